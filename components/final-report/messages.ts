import { planWords } from "@/components/plan/plan-messages";
import type { SyncWords } from "@/components/ui/autosave/save-status";
import type { ProblemWords } from "@/components/ui/fields/field-messages";
import type { Locale } from "@/lib/language/locales";
import { type Messages, messagesOf } from "@/lib/language/messages";

/** The words of the form: what travels to the browser with it. */
export type ReportWords = Pick<
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
> & { form: Messages["plan"]["form"]; sync: SyncWords; problems: ProblemWords };

/** The words of the form in a language. */
export function reportWords(locale: Locale): ReportWords {
  const { finalReport: all } = messagesOf(locale);
  const { form, sync, problems } = planWords(locale);
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
