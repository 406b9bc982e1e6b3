import { z } from "zod";
import { askWhether, askWhich, confirmation } from "@/lib/language/asked-number";
import { formatLarge } from "@/lib/language/format";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage, type Sentence } from "@/lib/language/say";
import { bilingual } from "@/lib/language/texts";
import { changeSchema } from "../present";
import { type Fault, placeIn, type Question } from "./parsed-file";
import { isReady, type Plan } from "./plan";

const where = z.union([
  z.object({ sheet: z.string(), row: z.int(), column: z.string(), cell: z.string().optional() }),
  z.object({ path: z.string(), slug: z.string().optional(), field: z.string().optional() }),
]);
const fault = z.object({ where, code: z.string(), message: z.string() });

const question = z.object({
  where,
  code: z.enum(["unclear", "unusual", "unlikeLast"]),
  message: z.string(),
  /** What can be answered: `answer` is what to give back. */
  answers: z.array(z.object({ value: z.number(), label: z.string(), answer: z.string() })),
});

/**
 * What an import would do, or did. `plan` is what must be given back to carry it out; null when it cannot be, because of
 * faults, or of questions that are not answered.
 */
export const importReport = z.object({
  plan: z.string().nullable(),
  written: z.boolean(),
  counts: z.object({ changed: z.int(), same: z.int(), faulty: z.int() }),
  faults: z.array(fault),
  questions: z.array(question),
  profiles: z.array(
    z.object({
      slug: z.string(),
      name: bilingual.nullable(),
      outcome: z.enum(["changed", "same", "faulty", "unread"]),
      draftOpen: z.boolean(),
      faults: z.array(fault),
      changes: z.array(changeSchema),
    }),
  ),
});
export type ImportReport = z.infer<typeof importReport>;

function serializeFault({ where: at, code, params }: Fault, locale: Locale) {
  const sentences = messagesOf(locale).problems as Record<string, Sentence>;
  return { where: at, code, message: formatMessage(sentences[code] ?? code, locale, params) };
}

function requested(one: Question, locale: Locale): z.infer<typeof question> {
  const messages = messagesOf(locale).numbers;
  const { code, where: at } = one;
  const answerOf = (value: number, label: string) => ({ value, label, answer: `${placeIn(at)}=${value}` });
  if (one.code === "unclear") {
    const { candidates } = one;
    const answers = candidates.map((value) => answerOf(value, formatLarge(value, locale)));
    return { where: at, code, message: askWhich(candidates, locale, messages), answers };
  }
  const { quantity, value } = one;
  const answers = [answerOf(value, confirmation(value, quantity, locale, messages))];
  return { where: at, code, message: askWhether(one.code, one, locale, messages), answers };
}

/** A plan as it is answered, in the reader's language. */
export function reportOf(plan: Plan, written: boolean, locale: Locale): ImportReport {
  const count = (outcome: string) => plan.profiles.filter((profile) => profile.outcome === outcome).length;
  const counts = { changed: count("changed"), same: count("same"), faulty: count("faulty") };
  return {
    plan: !written && isReady(plan) && counts.changed > 0 ? plan.id : null,
    written,
    counts,
    faults: plan.faults.map((one) => serializeFault(one, locale)),
    questions: plan.questions.map((one) => requested(one, locale)),
    profiles: plan.profiles.map(({ next: _, questions: __, faults, ...profile }) => ({
      ...profile,
      faults: faults.map((one) => serializeFault(one, locale)),
    })),
  };
}
