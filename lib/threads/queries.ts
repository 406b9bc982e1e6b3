import type { MaybeActor } from "@/lib/access/actor";
import { type Decision, Problem } from "@/lib/access/problems";
import { asLocale } from "@/lib/language/locales";
import type { EventName } from "@/lib/notifications/rules";
import { reads } from "@/lib/platform/database";
import { idOfCursor, type PageRequest, pageFrom } from "@/lib/platform/page";
import { askForAll } from "@/lib/platform/shared-answers";
import { mayCommentOnProfile } from "@/lib/profiles/policy";
import { isConcerned, mayComment } from "@/lib/project-rules/policy";
import { readableRow } from "@/lib/projects/queries";
import { nameOf, PLACE_NAMED, type ProjectRow, placeOf } from "@/lib/projects/row";
import { transitionContext } from "@/lib/projects/rows";
import type { Prisma } from "@/prisma/generated/client";
import { mayDeleteComment, mayEditComment, mayRestoreComment } from "./policy";
import type { CommentView } from "./schema";

const PROJECT = { select: { id: true, code: true } } as const;

/** A thread with what it belongs to, as far as the actor may read it. */
export type ReadableThread = {
  id: number;
  placeId: number | null;
  /** What it belongs to, as events name it: `project:GT-2026-001` or `profile:barcelona`. */
  subject: string;
  project: ProjectRow | null;
  /** Whether it is about a milestone or an update, and so stands beside it and not at the end of the page. */
  aside: boolean;
  /** Whether the actor may read comments that are for partners only. */
  concerned: boolean;
  comment: Decision;
};

/** A thread the actor may read; 404 when there is none or it belongs to somebody else's draft. */
export async function threadById(id: number, actor: MaybeActor): Promise<ReadableThread> {
  const thread = await askForAll(`thread ${id}`, () =>
    reads().thread.findUnique({
      where: { id },
      include: {
        place: { select: { slug: true } },
        project: PROJECT,
        milestone: { select: { project: PROJECT } },
        update: { select: { project: PROJECT } },
      },
    }),
  );
  if (!thread) throw new Problem(404, "noSuchThread");
  const owner = thread.project ?? thread.milestone?.project ?? thread.update?.project;
  const project = owner ? await readableRow(owner.code, actor) : null;
  return {
    id,
    placeId: thread.placeId,
    subject: project ? `project:${project.code}` : `profile:${thread.place?.slug}`,
    project,
    aside: !!(thread.milestone ?? thread.update),
    concerned: project ? isConcerned(actor, transitionContext(project)) : false,
    comment: project ? mayComment(actor, transitionContext(project)) : mayCommentOnProfile(actor),
  };
}

export const COMMENT_ROWS = {
  author: {
    select: {
      nameEn: true,
      nameZh: true,
      memberships: {
        select: { role: true, place: { select: PLACE_NAMED } },
      },
    },
  },
  answers: { select: { place: { select: PLACE_NAMED } }, orderBy: { placeId: "asc" } },
} as const satisfies Prisma.CommentInclude;
type CommentRow = Prisma.CommentGetPayload<{ include: typeof COMMENT_ROWS }>;

/** A comment as the actor sees it; `deletedBy` is whoever deleted it last. */
export function commentView(row: CommentRow, actor: MaybeActor, deletedBy: number | null = null): CommentView {
  const { memberships } = row.author;
  return {
    id: row.id,
    body: row.deletedAt ? "" : row.body,
    language: asLocale(row.language),
    visibility: row.visibility,
    author: {
      name: nameOf(row.author),
      places: memberships.flatMap(({ place }) => (place ? [placeOf(place)] : [])),
      roles: [...new Set(memberships.map(({ role }) => role))],
    },
    answers: row.answers.map(({ place }) => placeOf(place)),
    createdAt: row.createdAt.toISOString(),
    editedAt: row.editedAt?.toISOString() ?? null,
    deleted: !!row.deletedAt,
    version: row.version,
    abilities: {
      edit: mayEditComment(actor, row).allowed,
      delete: mayDeleteComment(actor, row).allowed,
      restore: mayRestoreComment(actor, row, deletedBy).allowed,
    },
  };
}

const DELETED = "comment.deleted" satisfies EventName;

/** Who deleted which comment last, as the audit log has it; asked only where something was deleted. */
async function deletersOf(rows: CommentRow[], subject: string): Promise<Map<number, number | null>> {
  const ids = rows.filter(({ deletedAt }) => deletedAt).map(({ id }) => id);
  if (ids.length === 0) return new Map();
  const found = await reads().$queryRaw<{ comment: number; personId: number | null }[]>`
    SELECT DISTINCT ON (1) (detail->>'comment')::int AS comment, "personId" FROM "AuditEvent"
    WHERE subject = ${subject} AND type = ${DELETED} AND (detail->>'comment')::int = ANY(${ids})
    ORDER BY 1, id DESC`;
  return new Map(found.map(({ comment, personId }) => [comment, personId]));
}

export type ReadableComment = Awaited<ReturnType<typeof readableComment>>;

/** A comment the actor may read, with its thread and whoever deleted it last; 404 for any other. */
export async function readableComment(id: number, actor: MaybeActor) {
  const row = await reads().comment.findUnique({ where: { id }, include: COMMENT_ROWS });
  if (!actor) throw new Problem(401, "signInFirst");
  if (!row) throw new Problem(404, "noSuchComment");
  const thread = await threadById(row.threadId, actor);
  if (row.visibility === "PARTNERS" && !thread.concerned) throw new Problem(404, "noSuchComment");
  return { row, thread, deletedBy: (await deletersOf([row], thread.subject)).get(id) ?? null };
}

/**
 * The comments of a thread, first one first; those for partners only to whom they concern. A visitor is told how many
 * there are: words and names are for those who signed in.
 */
export const listComments = async (threadId: number, page: PageRequest, actor: MaybeActor) =>
  commentsOf(await threadById(threadId, actor), page, actor);

/** The comments of a thread that the actor may read, as `listComments`. */
export async function commentsOf(thread: ReadableThread, page: PageRequest, actor: MaybeActor) {
  const { id: threadId, subject, concerned } = thread;
  const where = { threadId, ...(concerned ? {} : { visibility: "SIGNED_IN" as const }) };
  const after = idOfCursor(`comments of ${threadId}`, page.cursor);
  const question = `comments of ${threadId} for ${concerned ? "partners" : "all"}`;
  const count = () => askForAll(`${question}: how many`, () => reads().comment.count({ where }));
  if (!actor) return { items: [], nextCursor: null, total: await count(), abilities: { comment: false } };
  const found = askForAll(`${question}: ${page.limit} after ${after}`, () =>
    reads().comment.findMany({
      where: { ...where, id: { gt: after } },
      include: COMMENT_ROWS,
      orderBy: { id: "asc" },
      take: page.limit + 1,
    }),
  );
  const [rows, total] = await Promise.all([found, count()]);
  const deleters = await deletersOf(rows, subject);
  const view = (row: CommentRow) => commentView(row, actor, deleters.get(row.id));
  return {
    ...pageFrom(`comments of ${threadId}`, rows, page, total, view, ({ id }) => id),
    abilities: { comment: thread.comment.allowed },
  };
}

/**
 * How many comments the actor finds in each of these threads, which belong to one project: its milestones', its updates'.
 * Deleted ones are not counted; a thread without comments is left out.
 */
export async function commentCounts(threadIds: number[], actor: MaybeActor): Promise<Map<number, number>> {
  const [first] = threadIds;
  if (first === undefined) return new Map();
  const { concerned } = await threadById(first, actor);
  const counts = await reads().comment.groupBy({
    by: ["threadId"],
    where: { threadId: { in: threadIds }, deletedAt: null, visibility: concerned ? undefined : "SIGNED_IN" },
    _count: true,
  });
  return new Map(counts.map(({ threadId, _count }) => [threadId, _count]));
}
