import type { MaybeActor } from "@/lib/access/actor";
import { now } from "@/lib/platform/clock";
import { DAY, dayOf } from "@/lib/project-rules/days";
import { maySetReportingInterval } from "@/lib/project-rules/delivery-policy";
import { hasHealth } from "@/lib/project-rules/health";
import { lastActivityAt } from "@/lib/projects/health-rows";
import { readableRow } from "@/lib/projects/queries";
import type { ProjectRow } from "@/lib/projects/row";
import { transitionContext } from "@/lib/projects/rows";
import type { ReportingIntervalView } from "./present";

/** How many days before it is due an update is asked for. */
export const ASKED_BEFORE_DAYS = 7;

/** When the next update is due: a rhythm after it was last heard of; null where none is asked for. */
export const dueAt = (row: ProjectRow): Date | null =>
  hasHealth(row.status) ? new Date(lastActivityAt(row).getTime() + row.reportingIntervalDays * DAY) : null;

/** Whether the next update is asked for now. */
export const isRequested = (row: ProjectRow, at: Date): boolean => {
  const due = dueAt(row);
  return !!due && due.getTime() - at.getTime() <= ASKED_BEFORE_DAYS * DAY;
};

/** How often a project reports, as answers carry it. */
export const reportingIntervalView = (row: ProjectRow, actor: MaybeActor): ReportingIntervalView => ({
  days: row.reportingIntervalDays,
  lastActivityAt: lastActivityAt(row).toISOString(),
  dueOn: dayOf(dueAt(row)),
  version: row.version,
  abilities: { change: maySetReportingInterval(actor, transitionContext(row)).allowed },
});

/** How often a project reports. */
export const reportingIntervalOf = async (code: string, actor: MaybeActor): Promise<ReportingIntervalView> =>
  reportingIntervalView(await readableRow(code, actor), actor);

/** Whether the next update of a project is asked for now, as “my work” asks for it. */
export const isReportAsked = async (code: string, actor: MaybeActor): Promise<boolean> =>
  isRequested(await readableRow(code, actor), now());
