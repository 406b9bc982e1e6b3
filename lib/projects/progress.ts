import type { MaybeActor } from "@/lib/people/actor";
import { now } from "@/lib/platform/clock";
import { reads } from "@/lib/platform/database";
import { Problem } from "@/lib/platform/errors";
import { idOfCursor, type PageAsked, pageFrom } from "@/lib/platform/page";
import type { Prisma } from "@/prisma/generated/client";
import { dayOf } from "./days";
import type { MilestoneView, UpdateView } from "./present";
import { readableRow } from "./queries";
import { nameOf } from "./rows";

export const MILESTONE_ROWS = { thread: { select: { id: true } } } as const satisfies Prisma.MilestoneInclude;
export const UPDATE_ROWS = {
  author: { select: { nameEn: true, nameZh: true } },
  thread: { select: { id: true } },
} as const satisfies Prisma.UpdateInclude;

const language = (code: string) => (code === "zh" ? "zh" : "en");

/** A milestone as answers carry it; late when its day has passed (UTC) and it is not reached. */
export function milestoneView(row: Prisma.MilestoneGetPayload<{ include: typeof MILESTONE_ROWS }>): MilestoneView {
  const dueOn = dayOf(row.dueOn) as string;
  return {
    id: row.id,
    title: row.title,
    language: language(row.language),
    dueOn,
    completedOn: dayOf(row.completedOn),
    late: !row.completedOn && dueOn < (dayOf(now()) as string),
    version: row.version,
    threadId: row.thread?.id ?? 0,
  };
}

/** A progress report as answers carry it. */
export const updateView = (row: Prisma.UpdateGetPayload<{ include: typeof UPDATE_ROWS }>): UpdateView => ({
  id: row.id,
  body: row.body,
  language: language(row.language),
  author: nameOf(row.author),
  createdAt: row.createdAt.toISOString(),
  threadId: row.thread?.id ?? 0,
});

/** A project's milestones by their day; at most a few dozen, so in one piece. */
export async function milestonesOf(code: string, actor: MaybeActor): Promise<MilestoneView[]> {
  const { id } = await readableRow(code, actor);
  const where = { projectId: id };
  const rows = await reads().milestone.findMany({
    where,
    include: MILESTONE_ROWS,
    orderBy: [{ dueOn: "asc" }, { id: "asc" }],
  });
  return rows.map(milestoneView);
}

/** One milestone of a project; 404 when it has no such. */
export async function milestoneById(code: string, id: number, actor: MaybeActor): Promise<MilestoneView> {
  const { id: projectId } = await readableRow(code, actor);
  const row = await reads().milestone.findFirst({ where: { id, projectId }, include: MILESTONE_ROWS });
  if (!row) throw new Problem(404, "noSuchMilestone");
  return milestoneView(row);
}

/** A project's progress reports, latest first; `cursor` is the id the page before ended at. */
export async function updatesOf(code: string, page: PageAsked, actor: MaybeActor) {
  const { id } = await readableRow(code, actor);
  const before = idOfCursor(page.cursor);
  const [rows, total] = await Promise.all([
    reads().update.findMany({
      where: { projectId: id, id: before === undefined ? undefined : { lt: before } },
      include: UPDATE_ROWS,
      orderBy: { id: "desc" },
      take: page.limit + 1,
    }),
    reads().update.count({ where: { projectId: id } }),
  ]);
  return pageFrom(rows, page, total, updateView, ({ id: last }) => last);
}
