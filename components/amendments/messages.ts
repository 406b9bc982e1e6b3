import type { MilestonesWords } from "@/components/plan/form/milestones-field";
import { milestonesWords } from "@/components/plan/plan-messages";
import type { Locale } from "@/lib/language/locales";
import { type Messages, messagesOf } from "@/lib/language/messages";

/** The words of an amendment's form, in the reader's language. */
export type AmendmentWords = Messages["amendments"]["form"] &
  MilestonesWords & {
    names: Pick<Messages["plan"], "sections"> & { lead: string };
  };

/** What travels to the browser with the form. */
export function amendmentWords(locale: Locale): AmendmentWords {
  const { amendments, plan } = messagesOf(locale);
  return {
    ...amendments.form,
    names: { sections: plan.sections, lead: plan.choices.role.LEAD },
    ...milestonesWords(locale),
  };
}
