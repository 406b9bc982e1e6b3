import type { Locale } from "@/lib/language/locales";

/** The places of one side, by the code of the side. */
export type LetterEnd = { side: string; names: string[] };

/** A project as a line of a letter draws it: from the places at its left end to those at its right one. */
export type LetterThread = {
  /** What it is called, where the heading does not say so. */
  title?: string;
  left: LetterEnd[];
  right: LetterEnd[];
  /** The name of its cluster's colour, and how the cluster is called. */
  cluster: { colour: string; name: string };
  /** Whether it is agreed: a whole line; else a dashed one. */
  agreed: boolean;
};

/** What happened, in a list. */
export type LetterItem = { text: string; quote?: string; when?: string; path?: string };

/** What the reader can do, by a link. */
export type LetterAction = {
  label: string;
  path: string;
  /** It does something in the reader's name: nobody keeps it but who it is sent to. */
  opens?: true;
};

/** What a letter says, before it is set as HTML or as plain text. Paths are those of the application, with the language. */
export type Letter = {
  subject: string;
  heading: string;
  thread?: LetterThread;
  paragraphs?: string[];
  facts?: { label: string; value: string }[];
  groups?: { heading: string; path?: string; items: LetterItem[]; more?: string }[];
  /** What the reader can do: the first as a button. */
  actions?: LetterAction[];
  /** What is smaller, below the actions. */
  notes?: string[];
  /** Why the reader gets it, and where that is changed. */
  why?: string;
  settings?: { label: string; path: string };
  /** An iCalendar object that goes along. */
  calendar?: { method: "REQUEST" | "CANCEL"; content: string };
  /** Who may stop letters like this with one press, by the path that does. */
  unsubscribe?: string;
  /** The conversation it belongs to in a mailbox: a name that stays, such as `project-GT-2026-001`, and what it is about. */
  conversation?: { id: string; topic: string };
};

/** A mail in the queue, as whoever writes its letter is given it. */
export type Queued = {
  id: number;
  kind: string;
  data: unknown;
  personId: number | null;
  projectId: number | null;
  address: string;
  locale: Locale;
};

/** Writes the letter of a mail at the moment it leaves; null where it is not needed any more. */
export type Composer = (mail: Queued) => Promise<Letter | null>;
