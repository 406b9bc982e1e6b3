import type { FieldError } from "@/lib/access/problems";
import type { Locale } from "@/lib/language/locales";
import { formatMessage, type Sentence } from "@/lib/language/say";
import { fieldOf, type Messages } from "./form-field";

/** Sentences for what can be wrong at a field, by code. */
export type ProblemMessages = Partial<Record<string, Sentence>>;

/** What the check found, in the reader's language; the first message of each field. */
export function messagesFor(errors: FieldError[], problems: ProblemMessages, locale: Locale): Messages {
  const messages: Messages = {};
  for (const { path, code, params } of errors) {
    messages[fieldOf(path)] ??= formatMessage(problems[code] ?? problems.badForm ?? code, locale, params);
  }
  return messages;
}
