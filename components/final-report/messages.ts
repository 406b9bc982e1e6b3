import type { PlanFormMessages } from "@/components/plan/form/messages";
import { planMessages } from "@/components/plan/plan-messages";
import type { SyncMessages } from "@/components/ui/autosave/save-status";
import type { ProblemMessages } from "@/components/ui/fields/field-messages";
import type { Locale } from "@/lib/language/locales";
import { type Messages, messagesOf } from "@/lib/language/messages";

/** What the fields of a report are called; what a plan has too is called as there. */
export type ReportFields = Messages["finalReport"]["fields"] & Record<"next" | "practiceTitle" | "themes", string>;

export function reportFields(locale: Locale): ReportFields {
  const { finalReport, plan } = messagesOf(locale);
  const { title: practiceTitle, themes } = plan.fields;
  return { ...finalReport.fields, next: plan.sections.afterwards, practiceTitle, themes };
}

/** The words of the form: what travels to the browser with it. */
export type ReportMessages = Pick<
  Messages["finalReport"],
  | "hints"
  | "practice"
  | "addPractice"
  | "wordOn"
  | "planned"
  | "from"
  | "reachedValue"
  | "noValue"
  | "toProgress"
  | "noIndicators"
  | "missing"
  | "findings"
  | "neverWritten"
> & {
  fields: ReportFields;
  examples: Messages["finalReport"]["examples"] & { next: string };
  form: PlanFormMessages;
  sync: SyncMessages;
  problems: ProblemMessages;
};

/** The words of the form in a language. */
export function reportMessages(locale: Locale): ReportMessages {
  const { finalReport: all, plan } = messagesOf(locale);
  const { form, sync, problems } = planMessages(locale);
  return {
    fields: reportFields(locale),
    examples: { ...all.examples, next: plan.examples.afterwards },
    hints: all.hints,
    practice: all.practice,
    addPractice: all.addPractice,
    wordOn: all.wordOn,
    planned: all.planned,
    from: all.from,
    reachedValue: all.reachedValue,
    noValue: all.noValue,
    toProgress: all.toProgress,
    noIndicators: all.noIndicators,
    missing: all.missing,
    findings: all.findings,
    neverWritten: all.neverWritten,
    form,
    sync,
    problems,
  };
}
