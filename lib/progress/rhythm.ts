import type { MaybeActor } from "@/lib/access/actor";
import { DAY, dayOf } from "@/lib/project-rules/days";
import { maySetRhythm } from "@/lib/project-rules/delivery-policy";
import { hasHealth } from "@/lib/project-rules/health";
import { heardAt } from "@/lib/projects/health-rows";
import { readableRow } from "@/lib/projects/queries";
import type { ProjectRow } from "@/lib/projects/row";
import { movable } from "@/lib/projects/rows";
import type { RhythmView } from "./present";

/** How many days before it is due an update is asked for. */
export const ASKED_BEFORE_DAYS = 7;

/** When the next update is due: a rhythm after it was last heard of; null where none is asked for. */
export const dueAt = (row: ProjectRow): Date | null =>
  hasHealth(row.status) ? new Date(heardAt(row).getTime() + row.rhythmDays * DAY) : null;

/** Whether the next update is asked for now. */
export const isAsked = (row: ProjectRow, now: Date): boolean => {
  const due = dueAt(row);
  return !!due && due.getTime() - now.getTime() <= ASKED_BEFORE_DAYS * DAY;
};

/** How often a project reports, as answers carry it. */
export const rhythmView = (row: ProjectRow, actor: MaybeActor): RhythmView => ({
  days: row.rhythmDays,
  heardAt: heardAt(row).toISOString(),
  dueOn: dayOf(dueAt(row)),
  version: row.version,
  abilities: { change: maySetRhythm(actor, movable(row)).allowed },
});

/** How often a project reports. */
export const rhythmOf = async (code: string, actor: MaybeActor): Promise<RhythmView> =>
  rhythmView(await readableRow(code, actor), actor);
