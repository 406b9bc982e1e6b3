import { syncMessages } from "@/components/ui/autosave/sync-messages";
import { milestoneMessages } from "@/components/ui/fields/milestone-messages";
import { fieldProblems } from "@/components/ui/fields/problem-messages";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { examplesIn } from "@/lib/plan-model/fields";
import { FORM_SECTIONS, fieldsOf, hasFields } from "@/lib/plan-model/sections";
import { sideNames } from "@/lib/taxonomy/ends";
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

/** The words of the guided form, with the examples of the sections that it shows: what travels to the browser with it. */
export function planMessages(locale: Locale, sections = FORM_SECTIONS): PlanMessages {
  const { plan, project, propose, numbers, terms } = messagesOf(locale);
  const { title: _, pageTitle: __, lead: ___, hints: ____, read: _____, examples, ...form } = plan;
  const shown = sections.filter(hasFields).flatMap((section) => examplesIn(fieldsOf(section)));
  return {
    ...form,
    sides: sideNames(locale),
    form: {
      ...plan.form,
      fieldInLanguage: terms.fieldInLanguage,
      languages: terms.languages,
      ownNames: terms.ownNames,
      exampleTitle: terms.exampleTitle,
    },
    examples: Object.fromEntries(Object.entries(examples).filter(([name]) => shown.includes(name))),
    failure: project.failure,
    call: propose.call,
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
