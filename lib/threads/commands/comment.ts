import { notify } from "@/lib/notifications/commands";
import type { Actor } from "@/lib/people/actor";
import { type Database, transact } from "@/lib/platform/database";
import { must, Problem } from "@/lib/platform/errors";
import { record } from "@/lib/platform/events";
import { mayDeleteComment, mayEditComment, mayRestoreComment } from "../policy";
import { COMMENT_ROWS, commentView, type ReadableThread, threadById } from "../queries";
import type { CommentEdit, CommentInput, CommentView } from "../schema";

const subjectOf = (thread: ReadableThread) =>
  thread.project ? `project:${thread.project.code}` : `profile:${thread.placeSlug}`;

/** Writes a comment on a profile, a project, a milestone or an update. */
export async function comment(actor: Actor, threadId: number, input: CommentInput): Promise<CommentView> {
  return transact(async (database) => {
    const thread = await threadById(threadId, actor);
    must(thread.comment, actor);
    if (input.visibility === "PARTNERS" && !thread.concerned) throw new Problem(403, "notAmongPartners");
    const row = await database.comment.create({
      data: { ...input, threadId, authorId: actor.personId },
      include: COMMENT_ROWS,
    });
    const detail = { comment: row.id, thread: threadId };
    await record(database, actor, { type: "comment.written", subject: subjectOf(thread), detail });
    await notify(database, actor, {
      type: "comment.written",
      projectId: thread.project?.id,
      placeId: thread.placeId ?? undefined,
      detail: { ...detail, begins: input.visibility === "PARTNERS" ? "" : input.body.slice(0, 120) },
    });
    return commentView(row, actor);
  });
}

async function commentOf(database: Database, id: number, actor: Actor) {
  await database.$queryRaw`SELECT id FROM "Comment" WHERE id = ${id} FOR UPDATE`;
  const row = await database.comment.findUnique({ where: { id }, include: COMMENT_ROWS });
  if (!row) throw new Problem(404, "noSuchComment");
  const thread = await threadById(row.threadId, actor);
  if (row.visibility === "PARTNERS" && !thread.concerned) throw new Problem(404, "noSuchComment");
  return { row, thread };
}

/** Changes the author's own comment, or brings a deleted one back. 412 with the present words when stale. */
export async function editComment(actor: Actor, id: number, version: number, edit: CommentEdit): Promise<CommentView> {
  return transact(async (database) => {
    const { row, thread } = await commentOf(database, id, actor);
    const restores = edit.deleted === false && !!row.deletedAt;
    must(restores ? mayRestoreComment(actor, row) : mayEditComment(actor, row), actor);
    if (row.version !== version) throw new Problem(412, "stale", { extra: { current: commentView(row, actor) } });
    const changed = await database.comment.update({
      where: { id },
      data: {
        body: edit.body,
        deletedAt: restores ? null : undefined,
        editedAt: edit.body ? new Date() : undefined,
        version: { increment: 1 },
      },
      include: COMMENT_ROWS,
    });
    await record(database, actor, {
      type: restores ? "comment.restored" : "comment.edited",
      subject: subjectOf(thread),
      detail: { comment: id },
    });
    return commentView(changed, actor);
  });
}

/** Deletes a comment: its place stays, its words are no longer shown, and its author can bring it back. */
export async function deleteComment(actor: Actor, id: number, version: number): Promise<CommentView> {
  return transact(async (database) => {
    const { row, thread } = await commentOf(database, id, actor);
    must(mayDeleteComment(actor, row), actor);
    if (row.version !== version) throw new Problem(412, "stale", { extra: { current: commentView(row, actor) } });
    const changed = await database.comment.update({
      where: { id },
      data: { deletedAt: new Date(), version: { increment: 1 } },
      include: COMMENT_ROWS,
    });
    await record(database, actor, { type: "comment.deleted", subject: subjectOf(thread), detail: { comment: id } });
    return commentView(changed, actor);
  });
}
