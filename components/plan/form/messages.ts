import type { Choices } from "@/components/proposals/proposal-fields";
import type { SyncMessages } from "@/components/ui/autosave/save-status";
import type { ProblemMessages } from "@/components/ui/fields/field-messages";
import type { NumberMessages } from "@/components/ui/fields/typed-number";
import type { Locale } from "@/lib/language/locales";
import type { Messages } from "@/lib/language/messages";
import type { Content } from "@/lib/plan-model/fields";

/** The words around the fields, with what the languages are called. */
export type PlanFormMessages = Messages["plan"]["form"] &
  Pick<Messages["terms"], "fieldInLanguage" | "languages" | "ownNames" | "exampleTitle">;

/** The words of the guided form, in the reader's language. */
export type PlanMessages = Pick<
  Messages["plan"],
  "fields" | "fieldHints" | "item" | "add" | "none" | "choices" | "budget" | "sections" | "states" | "sdgs"
> & {
  form: PlanFormMessages;
  /** What the sides are called, by their codes. */
  sides: Record<string, string>;
  /** Those of the fields that the form has. */
  examples: Record<string, string>;
  check: Messages["plan"]["check"];
  sync: SyncMessages;
  failure: Messages["project"]["failure"];
  call: Messages["propose"]["call"];
  problems: ProblemMessages;
  numbers: NumberMessages;
};

/** A place that takes part, as the form names it. */
export type AdoptingPart = { slug: string; name: string; side: string };

/** What every field of the form needs of its surroundings. */
export type FormContext = {
  original: Locale;
  /** Whether the other language stands beside the original. */
  both: boolean;
  places: AdoptingPart[];
  /** What a project can be filed under. */
  choices: Choices;
  /** The project's cluster, where that is not to be changed. */
  cluster?: string;
  locale: Locale;
  messages: PlanMessages;
  errors: Record<string, string>;
  /** How much the call that the plan is sent in leaves to this section, in the original’s language; `only` where one field counts. */
  limit?: { longest: number; left: number; only?: string };
  onUnreadable: (path: string, unreadable: boolean) => void;
};

export type Change = (update: (content: Content) => Content) => void;
