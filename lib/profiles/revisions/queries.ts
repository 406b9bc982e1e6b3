import type { Actor, MaybeActor } from "@/lib/access/actor";
import { authorize, Problem } from "@/lib/access/problems";
import type { EventName } from "@/lib/notifications/rules";
import { placeBySlug } from "@/lib/places/queries";
import { reads } from "@/lib/platform/database";
import { idOfCursor, type PageRequest, pageFrom } from "@/lib/platform/page";
import { mayEditProfile } from "../policy";
import type { Content } from "./content";
import { mayReadRevision, mayReview } from "./policy";
import type { Revision, RevisionCard } from "./present";
import { cardOf, revisionOf } from "./present-rows";
import { CARD, contentOf, WHOLE, type WholeRow } from "./rows";

const OPEN = { in: ["DRAFT", "SUBMITTED"] as ("DRAFT" | "SUBMITTED")[] };
const ONCE_PUBLIC = { in: ["PUBLISHED", "SUPERSEDED"] as ("PUBLISHED" | "SUPERSEDED")[] };

/** The place of this slug as policies see it; 404 when there is none. */
export async function placeOf(slug: string) {
  const place = await placeBySlug(slug);
  if (!place) throw new Problem(404, "noSuchPlace");
  return { ...place, placeId: place.id };
}

/** The open revision of a place with everything in it: the draft, or what was submitted. */
export const openRow = (placeId: number): Promise<WholeRow | null> =>
  reads().profileRevision.findFirst({ where: { placeId, status: OPEN }, include: WHOLE });

/** The published revision of a place with everything in it. */
export const publishedRow = (placeId: number): Promise<WholeRow | null> =>
  reads().profileRevision.findFirst({ where: { placeId, status: "PUBLISHED" }, include: WHOLE });

/** What a revision is compared with: an open one with what is published, a published one with the one it superseded. */
function rowBefore(row: WholeRow): Promise<WholeRow | null> {
  if (row.publishedAt === null) return publishedRow(row.placeId);
  return reads().profileRevision.findFirst({
    where: { placeId: row.placeId, status: ONCE_PUBLIC, number: { lt: row.number } },
    orderBy: { number: "desc" },
    include: WHOLE,
  });
}

/** A stored revision in its outside form. */
export const present = async (row: WholeRow, actor: MaybeActor): Promise<Revision> =>
  revisionOf(row, await rowBefore(row), actor);

/** A place's revisions, the newest first; the open one too for those who may edit the profile. Throws 404 and 422. */
export async function listRevisions(slug: string, page: PageRequest, actor: MaybeActor) {
  const place = await placeOf(slug);
  const visible = {
    placeId: place.id,
    ...(!mayEditProfile(actor, place).allowed && { status: ONCE_PUBLIC }),
  };
  const below = idOfCursor(`revisions of ${place.id}`, page.cursor);
  const [rows, total] = await Promise.all([
    reads().profileRevision.findMany({
      where: { ...visible, ...(below !== undefined && { number: { lt: below } }) },
      orderBy: { number: "desc" },
      take: page.limit + 1,
      include: CARD,
    }),
    reads().profileRevision.count({ where: visible }),
  ]);
  return pageFrom(
    `revisions of ${place.id}`,
    rows,
    page,
    total,
    (row) => cardOf(row, actor),
    ({ number }) => number,
  );
}

/** One revision with what differs from the one before it, or null when there is none that the actor may read. */
export async function revisionByNumber(slug: string, number: number, actor: MaybeActor): Promise<Revision | null> {
  const row = await reads().profileRevision.findFirst({ where: { number, place: { slug } }, include: WHOLE });
  if (!row) return null;
  const subject = { placeId: row.placeId, side: row.place.sideCode, status: row.status };
  return mayReadRevision(actor, subject).allowed ? present(row, actor) : null;
}

/**
 * When a draft of this number was thrown away, and by whom, for those who could read it; null when none was. Notices of
 * it stay, and lead to it.
 */
export async function discardedRevision(slug: string, number: number, actor: MaybeActor) {
  const place = await placeBySlug(slug);
  if (!place || !mayEditProfile(actor, { ...place, placeId: place.id }).allowed) return null;
  const event = await reads().auditEvent.findFirst({
    where: {
      subject: `profile:${slug}`,
      type: "profile.draft-discarded" satisfies EventName,
      detail: { path: ["number"], equals: number },
    },
    orderBy: { id: "desc" },
    select: { at: true, person: { select: { nameEn: true, nameZh: true } } },
  });
  if (!event) return null;
  const { at, person } = event;
  return { place, at, by: person && { en: person.nameEn, zh: person.nameZh } };
}

/** What was found, or 404 when there is no such revision. */
export function found<T>(revision: T | null): T {
  if (revision === null) throw new Problem(404, "noSuchRevision");
  return revision;
}

/** The open revision of a place, or null when nobody has begun one. Throws 401 and 403 for those who may not edit it. */
export async function openRevision(slug: string, actor: MaybeActor): Promise<Revision | null> {
  const place = await placeOf(slug);
  authorize(mayEditProfile(actor, place), actor);
  const row = await openRow(place.id);
  return row && present(row, actor);
}

/** What is published of a place, in the form that drafts are compared in. */
export async function publishedContent(slug: string): Promise<{ number: number; content: Content } | null> {
  const place = await placeOf(slug);
  const row = await publishedRow(place.id);
  return row && { number: row.number, content: contentOf(row) };
}

/** How the profiles of the actor's places stand: of each the published revision, and the open one if there is one. */
export async function ownRevisions(actor: Actor): Promise<RevisionCard[]> {
  const placeId = { in: actor.coordinates.map((place) => place.placeId) };
  const status = { in: ["PUBLISHED" as const, ...OPEN.in] };
  const rows = await reads().profileRevision.findMany({ where: { placeId, status }, include: CARD });
  return rows.map((row) => cardOf(row, actor));
}

/** The revisions that wait for the secretariat, the longest waiting first. */
export async function submittedRevisions(actor: MaybeActor): Promise<RevisionCard[]> {
  authorize(mayReview(actor), actor);
  const rows = await reads().profileRevision.findMany({
    where: { status: "SUBMITTED" },
    orderBy: [{ submittedAt: "asc" }, { id: "asc" }],
    include: CARD,
  });
  return rows.map((row) => cardOf(row, actor));
}
