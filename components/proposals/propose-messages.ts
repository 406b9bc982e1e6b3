import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { PUNCTUATION } from "@/lib/language/punctuation";
import { firstFields } from "@/lib/plan-model/basics";
import type { ProposeMessages } from "./proposal-messages";

/** The words of the form that a project begins with: its fields are the plan's, and called as they are there. */
export function proposeMessages(locale: Locale): ProposeMessages {
  const { propose, plan, roles, terms } = messagesOf(locale);
  const named = (from: Record<string, string>) =>
    Object.fromEntries(firstFields().flatMap(({ name, label }) => (from[label] ? [[name, from[label]]] : [])));
  const examples: Record<string, string> = plan.examples;
  const hints = named(plan.fieldHints);
  const summary = [hints.summary, propose.summaryNeeded].join(PUNCTUATION[locale].sentences);
  return {
    ...propose,
    languages: terms.languages,
    fields: { ...named(plan.fields), lead: roles.LEAD, partners: plan.sections.partners },
    hints: { ...hints, summary },
    exampleTitle: terms.exampleTitle,
    examples: Object.fromEntries(
      firstFields().flatMap(({ name, example }) => (example ? [[name, examples[example] ?? ""]] : [])),
    ),
  };
}
