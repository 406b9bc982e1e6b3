import type { MilestoneWords } from "@/components/plan/form/milestone-controls";
import { type Locale, type Messages, messagesOf } from "@/lib/language/messages";

/** The words of an amendment's form, in the reader's language. */
export type AmendmentWords = Messages["amendments"]["form"] & {
  names: Pick<Messages["planNames"], "parts" | "values">;
  milestones: MilestoneWords;
  undo: string;
  reached: string;
};

/** What travels to the browser with the form. */
export function amendmentWords(locale: Locale): AmendmentWords {
  const { amendments, planNames, progress, plan } = messagesOf(locale);
  return {
    ...amendments.form,
    names: { parts: planNames.parts, values: planNames.values },
    milestones: { ...progress.plan, kinds: progress.kinds },
    undo: plan.form.undo,
    reached: progress.reached,
  };
}
