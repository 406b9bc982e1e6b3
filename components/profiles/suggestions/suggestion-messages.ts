import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import type { SuggestionMessages } from "./suggestion";

/** What the answer to a suggestion needs to say. */
export function suggestionMessages(locale: Locale): SuggestionMessages {
  const { project, work } = messagesOf(locale);
  const { reason, reasonHint, reasonNeeded, note, back, moving, failure, opening, notOpened, openAgain } = project;
  return {
    ...work.suggestions,
    ...{ reason, reasonHint, reasonNeeded, note, back, moving, failure, opening, notOpened, openAgain },
  };
}
