import { reads } from "@/lib/platform/database";
import { dateOf, dayOf } from "@/lib/project-rules/days";
import { PLACE_NAMED, type ProjectRow } from "@/lib/projects/row";
import type { WrittenMilestone } from "@/lib/projects/working-copy/content";
import { milestonesIn } from "@/lib/projects/working-copy/working";
import type { MilestoneRow } from "./milestone-row";

const byDay = (a: MilestoneRow, b: MilestoneRow) => a.dueOn.getTime() - b.dueOn.getTime() || a.id - b.id;

/** The milestones as rows as they are being rewritten; those that were sent where they are not. */
export async function writtenRows(project: ProjectRow, sent: MilestoneRow[]): Promise<MilestoneRow[]> {
  const milestones = milestonesIn(project.working);
  if (!milestones) return sent;
  const [places, owners] = await Promise.all([
    reads().place.findMany({
      where: { slug: { in: milestones.flatMap(({ place }) => place ?? []) } },
      select: { id: true, ...PLACE_NAMED },
    }),
    reads().person.findMany({
      where: { id: { in: milestones.flatMap(({ ownerId }) => ownerId ?? []) } },
      select: { id: true, nameEn: true, nameZh: true },
    }),
  ]);
  const rows = milestones.map((milestone): MilestoneRow => {
    const { place: slug, ...fields } = milestone;
    const before = sent.find(({ id }) => id === milestone.id);
    const place = places.find((each) => each.slug === slug) ?? null;
    return {
      ...fields,
      projectId: project.id,
      placeId: place?.id ?? null,
      place,
      owner: owners.find(({ id }) => id === milestone.ownerId) ?? null,
      dueOn: dateOf(milestone.dueOn),
      expectedOn: dateOf(milestone.expectedOn),
      completedOn: dateOf(milestone.completedOn),
      dependsOn: milestone.dependsOn.map((neededId) => ({ neededId })),
      baselineOn: before?.baselineOn ?? null,
      createdAt: before?.createdAt ?? project.updatedAt,
      thread: before?.thread ?? null,
    };
  });
  return rows.sort(byDay);
}

/** A milestone's row as a working copy keeps it. */
export const writtenMilestone = (row: MilestoneRow): WrittenMilestone => ({
  id: row.id,
  kind: row.kind,
  title: row.title,
  language: row.language as WrittenMilestone["language"],
  workPackage: row.workPackage,
  place: row.place?.slug ?? null,
  dueOn: dayOf(row.dueOn),
  dependsOn: row.dependsOn.map(({ neededId }) => neededId),
  ownerId: row.ownerId,
  expectedOn: dayOf(row.expectedOn),
  completedOn: dayOf(row.completedOn),
  version: row.version,
});
