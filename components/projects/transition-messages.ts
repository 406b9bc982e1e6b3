import { LOCALES, type Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import type { TransitionMessages } from "./transition-names";

const messagesIn = (locale: Locale): TransitionMessages => {
  const { project, transition, status, plan } = messagesOf(locale);
  return { ...project, verbs: transition, statuses: status, parts: plan.sections };
};
// One object for each language: what travels to the browser several times is sent once.
const MESSAGES = Object.fromEntries(LOCALES.map((locale) => [locale, messagesIn(locale)])) as Record<
  Locale,
  TransitionMessages
>;

/** The words of a project's moves and of the dialog that asks about them. */
export const transitionMessages = (locale: Locale): TransitionMessages => MESSAGES[locale];
