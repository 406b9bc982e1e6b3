import type { Actor } from "@/lib/access/actor";
import { Problem } from "@/lib/access/problems";
import { amendedFields, pickFields } from "@/lib/plan-model/basics";
import type { PlanContent } from "@/lib/plan-model/content";
import { fingerprintOf } from "@/lib/plan-model/fingerprint";
import { CONTENT_SECTIONS } from "@/lib/plan-model/sections";
import { now } from "@/lib/platform/clock";
import { type Database, reads } from "@/lib/platform/database";
import { dateOf, dayOf } from "@/lib/project-rules/days";
import { basicsAfter, columnsOf } from "@/lib/projects/basics";
import type { ProjectRow } from "@/lib/projects/row";
import { freeze } from "../../versions/freeze";
import type { AmendmentRow } from "../rows";

type Change = { database: Database; projectId: number; after: PlanContent; at: Date };
type Ids = ReadonlyMap<string, number>;

async function applySections({ database, projectId, after, at }: Change, before: PlanContent, editorId: number) {
  for (const section of CONTENT_SECTIONS) {
    const [old, content] = [before.sections[section], after.sections[section]];
    if (fingerprintOf(old ?? null) === fingerprintOf(content ?? null)) continue;
    const where = { projectId_section: { projectId, section } };
    if (!content) await database.planSection.deleteMany({ where: { projectId, section } });
    else
      await database.planSection.upsert({
        where,
        create: { projectId, section, content, editorId, updatedAt: at },
        update: { content, editorId, updatedAt: at, version: { increment: 1 } },
      });
  }
}

/** Writes the milestones under the ids they have; what is gone is deleted unless it was reached meanwhile. */
async function applyMilestones({ database, projectId, after, at }: Change, project: ProjectRow, places: Ids) {
  const remaining = new Set(after.milestones.map(({ id }) => id));
  const gone = project.milestones.filter(({ id }) => !remaining.has(id));
  const reached = gone.find(({ completedOn }) => completedOn);
  if (reached) throw new Problem(409, "milestoneReached", { params: { title: reached.title } });
  await database.dependency.deleteMany({ where: { milestone: { projectId } } });
  await database.milestone.deleteMany({ where: { id: { in: gone.map(({ id }) => id) } } });
  const written = new Map<PlanContent["milestones"][number], number>();
  for (const milestone of after.milestones) {
    const { id, dependsOn: _, place, dueOn, ...fields } = milestone;
    const placeId = place ? (places.get(place) ?? null) : null;
    const data = { ...fields, placeId, dueOn: dateOf(dueOn) };
    const before = project.milestones.find((each) => each.id === id);
    // A day that was only expected is planned now.
    const expected = before && dayOf(before.expectedOn) === dueOn ? { expectedOn: null } : {};
    const row = before
      ? await database.milestone.update({
          where: { id: before.id },
          data: { ...data, ...expected, version: { increment: 1 } },
          select: { id: true },
        })
      : await database.milestone.create({
          data: { ...data, projectId, createdAt: at, thread: { create: {} } },
          select: { id: true },
        });
    written.set(milestone, row.id);
  }
  // What the plan adds has its own number only now.
  const ids = new Map([...written].flatMap(([{ id }, own]) => (id === null ? [] : [[id, own]])));
  const needs = [...written].flatMap(([{ dependsOn }, milestoneId]) =>
    dependsOn.flatMap((needed) => {
      const neededId = ids.get(needed);
      return neededId === undefined ? [] : [{ milestoneId, neededId }];
    }),
  );
  await database.dependency.createMany({ data: needs });
}

/** Places that come in take part at once: they have answered the amendment. Those that leave are gone from it. */
async function applyPartners({ database, projectId, after, at }: Change, project: ProjectRow, places: Ids) {
  const desired = new Set(after.partners.map(({ place }) => place));
  const leaving = project.partners.filter(({ role, place }) => role === "PARTNER" && !desired.has(place.slug));
  await database.partner.deleteMany({
    where: { projectId, placeId: { in: leaving.map(({ placeId }) => placeId) }, status: "ACCEPTED" },
  });
  const taking = new Set(project.partners.filter(({ status }) => status === "ACCEPTED").map(({ place }) => place.slug));
  for (const { place } of after.partners.filter((partner) => !taking.has(partner.place))) {
    const placeId = places.get(place);
    if (!placeId) continue;
    const accepted = { status: "ACCEPTED" as const, reason: null, respondedAt: at };
    await database.partner.upsert({
      where: { projectId_placeId: { projectId, placeId } },
      create: { projectId, placeId, role: "PARTNER", invitedAt: at, ...accepted },
      update: { ...accepted, version: { increment: 1 } },
    });
  }
}

async function placeIds({ partners, milestones }: PlanContent): Promise<Ids> {
  const slugs = [...partners, ...milestones].flatMap(({ place }) => place ?? []);
  const rows = await reads().place.findMany({ where: { slug: { in: slugs } }, select: { id: true, slug: true } });
  return new Map(rows.map(({ id, slug }) => [slug, id]));
}

/**
 * Puts an amendment into force: the project's own fields, its sections, milestones and partners become what it wants,
 * and that is frozen as the plan's next version, at the instant at which the amendment is decided.
 */
export async function applyAmendment(
  database: Database,
  actor: Actor,
  project: ProjectRow,
  amendment: AmendmentRow,
): Promise<void> {
  const { wanted: after, before } = amendment;
  const at = now();
  const change = { database, projectId: project.id, after, at };
  const places = await placeIds(after);
  await applyPartners(change, project, places);
  await applySections(change, before, amendment.authorId);
  await applyMilestones(change, project, places);
  await database.project.update({
    where: { id: project.id },
    data: {
      ...columnsOf(basicsAfter(project, pickFields(amendedFields(), after))),
      version: { increment: 1 },
      updatedAt: at,
    },
  });
  await database.amendment.update({
    where: { id: amendment.id },
    data: { status: "ACCEPTED", decidedAt: at, version: { increment: 1 } },
  });
  await freeze(database, actor, project.id, "AMENDED", at);
}
