import type { Choices } from "@/components/proposals/proposal-fields";
import type { SyncWords } from "@/components/ui/autosave/save-status";
import type { ProblemWords } from "@/components/ui/fields/field-messages";
import type { NumberWords } from "@/components/ui/fields/typed-number";
import type { Locale } from "@/lib/language/locales";
import type { Messages } from "@/lib/language/messages";
import type { Content } from "@/lib/plan-model/fields";

/** The words of the guided form, in the reader's language. */
export type PlanWords = Pick<
  Messages["plan"],
  | "fields"
  | "fieldHints"
  | "item"
  | "add"
  | "none"
  | "choices"
  | "sides"
  | "form"
  | "budget"
  | "sections"
  | "states"
  | "sdgs"
> & {
  check: Messages["plan"]["check"];
  sync: SyncWords;
  failure: Messages["project"]["failure"];
  problems: ProblemWords;
  numbers: NumberWords;
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
  messages: PlanWords;
  errors: Record<string, string>;
  onUnreadable: (path: string, unreadable: boolean) => void;
};

export type Change = (update: (content: Content) => Content) => void;
