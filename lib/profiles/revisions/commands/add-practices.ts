import type { Actor } from "@/lib/access/actor";
import { authorize, Problem } from "@/lib/access/problems";
import { transact } from "@/lib/platform/database";
import { check } from "@/lib/platform/field-errors";
import { mayEditProfile } from "../../policy";
import type { ContentItem } from "../content";
import type { Revision } from "../present";
import { openRow, present, publishedRow } from "../queries";
import { contentOf } from "../rows";
import { draftPatch } from "../schema";
import { editDraft } from "./edit";
import { lockedPlace } from "./locked";
import { openDraft } from "./open";

/** Which revision of the profile has the practices now, and which of them came new into it. */
export type Added = { number: number; status: Revision["status"]; added: string[] };

/**
 * Puts good practices into a place's draft, and begins one where there is none; what else the draft says stays. One
 * that is there by its key is not put there twice. Throws 409 where the draft was sent to the secretariat.
 */
export async function addPractices(actor: Actor, slug: string, items: ContentItem[]): Promise<Added> {
  return transact(async (database) => {
    const place = await lockedPlace(database, slug);
    authorize(mayEditProfile(actor, place), actor);
    const open = await openRow(place.id);
    const now = open ?? (await publishedRow(place.id));
    if (!now) throw new Problem(404, "noSuchRevision");
    const known = new Set(contentOf(now).practices.map(({ key }) => key));
    const fresh = items.filter(({ key }) => !known.has(key));
    if (fresh.length === 0) return { number: now.number, status: now.status, added: [] };
    if (open?.status === "SUBMITTED") throw new Problem(409, "draftSubmitted");
    const draft = open ? await present(open, actor) : await openDraft(actor, slug);
    const checked = check(draftPatch, { practices: [...draft.content.practices, ...fresh] });
    if (!checked.ok) throw new Problem(422, "invalidInput", { fields: checked.errors });
    await editDraft(actor, slug, draft.version, checked.value);
    return { number: draft.number, status: "DRAFT", added: fresh.map(({ key }) => key) };
  });
}
