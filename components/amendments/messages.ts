import type { MilestonesMessages } from "@/components/plan/form/milestones-field";
import { milestonesMessages } from "@/components/plan/plan-messages";
import type { Locale } from "@/lib/language/locales";
import { type Messages, messagesOf } from "@/lib/language/messages";

/** The words of an amendment's form, in the reader's language. */
export type AmendmentMessages = Messages["amendments"]["form"] &
  Pick<Messages["amendments"], "why"> &
  MilestonesMessages & {
    names: Pick<Messages["plan"], "sections"> & { lead: string };
  };

/** What travels to the browser with the form. */
export function amendmentMessages(locale: Locale): AmendmentMessages {
  const { amendments, plan } = messagesOf(locale);
  return {
    ...amendments.form,
    why: amendments.why,
    names: { sections: plan.sections, lead: plan.choices.role.LEAD },
    ...milestonesMessages(locale),
  };
}
