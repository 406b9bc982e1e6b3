import type { Actor } from "@/lib/access/actor";
import { Problem } from "@/lib/access/problems";
import { recordAndNotify } from "@/lib/notifications/commands";
import { transact } from "@/lib/platform/database";
import { addPractices } from "@/lib/profiles/revisions/commands/add-practices";
import { mayAdoptPractices } from "@/lib/project-rules/final-report-policy";
import { authorizeProject, lockedRow } from "@/lib/projects/locked";
import { transitionContext } from "@/lib/projects/rows";
import { isOf, itemOf } from "../adoptions";
import type { AdoptionInput, AdoptionResult } from "../present";
import { reportView } from "../queries";

/**
 * Takes good practices of a completed project into the draft of a place's profile, in both languages, with the project
 * they come from; all of the place's own where none is named. What is there already is not taken twice, and what else
 * the draft says stays.
 */
export async function adoptPractices(
  actor: Actor,
  code: string,
  { place: slug, practices }: AdoptionInput,
): Promise<AdoptionResult> {
  return transact(async (database) => {
    const project = await lockedRow(database, code, actor);
    const partner = project.partners.find(({ place, status }) => place.slug === slug && status === "ACCEPTED");
    if (!partner) throw new Problem(404, "noSuchPartner");
    authorizeProject(mayAdoptPractices(actor, transitionContext(project), partner.placeId), project, actor);
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
