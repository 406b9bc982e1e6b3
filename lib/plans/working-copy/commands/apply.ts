import type { Actor } from "@/lib/access/actor";
import { notify } from "@/lib/notifications/commands";
import { hasContent } from "@/lib/plan-model/sections";
import { now } from "@/lib/platform/clock";
import type { Database } from "@/lib/platform/database";
import { dateOf } from "@/lib/project-rules/days";
import { columnsOf } from "@/lib/projects/basics";
import type { ProjectRow } from "@/lib/projects/row";
import type { WrittenMilestone } from "@/lib/projects/working-copy/content";
import { basicsIn, milestonesIn, sectionIn } from "@/lib/projects/working-copy/working";
import { writtenRow } from "@/lib/projects/working-copy/written";
import { endCopy } from "../save";

type Change = { database: Database; actor: Actor; project: ProjectRow };

async function applyBasics({ database, project }: Change): Promise<void> {
  const changed = basicsIn(project.working);
  await database.project.update({
    where: { id: project.id },
    data: {
      ...(changed && columnsOf(changed)),
      version: writtenRow(project).version + 1,
      updatedAt: now(),
    },
  });
}

async function applySections({ database, project }: Change): Promise<void> {
  const { id: projectId, working } = project;
  for (const section of [...(working?.keys() ?? [])].filter(hasContent)) {
    const row = sectionIn(working, section);
    if (!row) continue;
    const { content, version, editorId, updatedAt } = row;
    const data = { content: content as object, version, editorId, updatedAt };
    await database.planSection.upsert({
      where: { projectId_section: { projectId, section } },
      create: { projectId, section, ...data },
      update: data,
    });
  }
}

async function writeMilestone({ database, project }: Change, milestone: WrittenMilestone, placeId: number | null) {
  const { id, place: _, dependsOn: __, ...fields } = milestone;
  const data = {
    ...fields,
    placeId,
    dueOn: dateOf(milestone.dueOn),
    expectedOn: dateOf(milestone.expectedOn),
    completedOn: dateOf(milestone.completedOn),
  };
  // Its number was set aside when it was first written; a thread begins now that others see it.
  await database.milestone.upsert({
    where: { id, projectId: project.id },
    create: { id, projectId: project.id, createdAt: now(), thread: { create: {} }, ...data },
    update: data,
  });
}

async function applyMilestones(change: Change): Promise<void> {
  const { database, actor, project } = change;
  const milestones = milestonesIn(project.working);
  if (!milestones) return;
  const projectId = project.id;
  const before = await database.milestone.findMany({ where: { projectId }, select: { id: true, ownerId: true } });
  const places = await database.place.findMany({
    where: { slug: { in: milestones.flatMap(({ place }) => place ?? []) } },
    select: { id: true, slug: true },
  });
  await database.dependency.deleteMany({ where: { milestone: { projectId } } });
  await database.milestone.deleteMany({ where: { projectId, id: { notIn: milestones.map(({ id }) => id) } } });
  for (const milestone of milestones)
    await writeMilestone(change, milestone, places.find(({ slug }) => slug === milestone.place)?.id ?? null);
  await database.dependency.createMany({
    data: milestones.flatMap(({ id, dependsOn }) => dependsOn.map((neededId) => ({ milestoneId: id, neededId }))),
  });
  const owned = new Map(before.map(({ id, ownerId }) => [id, ownerId]));
  for (const { id, ownerId, title } of milestones)
    if (ownerId && ownerId !== owned.get(id)) {
      const detail = { title };
      await notify(database, actor, { type: "milestone.entrusted", projectId, authorIds: [ownerId], detail });
    }
}

/** The plan of the project becomes what its working copy says, which ends with it; the caller freezes it afterwards. */
export async function applyCopy(database: Database, actor: Actor, project: ProjectRow): Promise<void> {
  if (!project.working || !project.workingCopy) return;
  const change = { database, actor, project };
  await applyBasics(change);
  await applySections(change);
  await applyMilestones(change);
  await endCopy(database, project.id);
}
