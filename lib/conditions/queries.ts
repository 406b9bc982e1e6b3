import type { MaybeActor } from "@/lib/access/actor";
import { Problem } from "@/lib/access/problems";
import { asLocale } from "@/lib/language/locales";
import { now } from "@/lib/platform/clock";
import { reads } from "@/lib/platform/database";
import { askForAll } from "@/lib/platform/shared-answers";
import { mayDecideConditions, mayReportConditions } from "@/lib/project-rules/conditions-policy";
import { dayOf } from "@/lib/project-rules/days";
import { readableRow } from "@/lib/projects/queries";
import { nameOf, type ProjectRow } from "@/lib/projects/row";
import { transitionContext } from "@/lib/projects/rows";
import type { Prisma } from "@/prisma/generated/client";
import type { ConditionView } from "./schema";

const NAMED = { select: { nameEn: true, nameZh: true } } as const;
export const CONDITION_ROWS = { setBy: NAMED, metBy: NAMED } as const satisfies Prisma.ConditionInclude;
export type ConditionRow = Prisma.ConditionGetPayload<{ include: typeof CONDITION_ROWS }>;

/** A condition with what the actor may do about it. */
export function conditionView(condition: ConditionRow, row: ProjectRow, actor: MaybeActor): ConditionView {
  const { id, text, language, setBy, setAt, metNote, metBy, metAt, version } = condition;
  const project = transitionContext(row);
  const dueOn = dayOf(condition.dueOn);
  return {
    id,
    text,
    language: asLocale(language),
    dueOn,
    late: !metAt && !!dueOn && dueOn < dayOf(now()),
    setBy: nameOf(setBy),
    setAt: setAt.toISOString(),
    note: metNote,
    met: !!metAt,
    metBy: metBy && nameOf(metBy),
    metAt: metAt?.toISOString() ?? null,
    version,
    abilities: {
      report: !metAt && mayReportConditions(actor, project).allowed,
      decide: mayDecideConditions(actor, project).allowed,
    },
  };
}

/** What a project's agreement waits for or waited for, in the order it was set; those of a reverted one are left out. */
export async function conditionsOf(code: string, actor: MaybeActor): Promise<ConditionView[]> {
  const row = await readableRow(code, actor);
  const conditions = await askForAll(`conditions of ${row.id}`, () =>
    reads().condition.findMany({
      where: { projectId: row.id, droppedAt: null },
      include: CONDITION_ROWS,
      orderBy: { id: "asc" },
    }),
  );
  return conditions.map((condition) => conditionView(condition, row, actor));
}

/** One condition; 404 when the project has none such. */
export async function conditionOf(code: string, id: number, actor: MaybeActor): Promise<ConditionView> {
  const found = (await conditionsOf(code, actor)).find((condition) => condition.id === id);
  if (!found) throw new Problem(404, "noSuchCondition");
  return found;
}
