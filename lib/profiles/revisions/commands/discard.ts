import type { MaybeActor } from "@/lib/access/actor";
import { record } from "@/lib/notifications/record";
import { transact } from "@/lib/platform/database";
import { lockedDraft } from "./locked";

/** Throws a place's draft away, for good; what is published stays. */
export async function discardDraft(actor: MaybeActor, slug: string, version: number): Promise<void> {
  await transact(async (database) => {
    const { row } = await lockedDraft(database, slug, version, actor);
    await database.profileRevision.delete({ where: { id: row.id } });
    const detail = { number: row.number };
    await record(database, actor, { type: "profile.draft-discarded", subject: `profile:${slug}`, detail });
  });
}
