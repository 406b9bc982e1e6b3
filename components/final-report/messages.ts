import { planMessages } from "@/components/plan/plan-messages";
import type { SyncMessages } from "@/components/ui/autosave/save-status";
import type { ProblemMessages } from "@/components/ui/fields/field-messages";
import type { Locale } from "@/lib/language/locales";
import { type Messages, messagesOf } from "@/lib/language/messages";

/** The words of the form: what travels to the browser with it. */
export type ReportMessages = Pick<
  Messages["finalReport"],
  | "fields"
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
> & { form: Messages["plan"]["form"]; sync: SyncMessages; problems: ProblemMessages };

/** The words of the form in a language. */
export function reportMessages(locale: Locale): ReportMessages {
  const { finalReport: all } = messagesOf(locale);
  const { form, sync, problems } = planMessages(locale);
  return {
    fields: all.fields,
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
