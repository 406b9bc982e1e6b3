import { syncMessages } from "@/components/ui/autosave/sync-messages";
import { milestoneMessages } from "@/components/ui/fields/milestone-messages";
import { fieldProblems } from "@/components/ui/fields/problem-messages";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import type { PlanMessages } from "./form/messages";
import type { MilestonesMessages } from "./form/milestones-field";

/** What else than texts the check of a part can refuse. */
const OF_PARTS = [
  "tooMany",
  "badDate",
  "unknownValue",
  "tooSmall",
  "tooBig",
  "tooManyDecimals",
  "yearRange",
  "endsBeforeStart",
] as const;

/** The words of the guided form: what travels to the browser with it. */
export function planMessages(locale: Locale): PlanMessages {
  const { plan, project, numbers, terms } = messagesOf(locale);
  const { title: _, pageTitle: __, lead: ___, hints: ____, read: _____, ...form } = plan;
  return {
    ...form,
    form: {
      ...plan.form,
      fieldInLanguage: terms.fieldInLanguage,
      languages: terms.languages,
      ownNames: terms.ownNames,
    },
    failure: project.failure,
    numbers,
    problems: fieldProblems(locale, OF_PARTS),
    sync: syncMessages(locale),
  };
}

/** The words around the fields of milestones. */
export function milestonesMessages(locale: Locale): MilestonesMessages {
  const { amendments, progress, plan } = messagesOf(locale);
  const { addMilestone, milestonesHint, takeOff, tookOff } = amendments.form;
  return {
    addMilestone,
    milestonesHint,
    takeOff,
    tookOff,
    milestones: milestoneMessages(locale),
    undo: plan.form.undo,
    reached: progress.reached,
  };
}
