import { onDemand } from "@/components/ui/dialogs/on-demand";
import type { ProblemMessages } from "@/components/ui/fields/field-messages";
import type { Locale } from "@/lib/language/locales";
import type { Messages } from "@/lib/language/messages";

/** What each short proposal says in the same words. */
export type ShortMessages = Pick<Messages["project"], "opening" | "notOpened" | "openAgain" | "back"> &
  Pick<
    Messages["propose"],
    "confirm" | "sending" | "sessionEnded" | "signInAgain" | "arrived" | "arrivedLink" | "connectionLost"
  > & { done: string; more: string; fields: { title: string; summary: string }; problems: ProblemMessages };

/** A proposal in a few words: to whom, by whom, and what it begins with. */
export type ShortProposal = {
  to: string;
  lead: string;
  title: string;
  cluster: string;
  themes: string[];
  /** The form with all its fields, which begins the same. */
  href: string;
  locale: Locale;
  /** What is said of this one: what sending it does, where it is filed, what its summary tells. */
  said: { heading: string; does: string; filed: string; hint: string };
  messages: ShortMessages;
};

/** Its dialog, which is loaded when it is opened. */
export const shortProposalDialog = onDemand(() => import("./propose-dialog").then((part) => part.ProposeDialog));
