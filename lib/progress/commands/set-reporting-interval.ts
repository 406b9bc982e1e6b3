import type { Actor } from "@/lib/access/actor";
import { recordAndNotify } from "@/lib/notifications/commands";
import { transact } from "@/lib/platform/database";
import { maySetReportingInterval } from "@/lib/project-rules/delivery-policy";
import { assertVersion, lockedFor } from "@/lib/projects/locked";
import type { ReportingIntervalView } from "../present";
import { reportingIntervalOf } from "../reporting-interval";

/** Sets how often a project reports, in days. 412 when the project changed since it was read. */
export async function setReportingInterval(
  actor: Actor,
  code: string,
  version: number,
  days: number,
): Promise<ReportingIntervalView> {
  return transact(async (database) => {
    const project = await lockedFor(database, code, actor, maySetReportingInterval);
    assertVersion(project, version, actor);
    await database.project.update({
      where: { id: project.id },
      data: { reportingIntervalDays: days, version: { increment: 1 } },
    });
    await recordAndNotify(database, actor, project, {
      type: "rhythm.set",
      detail: { days, before: project.reportingIntervalDays },
    });
    return reportingIntervalOf(code, actor);
  });
}
