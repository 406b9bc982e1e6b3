import type { Actor } from "@/lib/access/actor";
import { Problem } from "@/lib/access/problems";
import { now } from "@/lib/platform/clock";
import { reads, transact } from "@/lib/platform/database";
import { dayOf } from "@/lib/project-rules/days";
import { type Changed, readableBy, TOLD, told } from "@/lib/work/changes";
import { waitingRows } from "@/lib/work/waiting/list";
import type { Prisma } from "@/prisma/generated/client";
import type { InboxPart, NoticeMove } from "./schema";

/** A notice in the inbox: what happened, whether it waits for the reader, and whether a mail told of it. */
export type InboxNotice = Changed & { waits: boolean; mailed: boolean; done: boolean; snoozedTo: string | null };
export type InboxGroup = { key: string; project: Changed["project"]; placeSlug: string | null; notices: InboxNotice[] };

/** As much as a page shows; what is older is in each project's history. */
const MOST = 200;

const today = () => new Date(dayOf(now()));

const partOf = (part: InboxPart): Prisma.NotificationWhereInput =>
  ({
    open: { doneAt: null, OR: [{ snoozedTo: null }, { snoozedTo: { lte: today() } }] },
    later: { doneAt: null, snoozedTo: { gt: today() } },
    done: { doneAt: { not: null } },
  })[part];

/** Whether what a notice told of waits still: its project is among what waits, or its meeting is to come. */
function stillWaits({ projectId, detail }: { projectId: number | null; detail: unknown }, inWork: Set<number | null>) {
  const { startsAt } = (detail ?? {}) as { startsAt?: string };
  if (startsAt) return Date.parse(startsAt) > now().getTime();
  return projectId === null || inWork.has(projectId);
}

/** The notices of the actor, by project or place: the group with the newest first. */
export async function inboxOf(actor: Actor, part: InboxPart): Promise<InboxGroup[]> {
  const [rows, waiting] = await Promise.all([
    reads().notification.findMany({
      where: { AND: [readableBy(actor), partOf(part)] },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      take: MOST,
      include: { ...TOLD, mail: { select: { state: true } } },
    }),
    waitingRows(actor),
  ]);
  const inWork = new Set(waiting.map(({ projectId }) => projectId));
  const groups = new Map<string, InboxGroup>();
  for (const [index, change] of (await told(rows)).entries()) {
    const row = rows[index];
    if (!row) continue;
    const key = change.project?.code ?? change.placeSlug ?? "account";
    const group = groups.get(key) ?? { key, project: change.project, placeSlug: change.placeSlug, notices: [] };
    groups.set(key, group);
    group.notices.push({
      ...change,
      waits: row.waits && stillWaits(row, inWork),
      mailed: row.mail?.state === "SENT",
      done: row.doneAt !== null,
      snoozedTo: row.snoozedTo && dayOf(row.snoozedTo),
    });
  }
  return [...groups.values()];
}

/** Sets a notice of the actor aside as done, puts it off until a day, or takes it back; all of it is seen thereby. */
export async function moveNotice(actor: Actor, id: number, move: NoticeMove): Promise<void> {
  const time = now();
  const data: Prisma.NotificationUpdateManyMutationInput = {
    done: { doneAt: time, snoozedTo: null },
    open: { doneAt: null, snoozedTo: null },
    later: { doneAt: null, snoozedTo: move.move === "later" ? new Date(move.until) : null },
  }[move.move];
  await transact(async (database) => {
    const { count } = await database.notification.updateMany({ where: { id, personId: actor.personId }, data });
    if (count === 0) throw new Problem(404, "notFound");
    await database.notification.updateMany({ where: { id, readAt: null }, data: { readAt: time } });
  });
}
