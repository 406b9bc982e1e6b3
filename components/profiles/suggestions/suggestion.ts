import { onDemand } from "@/components/ui/dialogs/on-demand";
import type { DialogMessages } from "@/components/ui/dialogs/reason-dialog";
import type { Locale } from "@/lib/language/locales";
import type { Messages } from "@/lib/language/messages";
import type { SuggestionState } from "@/lib/matching/suggestions/schema";

/** What every suggestion says in the same words. */
export type SuggestionMessages = Messages["work"]["suggestions"] &
  DialogMessages &
  Pick<Messages["project"], "failure" | "opening" | "notOpened" | "openAgain">;

/** A suggested partner: of which place, which one, and where both stand. */
export type Suggested = {
  place: { slug: string; name: string };
  other: { slug: string; name: string };
  state: SuggestionState;
  locale: Locale;
  messages: SuggestionMessages;
};

/** Asks why a place is no partner, which may be left out. */
export const notUsDialog = onDemand(() => import("./not-us-dialog").then((part) => part.NotUsDialog));
