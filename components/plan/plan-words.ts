import { syncWords } from "@/components/editing/sync-words";
import { type Locale, messagesOf } from "@/lib/language/messages";
import type { MilestonesWords } from "./form/milestones-field";
import type { PlanWords } from "./form/words";

/** The sentences a field of the form can need. */
const AT_FIELDS = [
  "required",
  "tooLong",
  "tooMany",
  "badForm",
  "badDate",
  "unknownValue",
  "tooSmall",
  "tooBig",
  "yearRange",
] as const;

/** The words of the guided form: what travels to the browser with it. */
export function planWords(locale: Locale): PlanWords {
  const { plan, project, problems, numbers } = messagesOf(locale);
  const { title: _, pageTitle: __, lead: ___, hints: ____, read: _____, ...form } = plan;
  return {
    ...form,
    failure: project.failure,
    numbers,
    problems: Object.fromEntries(AT_FIELDS.map((code) => [code, problems[code]])),
    sync: syncWords(locale),
  };
}

/** The words around the fields of milestones. */
export function milestonesWords(locale: Locale): MilestonesWords {
  const { amendments, progress, plan } = messagesOf(locale);
  const { addMilestone, milestonesHint, takeOff, tookOff } = amendments.form;
  return {
    addMilestone,
    milestonesHint,
    takeOff,
    tookOff,
    milestones: { ...progress.plan, kinds: progress.kinds },
    undo: plan.form.undo,
    reached: progress.reached,
  };
}
