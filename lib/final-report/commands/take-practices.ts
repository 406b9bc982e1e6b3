import type { Actor } from "@/lib/access/actor";
import { Problem } from "@/lib/access/problems";
import { recordAndNotify } from "@/lib/notifications/commands";
import { transact } from "@/lib/platform/database";
import { addPractices } from "@/lib/profiles/revisions/commands/add-practices";
import { mayTakePractices } from "@/lib/project-rules/final-report-policy";
import { lockedRow, mustFor } from "@/lib/projects/locked";
import { movable } from "@/lib/projects/rows";
import type { TakingInput, TakingResult } from "../present";
import { reportView } from "../queries";
import { isOf, itemOf } from "../takings";

/**
 * Takes good practices of a completed project into the draft of a place's profile, in both languages, with the project
 * they come from; all of the place's own where none is named. What is there already is not taken twice, and what else
 * the draft says stays.
 */
export async function takePractices(
  actor: Actor,
  code: string,
  { place: slug, practices }: TakingInput,
): Promise<TakingResult> {
  return transact(async (database) => {
    const project = await lockedRow(database, code, actor);
    const partner = project.partners.find(({ place, status }) => place.slug === slug && status === "ACCEPTED");
    if (!partner) throw new Problem(404, "noSuchPartner");
    mustFor(mayTakePractices(actor, movable(project), partner.placeId), project, actor);
    const { content } = await reportView(project, actor);
    const own = (content?.practices ?? []).filter((practice) => isOf(practice, slug));
    const unknown = (practices ?? []).flatMap((key, index) =>
      own.some((practice) => practice.key === key) ? [] : [{ path: `practices.${index}`, code: "unknownValue" }],
    );
    if (unknown.length) throw new Problem(422, "invalidInput", { fields: unknown });
    const items = own
      .filter(({ key }) => practices?.includes(key) ?? true)
      .map((practice) => itemOf(project, practice));
    const { number, status, added } = await addPractices(actor, slug, items);
    if (added.length) {
      const detail = { place: slug, number, practices: added };
      await recordAndNotify(database, actor, project, { type: "practice.taken", placeId: partner.placeId, detail });
    }
    return { place: slug, revision: number, status, taken: added.length };
  });
}
