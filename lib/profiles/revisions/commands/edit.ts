import type { MaybeActor } from "@/lib/access/actor";
import { changedPaths } from "@/lib/merge/merge";
import { record } from "@/lib/notifications/record";
import { now } from "@/lib/platform/clock";
import { transact } from "@/lib/platform/database";
import type { Content } from "../content";
import type { Revision } from "../present";
import { present } from "../queries";
import { contentOf } from "../rows";
import type { DraftPatch } from "../schema";
import { lockedDraft } from "./locked";
import { assertKnownCodes, replaceContent, stored } from "./write";

// A draft is saved every few seconds of typing; the record keeps one entry per sitting.
const SITTING_MS = 10 * 60 * 1000;

/**
 * Saves a change of a place's draft. Throws 412, with the stored draft, when somebody saved another one in between, so
 * that nobody overwrites what they have not seen.
 */
export async function editDraft(
  actor: MaybeActor,
  slug: string,
  version: number,
  patch: DraftPatch,
): Promise<Revision> {
  await assertKnownCodes(patch);
  return transact(async (database) => {
    const { row } = await lockedDraft(database, slug, version, actor);
    const before = contentOf(row);
    const after: Content = { ...before, ...patch, overview: { ...before.overview, ...patch.overview } };
    const fields = changedPaths(before, after);
    if (fields.length === 0) return present(row, actor);
    await replaceContent(database, row, after);
    const editorId = actor?.personId ?? null;
    await database.profileRevision.update({
      where: { id: row.id },
      data: { version: { increment: 1 }, editorId, updatedAt: now() },
    });
    const sitting =
      row.editorId === editorId && row.version > 1 && now().getTime() - row.updatedAt.getTime() < SITTING_MS;
    if (!sitting) {
      const detail = { number: row.number, fields: fields.slice(0, 50) };
      await record(database, actor, { type: "profile.draft-edited", subject: `profile:${slug}`, detail });
    }
    return present(await stored(row.id), actor);
  });
}
