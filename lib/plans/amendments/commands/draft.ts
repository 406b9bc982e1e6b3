import { type Actor, coordinates } from "@/lib/access/actor";
import { Problem } from "@/lib/access/problems";
import { record } from "@/lib/notifications/record";
import { placesBySlug } from "@/lib/places/queries";
import type { PlanContent } from "@/lib/plan-model/content";
import { now } from "@/lib/platform/clock";
import { type Database, transact } from "@/lib/platform/database";
import { mayAmend, mayEditAmendment, mayPropose } from "@/lib/project-rules/amendments-policy";
import { lockedFor } from "@/lib/projects/locked";
import type { ProjectRow } from "@/lib/projects/row";
import { planWith } from "@/lib/projects/working-copy/working";
import { planNow } from "../../sections/current";
import { freeze, latestVersion } from "../../versions/freeze";
import { endCopy } from "../../working-copy/save";
import { amendedWith, assertPossible, desiredPlan } from "../desired-plan";
import { rulesFor } from "../limits";
import type { Amendment } from "../present";
import { amendmentsIn, viewOf } from "../rows";
import type { AmendmentEdit, AmendmentInput } from "../schema";
import { assertVersion, authorizeAmendment, lockedAmendment, writtenAmendment } from "./locked";

/** The place that asks: the one named, or the first of the actor's that takes part and may edit. */
function askingPlace(project: ProjectRow, actor: Actor, slug: string | undefined) {
  const own = project.partners.find(
    ({ status, level, placeId, place }) =>
      status === "ACCEPTED" && level !== "VIEW" && coordinates(actor, placeId) && (!slug || place.slug === slug),
  );
  if (own) return own;
  throw new Problem(422, "invalidInput", { fields: [{ path: "place", code: "notAProjectPlace" }] });
}

/** The version in force. A project that was agreed before versions were kept gets its first one now. */
const inForce = async (database: Database, actor: Actor, { id }: ProjectRow) =>
  (await latestVersion(id))?.number ?? freeze(database, actor, id, "AGREED");

/** What a new amendment wants: the plan in force, or what was being written when it was agreed. 404 where nothing was. */
async function wantedAtFirst(project: ProjectRow, { from }: AmendmentInput): Promise<PlanContent> {
  const inForce = await planNow(project.id);
  if (!from) return inForce;
  if (!project.workingCopy || !project.working) throw new Problem(404, "noWorkingCopy");
  return amendedWith(inForce, planWith(inForce, project.working));
}

/** Opens an amendment: a draft that starts from the plan in force, or from what was never sent of it. 409 while another one is open. */
export async function openAmendment(actor: Actor, code: string, input: AmendmentInput): Promise<Amendment> {
  return transact(async (database) => {
    const project = await lockedFor(database, code, actor, mayAmend);
    const { placeId } = askingPlace(project, actor, input.place);
    const all = await database.amendment.findMany({
      where: { projectId: project.id },
      orderBy: { number: "desc" },
      select: { number: true, status: true },
    });
    const open = all.find(({ status }) => status === "DRAFT" || status === "PROPOSED");
    if (open)
      throw new Problem(409, "amendmentOpenAlready", { params: { number: open.number }, extra: { open: open.number } });
    const beforeVersion = await inForce(database, actor, project);
    const number = (all[0]?.number ?? 0) + 1;
    await database.amendment.create({
      data: {
        projectId: project.id,
        number,
        why: input.why,
        language: input.language,
        beforeVersion,
        after: await wantedAtFirst(project, input),
        clusterLeadMustAgree: [],
        authorId: actor.personId,
        placeId,
        createdAt: now(),
      },
    });
    if (input.from) await endCopy(database, project.id);
    await record(database, actor, { type: "amendment.opened", subject: `project:${code}`, detail: { number } });
    const [row] = await amendmentsIn(project.id, { number });
    if (!row) throw new Error("the amendment was not written");
    return viewOf(row, project, actor);
  });
}

/** Changes what a draft wants, and why. 412 when somebody else changed it meanwhile. */
export async function editAmendment(
  actor: Actor,
  code: string,
  number: number,
  version: number,
  edit: AmendmentEdit,
): Promise<Amendment> {
  return transact(async (database) => {
    const locked = await lockedAmendment(database, code, number, actor);
    authorizeAmendment(mayEditAmendment, locked, actor);
    assertVersion(locked, version, actor);
    const { project, amendment } = locked;
    const after = desiredPlan(amendment.wanted, edit);
    const places = await placesBySlug(after.partners.map(({ place }) => place));
    await assertPossible(amendment.before, after, { places, completed: project.milestones });
    // Told while it is a draft, so that nobody is surprised by whom it goes to.
    const rules = await rulesFor(amendment.before, after);
    await database.amendment.update({
      where: { id: amendment.id },
      data: { why: edit.why, language: edit.language, after, clusterLeadMustAgree: rules, version: { increment: 1 } },
    });
    const detail = { number, changed: Object.keys(edit) };
    await record(database, actor, { type: "amendment.edited", subject: `project:${code}`, detail });
    return writtenAmendment(locked, database, actor);
  });
}

/** Gives a draft up: nobody but its authors ever saw it, so nothing of it stays but that it was there. */
export async function discardAmendment(actor: Actor, code: string, number: number, version: number): Promise<void> {
  await transact(async (database) => {
    const locked = await lockedAmendment(database, code, number, actor);
    authorizeAmendment(mayPropose, locked, actor);
    assertVersion(locked, version, actor);
    await database.amendment.delete({ where: { id: locked.amendment.id } });
    await record(database, actor, { type: "amendment.discarded", subject: `project:${code}`, detail: { number } });
  });
}
