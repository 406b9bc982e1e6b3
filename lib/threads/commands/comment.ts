import type { Actor } from "@/lib/access/actor";
import { authorize, Problem } from "@/lib/access/problems";
import { notify } from "@/lib/notifications/commands";
import { record } from "@/lib/notifications/record";
import { now } from "@/lib/platform/clock";
import { type Database, transact } from "@/lib/platform/database";
import { mayAnswerWish } from "@/lib/project-rules/policy";
import { transitionContext } from "@/lib/projects/rows";
import { mayDeleteComment, mayEditComment, mayRestoreComment } from "../policy";
import {
  COMMENT_ROWS,
  commentView,
  type ReadableComment,
  type ReadableThread,
  readableComment,
  threadById,
} from "../queries";
import type { CommentEdit, CommentInput, CommentView } from "../schema";

/** Writes a comment on a profile, a project, a milestone or an update. */
export async function comment(actor: Actor, threadId: number, input: CommentInput): Promise<CommentView> {
  return transact(async (database) => {
    const thread = await threadById(threadId, actor);
    authorize(thread.comment, actor);
    if (input.visibility === "PARTNERS" && !thread.concerned) throw new Problem(403, "notAmongPartners");
    const { answers = [], ...written } = input;
    const answered = { create: answers.map((slug) => ({ placeId: wishOf(thread, slug, actor) })) };
    const row = await database.comment.create({
      data: { ...written, answers: answered, threadId, authorId: actor.personId, createdAt: now() },
      include: COMMENT_ROWS,
    });
    const detail = { comment: row.id, thread: threadId, ...(thread.aside && { aside: true }) };
    await record(database, actor, { type: "comment.written", subject: thread.subject, detail });
    await notify(database, actor, {
      type: "comment.written",
      rule: answers.length
        ? "comment.written-in-answer"
        : input.visibility === "PARTNERS"
          ? "comment.written-for-partners"
          : undefined,
      projectId: thread.project?.id,
      placeId: thread.placeId ?? undefined,
      threadId,
      detail,
    });
    return commentView(row, actor);
  });
}

/** The invited place that said what it would have otherwise, if this is where the actor may answer it. */
function wishOf({ project, aside }: ReadableThread, slug: string, actor: Actor): number {
  const partner = aside ? undefined : project?.partners.find(({ place }) => place.slug === slug);
  if (!project || !partner?.wishedAt) throw new Problem(409, "nothingToAnswer");
  authorize(mayAnswerWish(actor, transitionContext(project), partner.placeId), actor);
  return partner.placeId;
}

/** Locks a comment until the transaction ends; 404 as for readers. */
async function commentOf(database: Database, id: number, actor: Actor) {
  await database.$queryRaw`SELECT id FROM "Comment" WHERE id = ${id} FOR UPDATE`;
  return readableComment(id, actor);
}

function assertVersion({ row, deletedBy }: ReadableComment, version: number, actor: Actor): void {
  if (row.version === version) return;
  throw new Problem(412, "stale", { extra: { current: commentView(row, actor, deletedBy) } });
}

/** Changes the author's own comment, or brings back one that the actor deleted. 412 with the present words when stale. */
export async function editComment(actor: Actor, id: number, version: number, edit: CommentEdit): Promise<CommentView> {
  return transact(async (database) => {
    const found = await commentOf(database, id, actor);
    const { row, thread, deletedBy } = found;
    const restores = edit.deleted === false && !!row.deletedAt;
    authorize(restores ? mayRestoreComment(actor, row, deletedBy) : mayEditComment(actor, row), actor);
    assertVersion(found, version, actor);
    const changed = await database.comment.update({
      where: { id },
      data: {
        // To bring words back is not to change them.
        body: restores ? undefined : edit.body,
        deletedAt: restores ? null : undefined,
        editedAt: !restores && edit.body ? now() : undefined,
        version: { increment: 1 },
      },
      include: COMMENT_ROWS,
    });
    await record(database, actor, {
      type: restores ? "comment.restored" : "comment.edited",
      subject: thread.subject,
      detail: { comment: id },
    });
    return commentView(changed, actor);
  });
}

/** Deletes a comment: its place stays, its words are no longer shown, and whoever deleted it can bring it back. */
export async function deleteComment(actor: Actor, id: number, version: number): Promise<CommentView> {
  return transact(async (database) => {
    const found = await commentOf(database, id, actor);
    authorize(mayDeleteComment(actor, found.row), actor);
    assertVersion(found, version, actor);
    const changed = await database.comment.update({
      where: { id },
      data: { deletedAt: now(), version: { increment: 1 } },
      include: COMMENT_ROWS,
    });
    await record(database, actor, { type: "comment.deleted", subject: found.thread.subject, detail: { comment: id } });
    return commentView(changed, actor, actor.personId);
  });
}
