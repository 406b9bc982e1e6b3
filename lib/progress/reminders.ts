import { notify } from "@/lib/notifications/commands";
import { record } from "@/lib/notifications/record";
import type { EventName } from "@/lib/notifications/rules";
import { now } from "@/lib/platform/clock";
import { primary, transact } from "@/lib/platform/database";
import { dayOf } from "@/lib/project-rules/days";
import { lastActivityAt } from "@/lib/projects/health-rows";
import { PROJECT_ROWS } from "@/lib/projects/row";
import { updateAskedSql } from "./due-updates";
import { dueAt, isRequested } from "./reporting-interval";

const ASKED = "update.asked" satisfies EventName;

/**
 * Asks each project whose update is due for one, once per period: who was asked is not asked again before the next
 * update. Returns how many projects were asked. Two workers at once ask once: the project is locked.
 */
export async function askForUpdates(): Promise<number> {
  const due = await primary().$queryRaw<{ id: number }[]>`
    SELECT p.id FROM "Project" p WHERE ${updateAskedSql(now())}`;
  let requested = 0;
  for (const { id } of due) requested += (await askOne(id)) ? 1 : 0;
  return requested;
}

async function askOne(id: number): Promise<boolean> {
  return transact(async (database) => {
    await database.$queryRaw`SELECT id FROM "Project" WHERE id = ${id} FOR UPDATE`;
    const row = await database.project.findUniqueOrThrow({ where: { id }, include: PROJECT_ROWS });
    if (!isRequested(row, now())) return false;
    const subject = `project:${row.code}`;
    const before = await database.auditEvent.findFirst({
      where: { type: ASKED, subject, at: { gt: lastActivityAt(row) } },
      select: { id: true },
    });
    if (before) return false;
    await record(database, null, { type: ASKED, subject });
    const detail = { dueOn: dayOf(dueAt(row)) };
    await notify(database, null, { type: ASKED, projectId: id, detail });
    return true;
  });
}
