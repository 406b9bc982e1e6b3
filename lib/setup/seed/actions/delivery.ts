import type { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import type { Locale } from "@/lib/language/locales";
import type { SECTION_FORMS, Section } from "@/lib/plan-model/sections";
import { editSection } from "@/lib/plans/sections/commands/edit-section";
import { sectionOf } from "@/lib/plans/sections/queries";
import { measure } from "@/lib/progress/commands/measure";
import { editMilestone, planMilestone } from "@/lib/progress/commands/milestones";
import { report } from "@/lib/progress/commands/report";
import { setRhythm } from "@/lib/progress/commands/set-rhythm";
import { writePart } from "@/lib/progress/commands/write-part";
import { milestonesOf } from "@/lib/progress/milestones";
import { partOf } from "@/lib/progress/parts";
import { rhythmOf } from "@/lib/progress/rhythm";
import { dayIn } from "../days";

/** What carrying a project out consists of. Milestones are named by their titles; days count from today. */
export type DeliveryDeed =
  | {
      does: "plans";
      milestone: string;
      dueIn: number;
      kind?: "MILESTONE" | "DELIVERABLE";
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
  | { does: "writes section"; section: Section; content: Record<string, unknown> };

export const plans = (
  milestone: string,
  dueIn: number,
  more: Omit<Extract<DeliveryDeed, { does: "plans" }>, "does" | "milestone" | "dueIn"> = {},
): DeliveryDeed => ({ does: "plans", milestone, dueIn, ...more });
export const reaches = (milestone: string): DeliveryDeed => ({ does: "reaches", milestone });
export const expects = (milestone: string, days: number): DeliveryDeed => ({ does: "expects", milestone, in: days });
export const seesTo = (milestone: string): DeliveryDeed => ({ does: "sees to", milestone });
export const reportsEvery = (days: number): DeliveryDeed => ({ does: "sets rhythm", days });
export const writesPart = (body: string): DeliveryDeed => ({ does: "writes part", body });
export const reports = (body: string): DeliveryDeed => ({ does: "reports", body });
export const measures = (indicator: string, value: number, note?: string): DeliveryDeed => ({
  does: "measures",
  indicator,
  value,
  note,
});

export const writesSection = <S extends Section>(
  section: S,
  content: z.input<(typeof SECTION_FORMS)[S]>,
): DeliveryDeed => ({ does: "writes section", section, content });

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
  deed: DeliveryDeed,
  daysAgo: number,
): Promise<unknown> {
  const edit = async (title: string, change: Parameters<typeof editMilestone>[4]) => {
    const { id, version } = await milestoneOf(actor, code, title);
    return editMilestone(actor, code, id, version, change);
  };
  switch (deed.does) {
    case "plans": {
      const { milestone: title, dueIn, kind, workPackage, place = placeOf(actor), needs = [] } = deed;
      const dependsOn = await Promise.all(needs.map(async (needed) => (await milestoneOf(actor, code, needed)).id));
      return planMilestone(actor, code, { title, language, kind, workPackage, place, dueOn: dayIn(dueIn), dependsOn });
    }
    case "reaches":
      return edit(deed.milestone, { completedOn: dayIn(-daysAgo) });
    case "expects":
      return edit(deed.milestone, { expectedOn: dayIn(deed.in) });
    case "sees to":
      return edit(deed.milestone, { owner: actor.personId });
    case "sets rhythm":
      return setRhythm(actor, code, (await rhythmOf(code, actor)).version, deed.days);
    case "writes part": {
      const { version } = await partOf(code, placeOf(actor), actor);
      return writePart(actor, code, placeOf(actor), version, { body: deed.body, language });
    }
    case "reports":
      return report(actor, code, { body: deed.body, language });
    case "writes section":
      return editSection(actor, code, deed.section, (await sectionOf(code, deed.section, actor)).version, deed.content);
    case "measures":
      return measure(actor, code, deed.indicator, { on: dayIn(-daysAgo), value: deed.value, note: deed.note });
  }
}
