import type { Locale } from "@/lib/language/locales";
import { type Messages, messagesOf } from "@/lib/language/messages";
import { MILESTONE_FIELDS, type MilestoneField } from "@/lib/plan-model/milestone-fields";

/** The words of a form for milestones: what their fields are called, their kinds, and what is said around them. */
export type MilestoneMessages = Messages["progress"]["plan"] & {
  fields: Record<MilestoneField, string>;
  kinds: Messages["plan"]["choices"]["milestoneKind"];
};

export function milestoneMessages(locale: Locale): MilestoneMessages {
  const { progress, plan } = messagesOf(locale);
  const names = Object.entries(MILESTONE_FIELDS).map(([name, label]) => [name, plan.fields[label]]);
  return { ...progress.plan, kinds: plan.choices.milestoneKind, fields: Object.fromEntries(names) };
}
