import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";

/** The words that the form of an invitation needs: what travels to the browser with it. */
export function inviteMessages(locale: Locale) {
  const { peoplePage, problems, terms } = messagesOf(locale);
  return { messages: peoplePage.invite, languages: terms.languages, required: problems.required };
}
