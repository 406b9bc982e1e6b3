import type { Locale } from "@/lib/language/locales";
import { type Messages, messagesOf } from "@/lib/language/messages";
import { CHARACTER_FAULTS } from "@/lib/text/characters";
import type { ProblemMessages } from "./field-messages";

type Code = keyof Messages["problems"];

/** What any field for a text can have wrong. */
const OF_TEXTS = ["required", "tooLong", "badForm", ...CHARACTER_FAULTS] as const;

/** The sentences that a form needs before it is sent: of its texts, and of what else it checks. */
export function fieldProblems(locale: Locale, more: readonly Code[] = []): ProblemMessages {
  const { problems } = messagesOf(locale);
  return Object.fromEntries([...OF_TEXTS, ...more].map((code) => [code, problems[code]]));
}
