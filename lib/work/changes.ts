import type { Actor } from "@/lib/access/actor";
import type { EventName } from "@/lib/notifications/rules";
import { reads } from "@/lib/platform/database";
import { visibleTo } from "@/lib/projects/visibility";
import { excerpt } from "@/lib/text/excerpt";
import type { Prisma } from "@/prisma/generated/client";

export type Changed = {
  id: number;
  type: string;
  project: { code: string; title: { en: string | null; zh: string | null } } | null;
  placeSlug: string | null;
  detail: unknown;
  /** How the comment that it tells of begins now; null where it tells of none, or of one whose words are not for here. */
  begins: string | null;
  createdAt: string;
  read: boolean;
};

export type Changes = { changed: Changed[]; unread: number };

const CHANGES = 30;
const BEGINNING = 120;

/**
 * Which notifications somebody may read now: whoever was told of a project hears nothing more of it from the moment it
 * is no longer theirs to read, neither what happens nor what it is called meanwhile.
 */
export const readableBy = (actor: Actor): Prisma.NotificationWhereInput => ({
  personId: actor.personId,
  OR: [{ projectId: null }, { project: visibleTo(actor) }],
});

/** What changed lately around the actor's projects and places, and how much of all that is unread. */
export async function changesOf(actor: Actor): Promise<Changes> {
  const [rows, unread] = await Promise.all([
    reads().notification.findMany({
      where: readableBy(actor),
      orderBy: { id: "desc" },
      take: CHANGES,
      include: TOLD,
    }),
    reads().notification.count({ where: { ...readableBy(actor), readAt: null } }),
  ]);
  const changed = await told(rows);
  // Of what was told at once, or of what came from elsewhere, the numbers do not say which is the newest.
  changed.sort((a, b) => b.createdAt.localeCompare(a.createdAt));
  return { changed, unread };
}

/** What of a notification's row is told. */
export const TOLD = { project: { select: { code: true, titleEn: true, titleZh: true } } } as const;
type ToldRow = Pick<
  Prisma.NotificationGetPayload<{ include: typeof TOLD }>,
  "id" | "type" | "project" | "placeSlug" | "detail" | "createdAt" | "readAt"
>;

/** Notifications as they are told now, in their order. */
export async function told(rows: ToldRow[]): Promise<Changed[]> {
  const comments = await commentsOf(rows.map(commentIn));
  return rows.map((row) => ({
    id: row.id,
    type: row.type,
    begins: null,
    project: row.project && { code: row.project.code, title: { en: row.project.titleEn, zh: row.project.titleZh } },
    placeSlug: row.placeSlug,
    detail: row.detail,
    createdAt: row.createdAt.toISOString(),
    read: !!row.readAt,
    ...comments(commentIn(row)),
  }));
}

/** The comment that a notification tells of. */
function commentIn({ type, detail }: { type: string; detail: unknown }): number | null {
  const { comment } = (detail ?? {}) as { comment?: unknown };
  return type === ("comment.written" satisfies EventName) && typeof comment === "number" ? comment : null;
}

/** What is told of comments, as they stand now: how one begins, unless it was deleted or is for partners only. */
async function commentsOf(ids: (number | null)[]) {
  const wanted = ids.filter((id) => id !== null);
  const where = { id: { in: wanted }, deletedAt: null };
  const rows = wanted.length
    ? await reads().comment.findMany({ where, select: { id: true, body: true, visibility: true } })
    : [];
  const found = new Map(rows.map((row) => [row.id, row]));
  return (id: number | null): { type?: string; begins?: string } => {
    if (id === null) return {};
    const comment = found.get(id);
    if (!comment) return { type: "comment.gone" };
    return comment.visibility === "PARTNERS" ? { type: "comment.hidden" } : { begins: beginningOf(comment.body) };
  };
}

/** The beginning of a text, cut between what a reader takes for characters. */
export const beginningOf = (text: string): string => excerpt(text, BEGINNING, "…");
