import { type Locale, messagesOf } from "@/lib/language/messages";
import type { ProblemWords } from "./field-messages";

const AT_FIELDS = [
  "required",
  "tooShort",
  "tooLong",
  "tooFew",
  "tooMany",
  "badForm",
  "badDate",
  "unknownValue",
  "endsBeforeStart",
  "summaryWritten",
  "partnerOnOtherSide",
];

/** The sentences that a proposal's form can need before it is sent. */
export function fieldProblems(locale: Locale): ProblemWords {
  const problems = messagesOf(locale).problems as ProblemWords;
  return Object.fromEntries(AT_FIELDS.map((code) => [code, problems[code]]));
}
