import type { MaybeActor } from "@/lib/access/actor";
import { authorize, Problem } from "@/lib/access/problems";
import type { Database } from "@/lib/platform/database";
import { mayEditProfile } from "../../policy";
import { openRow, placeOf, present } from "../queries";
import type { WholeRow } from "../rows";

/**
 * The place of this slug, for the rest of the transaction: whoever else changes its revisions waits. Rows that merely
 * refer to the place (projects, comments) are not held up.
 */
export async function lockedPlace(database: Database, slug: string) {
  const place = await placeOf(slug);
  await database.$queryRaw`SELECT id FROM "Place" WHERE id = ${place.id} FOR NO KEY UPDATE`;
  return place;
}

/** The place and its draft, for a change by somebody who may edit it and who knows its present version. */
export async function lockedDraft(database: Database, slug: string, version: number, actor: MaybeActor) {
  const place = await lockedPlace(database, slug);
  authorize(mayEditProfile(actor, place), actor);
  const row = await openRow(place.id);
  if (!row) throw new Problem(404, "noDraft");
  if (row.status === "SUBMITTED")
    throw new Problem(409, "draftSubmitted", { extra: { current: await present(row, actor) } });
  await assertVersion(row, version, actor);
  return { place, row };
}

/** Throws 412, with what is stored now, unless the version is the stored one. */
export async function assertVersion(row: WholeRow, version: number, actor: MaybeActor): Promise<void> {
  if (row.version !== version) {
    throw new Problem(412, "draftChanged", { extra: { current: await present(row, actor) } });
  }
}
