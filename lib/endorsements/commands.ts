import type { Actor } from "@/lib/access/actor";
import { Problem } from "@/lib/access/problems";
import { recordAndNotify } from "@/lib/notifications/commands";
import { now } from "@/lib/platform/clock";
import { type Database, transact } from "@/lib/platform/database";
import { mayEndorse } from "@/lib/project-rules/endorsements-policy";
import { lockedRow, mustFor } from "@/lib/projects/locked";
import type { ProjectRow } from "@/lib/projects/row";
import { movable } from "@/lib/projects/rows";
import { endorsementsOf } from "./queries";
import type { EndorsementInput, EndorsementView } from "./schema";

/** The actor's place by its slug, which may speak for the project; 403 for any other. */
async function speaking(database: Database, actor: Actor, code: string, slug: string) {
  const row: ProjectRow = await lockedRow(database, code, actor);
  const placeId = actor.coordinates.find((place) => place.slug === slug)?.placeId ?? 0;
  mustFor(mayEndorse(actor, movable(row), placeId), row, actor);
  return { row, placeId };
}

/** Speaks for a project as one of the actor's places; what that place said before is replaced. */
export async function endorse(actor: Actor, code: string, input: EndorsementInput): Promise<EndorsementView> {
  return transact(async (database) => {
    const { row, placeId } = await speaking(database, actor, code, input.place);
    const said = { word: input.word, language: input.language, personId: actor.personId, at: now() };
    await database.endorsement.upsert({
      where: { projectId_placeId: { projectId: row.id, placeId } },
      create: { projectId: row.id, placeId, ...said },
      update: said,
    });
    await recordAndNotify(database, actor, row, {
      type: "endorsement.given",
      detail: { place: input.place, reason: input.word },
    });
    const given = (await endorsementsOf(code, actor)).find(({ place }) => place.slug === input.place);
    if (!given) throw new Error(`${code} lost the endorsement of ${input.place}`);
    return given;
  });
}

/** Takes back what one of the actor's places said for a project. */
export async function withdrawEndorsement(actor: Actor, code: string, slug: string): Promise<void> {
  return transact(async (database) => {
    const { row, placeId } = await speaking(database, actor, code, slug);
    const { count } = await database.endorsement.deleteMany({ where: { projectId: row.id, placeId } });
    if (!count) throw new Problem(404, "noSuchEndorsement");
    await recordAndNotify(database, actor, row, { type: "endorsement.withdrawn", detail: { place: slug } });
  });
}
