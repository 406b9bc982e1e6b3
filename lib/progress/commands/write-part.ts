import type { Actor } from "@/lib/access/actor";
import { Problem } from "@/lib/access/problems";
import { record } from "@/lib/notifications/record";
import { now } from "@/lib/platform/clock";
import { transact } from "@/lib/platform/database";
import { mayWritePart } from "@/lib/project-rules/delivery-policy";
import { authorizeProject, lockedRow } from "@/lib/projects/locked";
import { transitionContext } from "@/lib/projects/rows";
import { partOf } from "../parts";
import type { OpenPartView } from "../present";
import type { PartInput } from "../schema";

/**
 * Keeps what a place has written so far for the next update. 412 with the present text when somebody else of the place
 * saved in between, or when the update has gone out meanwhile and a new part has begun.
 */
export async function writePart(
  actor: Actor,
  code: string,
  slug: string,
  version: number,
  { body, language }: PartInput,
): Promise<OpenPartView> {
  return transact(async (database) => {
    const project = await lockedRow(database, code, actor);
    const partner = project.partners.find(({ place }) => place.slug === slug);
    if (!partner) throw new Problem(404, "noSuchPartner");
    const { placeId, place } = partner;
    const names = { nameEn: place.nameEn, nameZh: place.nameZh };
    authorizeProject(mayWritePart(actor, transitionContext(project), placeId), project, actor, names);
    const before = await database.updatePart.findFirst({ where: { projectId: project.id, placeId, updateId: null } });
    if ((before?.version ?? 0) !== version)
      throw new Problem(412, "stale", { extra: { current: await partOf(code, slug, actor) } });
    const written = { body, language, personId: actor.personId, updatedAt: now() };
    if (before)
      await database.updatePart.update({
        where: { id: before.id },
        data: { ...written, version: { increment: 1 } },
      });
    else await database.updatePart.create({ data: { ...written, projectId: project.id, placeId } });
    if (!before)
      await record(database, actor, { type: "update.part-begun", subject: `project:${code}`, detail: { place: slug } });
    return partOf(code, slug, actor);
  });
}
