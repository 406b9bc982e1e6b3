import type { MilestonesWords } from "@/components/plan/form/milestones-field";
import { milestonesWords } from "@/components/plan/plan-words";
import type { Locale } from "@/lib/language/locales";
import { type Messages, messagesOf } from "@/lib/language/messages";

/** The words of an amendment's form, in the reader's language. */
export type AmendmentWords = Messages["amendments"]["form"] &
  MilestonesWords & {
    names: Pick<Messages["planNames"], "parts" | "values">;
  };

/** What travels to the browser with the form. */
export function amendmentWords(locale: Locale): AmendmentWords {
  const { amendments, planNames } = messagesOf(locale);
  return {
    ...amendments.form,
    names: { parts: planNames.parts, values: planNames.values },
    ...milestonesWords(locale),
  };
}
