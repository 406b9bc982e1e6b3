import { asLocale, type Locale } from "@/lib/language/locales";
import { dayOf } from "@/lib/project-rules/days";
import { isPast } from "@/lib/project-rules/health";
import type { Schedule } from "@/lib/projects/common-scale";
import { knotOf } from "@/lib/projects/drawn-thread";
import { milestoneFacts } from "@/lib/projects/health-rows";
import type { ProjectRow } from "@/lib/projects/row";

/** The next milestone of a project that is not late: by its own words, with the day on which it is expected. */
export type NextMilestone = { title: string; language: Locale; on: string };
export type OwnSchedule = Schedule & { next: NextMilestone | null };

/** When a project runs and what it reaches when, as far as it is known on a day. */
export function scheduleOf(row: ProjectRow, now: Date): OwnSchedule {
  const today = dayOf(now);
  const milestones = row.milestones.map((milestone) => {
    const facts = milestoneFacts(milestone);
    const on = facts.completedOn ?? facts.expectedOn ?? facts.dueOn;
    const knot = knotOf({ completedOn: facts.completedOn, late: isPast(facts, today) });
    return { on, knot, title: milestone.title, language: asLocale(milestone.language) };
  });
  const [next] = milestones.filter(({ knot }) => knot === "PLANNED").sort((a, b) => a.on.localeCompare(b.on));
  return {
    startsOn: dayOf(row.startsOn),
    endsOn: dayOf(row.endsOn),
    milestones: milestones.map(({ on, knot }) => ({ on, knot })),
    next: next ? { title: next.title, language: next.language, on: next.on } : null,
  };
}
