import type { MaybeActor } from "@/lib/access/actor";
import { assertMeant } from "@/lib/language/meant";
import { changedPaths } from "@/lib/merge/merge";
import { record } from "@/lib/notifications/record";
import { now } from "@/lib/platform/clock";
import { transact } from "@/lib/platform/database";
import { type Content, FIGURE_NAMES } from "../content";
import type { Revision } from "../present";
import { present, publishedRow } from "../queries";
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
  { confirmed, ...patch }: DraftPatch,
): Promise<Revision> {
  await assertKnownCodes(patch);
  return transact(async (database) => {
    const { row } = await lockedDraft(database, slug, version, actor);
    const before = contentOf(row);
    const after: Content = { ...before, ...patch, overview: { ...before.overview, ...patch.overview } };
    const fields = changedPaths(before, after);
    if (fields.length === 0) return present(row, actor);
    await assertFiguresMeant(row.placeId, before, patch, confirmed);
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

/** The figures that change are compared with what is published, as in the form. */
async function assertFiguresMeant(
  placeId: number,
  before: Content,
  patch: DraftPatch,
  confirmed: DraftPatch["confirmed"],
): Promise<void> {
  const changed = FIGURE_NAMES.filter((name) => patch[name] !== undefined && patch[name] !== before[name]);
  if (changed.length === 0) return;
  const published = await publishedRow(placeId);
  const last = published && contentOf(published);
  assertMeant(
    changed.map((name) => ({ path: name, quantity: name, value: patch[name], last: last?.[name] })),
    confirmed,
  );
}
