import type { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import type { Locale } from "@/lib/language/locales";
import type { SECTION_SCHEMAS } from "@/lib/plan-model/schema";
import type { ContentSection } from "@/lib/plan-model/sections";
import { editSection } from "@/lib/plans/sections/commands/edit-section";
import { sectionOf } from "@/lib/plans/sections/queries";
import { measure } from "@/lib/progress/commands/measure";
import { editMilestone, planMilestone } from "@/lib/progress/commands/milestones";
import { report } from "@/lib/progress/commands/report";
import { setReportingInterval } from "@/lib/progress/commands/set-reporting-interval";
import { writePart } from "@/lib/progress/commands/write-part";
import { milestonesOf } from "@/lib/progress/milestones";
import { partOf } from "@/lib/progress/parts";
import { reportingIntervalOf } from "@/lib/progress/reporting-interval";
import type { MilestoneKind } from "@/prisma/generated/enums";
import { dayIn } from "../days";

/** What carrying a project out consists of. Milestones are named by their titles; days count from today. */
export type ProgressAction =
  | {
      does: "plans";
      milestone: string;
      dueIn: number;
      kind?: MilestoneKind;
      workPackage?: string;
      /** The place that answers for it, if not that of whoever plans it. */
      place?: string;
      needs?: string[];
    }
  | { does: "reaches"; milestone: string }
  | { does: "expects"; milestone: string; in: number }
  | { does: "sees to"; milestone: string }
  | { does: "sets rhythm"; days: number }
  | { does: "writes part"; body: string }
  | { does: "reports"; body: string }
  | { does: "measures"; indicator: string; value: number; note?: string }
  | { does: "writes section"; section: ContentSection; content: Record<string, unknown> };

export const plans = (
  milestone: string,
  dueIn: number,
  more: Omit<Extract<ProgressAction, { does: "plans" }>, "does" | "milestone" | "dueIn"> = {},
): ProgressAction => ({ does: "plans", milestone, dueIn, ...more });
export const reaches = (milestone: string): ProgressAction => ({ does: "reaches", milestone });
export const expects = (milestone: string, days: number): ProgressAction => ({ does: "expects", milestone, in: days });
export const seesTo = (milestone: string): ProgressAction => ({ does: "sees to", milestone });
export const reportsEvery = (days: number): ProgressAction => ({ does: "sets rhythm", days });
export const writesPart = (body: string): ProgressAction => ({ does: "writes part", body });
export const reports = (body: string): ProgressAction => ({ does: "reports", body });
export const measures = (indicator: string, value: number, note?: string): ProgressAction => ({
  does: "measures",
  indicator,
  value,
  note,
});

export const writesSection = <S extends ContentSection>(
  section: S,
  content: z.input<(typeof SECTION_SCHEMAS)[S]>,
): ProgressAction => ({ does: "writes section", section, content });

const placeOf = (actor: Actor) => actor.coordinates[0]?.slug ?? "";

async function milestoneOf(actor: Actor, code: string, title: string) {
  const found = (await milestonesOf(code, actor)).find((candidate) => candidate.title === title);
  if (!found) throw new Error(`${code} has no milestone “${title}”`);
  return found;
}

/** Does one thing by the command the API would call. */
export async function deliver(
  actor: Actor,
  code: string,
  language: Locale,
  action: ProgressAction,
  daysAgo: number,
): Promise<unknown> {
  const edit = async (title: string, change: Parameters<typeof editMilestone>[4]) => {
    const { id, version } = await milestoneOf(actor, code, title);
    return editMilestone(actor, code, id, version, change);
  };
  switch (action.does) {
    case "plans": {
      const { milestone: title, dueIn, kind, workPackage, place = placeOf(actor), needs = [] } = action;
      const dependsOn = await Promise.all(needs.map(async (needed) => (await milestoneOf(actor, code, needed)).id));
      return planMilestone(actor, code, { title, language, kind, workPackage, place, dueOn: dayIn(dueIn), dependsOn });
    }
    case "reaches":
      return edit(action.milestone, { completedOn: dayIn(-daysAgo) });
    case "expects":
      return edit(action.milestone, { expectedOn: dayIn(action.in) });
    case "sees to":
      return edit(action.milestone, { owner: actor.personId });
    case "sets rhythm":
      return setReportingInterval(actor, code, (await reportingIntervalOf(code, actor)).version, action.days);
    case "writes part": {
      const { version } = await partOf(code, placeOf(actor), actor);
      return writePart(actor, code, placeOf(actor), version, { body: action.body, language });
    }
    case "reports":
      return report(actor, code, { body: action.body, language });
    case "writes section":
      return editSection(
        actor,
        code,
        action.section,
        (await sectionOf(code, action.section, actor)).version,
        action.content,
      );
    case "measures":
      return measure(actor, code, action.indicator, { on: dayIn(-daysAgo), value: action.value, note: action.note });
  }
}
