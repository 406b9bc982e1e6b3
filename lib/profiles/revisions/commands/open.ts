import type { MaybeActor } from "@/lib/access/actor";
import { authorize, Problem } from "@/lib/access/problems";
import { record } from "@/lib/notifications/record";
import { transact } from "@/lib/platform/database";
import { mayEditProfile } from "../../policy";
import type { Revision } from "../present";
import { openRow, present, publishedRow } from "../queries";
import { WHOLE } from "../rows";
import { lockedPlace } from "./locked";
import { addRevision, nextNumber } from "./write";

/**
 * Begins a place's draft as a copy of its published revision, or of the earlier one named. Throws 409, with the draft,
 * when there is one already: a place has one, and its editors share it.
 */
export async function openDraft(actor: MaybeActor, slug: string, from?: number): Promise<Revision> {
  return transact(async (database) => {
    const place = await lockedPlace(database, slug);
    authorize(mayEditProfile(actor, place), actor);
    const open = await openRow(place.id);
    if (open) throw new Problem(409, "draftExists", { extra: { current: await present(open, actor) } });
    const source =
      from === undefined
        ? await publishedRow(place.id)
        : await database.profileRevision.findFirst({
            where: { placeId: place.id, number: from, publishedAt: { not: null } },
            include: WHOLE,
          });
    if (!source) throw new Problem(404, "noSuchRevision");
    const number = await nextNumber(place.id);
    const draft = await addRevision(database, source, {
      number,
      status: "DRAFT",
      authorId: actor?.personId ?? null,
      editorId: actor?.personId ?? null,
    });
    const detail = { number, from: source.number };
    await record(database, actor, { type: "profile.drafted", subject: `profile:${slug}`, detail });
    return present(draft, actor);
  });
}
