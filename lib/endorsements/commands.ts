import type { Actor } from "@/lib/access/actor";
import { Problem } from "@/lib/access/problems";
import { recordAndNotify } from "@/lib/notifications/commands";
import { now } from "@/lib/platform/clock";
import { type Database, transact } from "@/lib/platform/database";
import { mayEndorse } from "@/lib/project-rules/endorsements-policy";
import { authorizeProject, lockedRow } from "@/lib/projects/locked";
import type { ProjectRow } from "@/lib/projects/row";
import { transitionContext } from "@/lib/projects/rows";
import { endorsementsOf } from "./queries";
import type { EndorsementEdit, EndorsementInput, EndorsementView } from "./schema";

/** The actor's place by its slug, which may speak for the project; 403 for any other. */
async function speaking(database: Database, actor: Actor, code: string, slug: string) {
  const row: ProjectRow = await lockedRow(database, code, actor);
  const placeId = actor.coordinates.find((place) => place.slug === slug)?.placeId ?? 0;
  authorizeProject(mayEndorse(actor, transitionContext(row), placeId), row, actor);
  return { row, placeId };
}

/** What a place said, as answers carry it; null where it said nothing. */
const endorsementBy = async (code: string, actor: Actor, slug: string): Promise<EndorsementView | null> =>
  (await endorsementsOf(code, actor)).find(({ place }) => place.slug === slug) ?? null;

/** Refuses what was written for another word than the one that stands, with that one and whose it is. */
function stale(current: EndorsementView): Problem {
  const lastChange = { at: current.at, by: current.person };
  return new Problem(412, "stale", { extra: { current, lastChange } });
}

/** Refuses a version that is not the one that stands; 404 where nothing stands. */
async function mustStand(code: string, actor: Actor, slug: string, version: number): Promise<void> {
  const current = await endorsementBy(code, actor, slug);
  if (!current) throw new Problem(404, "noSuchEndorsement");
  if (current.version !== version) throw stale(current);
}

/** Tells those who take part what a place says, and answers with it. */
async function notifyAndPresent(
  database: Database,
  actor: Actor,
  row: ProjectRow,
  slug: string,
): Promise<EndorsementView> {
  const given = await endorsementBy(row.code, actor, slug);
  if (!given) throw new Error(`${row.code} lost the endorsement of ${slug}`);
  await recordAndNotify(database, actor, row, {
    type: "endorsement.given",
    detail: { place: slug, reason: given.word },
  });
  return given;
}

/** Speaks for a project as one of the actor's places; 412, with what it said, where somebody spoke for it already. */
export async function endorse(actor: Actor, code: string, { place, ...input }: EndorsementInput) {
  return transact(async (database) => {
    const { row, placeId } = await speaking(database, actor, code, place);
    const standing = await endorsementBy(code, actor, place);
    if (standing) throw stale(standing);
    await database.endorsement.create({
      data: { ...input, projectId: row.id, placeId, personId: actor.personId, at: now() },
    });
    return notifyAndPresent(database, actor, row, place);
  });
}

/** Says anew what one of the actor's places says for a project. 412 when stale. */
export async function endorseAnew(actor: Actor, code: string, slug: string, version: number, input: EndorsementEdit) {
  return transact(async (database) => {
    const { row, placeId } = await speaking(database, actor, code, slug);
    await mustStand(code, actor, slug, version);
    await database.endorsement.update({
      where: { projectId_placeId: { projectId: row.id, placeId } },
      data: { ...input, personId: actor.personId, at: now(), version: { increment: 1 } },
    });
    return notifyAndPresent(database, actor, row, slug);
  });
}

/** Takes back what one of the actor's places said for a project. 412 when stale. */
export async function withdrawEndorsement(actor: Actor, code: string, slug: string, version: number): Promise<void> {
  return transact(async (database) => {
    const { row, placeId } = await speaking(database, actor, code, slug);
    await mustStand(code, actor, slug, version);
    await database.endorsement.delete({ where: { projectId_placeId: { projectId: row.id, placeId } } });
    await recordAndNotify(database, actor, row, { type: "endorsement.withdrawn", detail: { place: slug } });
  });
}
