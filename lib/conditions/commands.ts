import type { Actor } from "@/lib/access/actor";
import { Problem } from "@/lib/access/problems";
import { recordAndNotify } from "@/lib/notifications/commands";
import { now } from "@/lib/platform/clock";
import { type Database, transact } from "@/lib/platform/database";
import { mayDecideConditions, mayReportConditions } from "@/lib/project-rules/conditions-policy";
import { dateOf, earliestToday } from "@/lib/project-rules/days";
import { authorizeProject, lockedRow } from "@/lib/projects/locked";
import type { ProjectRow } from "@/lib/projects/row";
import { transitionContext } from "@/lib/projects/rows";
import type { TransitionInput } from "@/lib/projects/schema";
import { CONDITION_ROWS, conditionView } from "./queries";
import type { ConditionEdit, ConditionView } from "./schema";

/** Sets what an agreement waits for, in the transaction that makes it; 422 for a day that has passed. */
export async function setConditions(
  database: Database,
  actor: Actor,
  row: ProjectRow,
  conditions: NonNullable<TransitionInput["conditions"]>,
): Promise<void> {
  const today = earliestToday(now());
  const fields = conditions.flatMap(({ dueOn }, index) =>
    dueOn && dueOn < today ? [{ path: `conditions.${index}.dueOn`, code: "dueInPast" }] : [],
  );
  if (fields.length > 0) throw new Problem(422, "invalidInput", { fields });
  for (const { text, language, dueOn } of conditions)
    await database.condition.create({
      data: { projectId: row.id, text, language, dueOn: dateOf(dueOn), setById: actor.personId, setAt: now() },
    });
}

/** Drops the conditions of an agreement that is reverted; they stay on record. */
export const dropConditions = (database: Database, row: ProjectRow) =>
  database.condition.updateMany({ where: { projectId: row.id, droppedAt: null }, data: { droppedAt: now() } });

/**
 * Reports how a condition is met (a coordinator's `note`), or decides whether it is (a reviewer's `met`); 412 when
 * somebody did so meanwhile.
 */
export async function editCondition(
  actor: Actor,
  code: string,
  id: number,
  version: number,
  { met, note }: ConditionEdit,
): Promise<ConditionView> {
  return transact(async (database) => {
    const row = await lockedRow(database, code, actor);
    const before = await database.condition.findFirst({
      where: { id, projectId: row.id, droppedAt: null },
      include: CONDITION_ROWS,
    });
    if (!before) throw new Problem(404, "noSuchCondition");
    const decides = met !== undefined;
    authorizeProject((decides ? mayDecideConditions : mayReportConditions)(actor, transitionContext(row)), row, actor);
    if (before.version !== version)
      throw new Problem(412, "stale", { extra: { current: conditionView(before, row, actor) } });
    if (!decides && before.metAt)
      throw new Problem(409, "conditionMetAlready", { extra: { current: conditionView(before, row, actor) } });
    const after = await database.condition.update({
      where: { id },
      data: {
        ...(note !== undefined && { metNote: note || null }),
        ...((decides || note !== undefined) && { reportedAt: !decides && note ? now() : null }),
        ...(decides && { metById: met ? actor.personId : null, metAt: met ? now() : null }),
        version: { increment: 1 },
      },
      include: CONDITION_ROWS,
    });
    const type = decides ? (met ? "condition.met" : "condition.reopened") : "condition.reported";
    await recordAndNotify(database, actor, row, {
      type,
      detail: { condition: id, title: after.text, note: after.metNote },
    });
    return conditionView(after, row, actor);
  });
}
