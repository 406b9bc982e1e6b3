import type { MaybeActor } from "@/lib/people/actor";
import { reads } from "@/lib/platform/database";
import { ALLOWED, type Decision, Problem, refused } from "@/lib/platform/errors";
import { isConcerned, mayComment } from "@/lib/projects/policy";
import { readableRow } from "@/lib/projects/queries";
import { movable, nameOf, type ProjectRow } from "@/lib/projects/rows";
import type { Prisma } from "@/prisma/generated/client";
import { mayDeleteComment, mayEditComment, mayRestoreComment } from "./policy";
import type { CommentView } from "./schema";

const PROJECT = { select: { id: true, code: true } } as const;

/** A thread with what it belongs to, as far as the actor may read it. */
export type ReadableThread = {
  id: number;
  placeId: number | null;
  placeSlug: string | null;
  project: ProjectRow | null;
  /** Whether the actor may read comments that are for partners only. */
  concerned: boolean;
  comment: Decision;
};

/** A thread the actor may read; 404 when there is none or it belongs to somebody else's draft. */
export async function threadById(id: number, actor: MaybeActor): Promise<ReadableThread> {
  const thread = await reads().thread.findUnique({
    where: { id },
    include: {
      place: { select: { slug: true } },
      project: PROJECT,
      milestone: { select: { project: PROJECT } },
      update: { select: { project: PROJECT } },
    },
  });
  if (!thread) throw new Problem(404, "noSuchThread");
  const owner = thread.project ?? thread.milestone?.project ?? thread.update?.project;
  const project = owner ? await readableRow(owner.code, actor) : null;
  const signedIn = actor ? ALLOWED : refused("signInFirst");
  return {
    id,
    placeId: thread.placeId,
    placeSlug: thread.place?.slug ?? null,
    project,
    concerned: project ? isConcerned(actor, movable(project)) : false,
    comment: project ? mayComment(actor, movable(project)) : signedIn,
  };
}

export const COMMENT_ROWS = {
  author: {
    select: {
      nameEn: true,
      nameZh: true,
      memberships: {
        select: { role: true, place: { select: { slug: true, nameEn: true, nameZh: true, sideCode: true } } },
      },
    },
  },
} as const satisfies Prisma.CommentInclude;
type CommentRow = Prisma.CommentGetPayload<{ include: typeof COMMENT_ROWS }>;

/** A comment as the actor sees it. */
export function commentView(row: CommentRow, actor: MaybeActor): CommentView {
  const { memberships } = row.author;
  return {
    id: row.id,
    body: row.deletedAt ? "" : row.body,
    language: row.language === "zh" ? "zh" : "en",
    visibility: row.visibility,
    author: {
      name: nameOf(row.author),
      places: memberships.flatMap(({ place }) =>
        place ? [{ slug: place.slug, name: nameOf(place), side: place.sideCode }] : [],
      ),
      roles: [...new Set(memberships.map(({ role }) => role))],
    },
    createdAt: row.createdAt.toISOString(),
    editedAt: row.editedAt?.toISOString() ?? null,
    deleted: !!row.deletedAt,
    version: row.version,
    abilities: {
      edit: mayEditComment(actor, row).allowed,
      delete: mayDeleteComment(actor, row).allowed,
      restore: mayRestoreComment(actor, row).allowed,
    },
  };
}

/** The comments of a thread, first one first; those for partners only to whom they concern. */
export async function listComments(threadId: number, page: { limit: number; cursor?: string }, actor: MaybeActor) {
  const thread = await threadById(threadId, actor);
  const where = { threadId, ...(thread.concerned ? {} : { visibility: "SIGNED_IN" as const }) };
  const after = Number(page.cursor ?? 0) || 0;
  const [rows, total] = await Promise.all([
    reads().comment.findMany({
      where: { ...where, id: { gt: after } },
      include: COMMENT_ROWS,
      orderBy: { id: "asc" },
      take: page.limit + 1,
    }),
    reads().comment.count({ where }),
  ]);
  const items = rows.slice(0, page.limit).map((row) => commentView(row, actor));
  return {
    items,
    nextCursor: rows.length > page.limit ? String(items.at(-1)?.id) : null,
    total,
    abilities: { comment: thread.comment.allowed },
  };
}
