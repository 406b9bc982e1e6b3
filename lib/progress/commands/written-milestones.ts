import type { Actor } from "@/lib/access/actor";
import { saveWritten } from "@/lib/plans/working-copy/save";
import type { Database } from "@/lib/platform/database";
import type { ProjectRow } from "@/lib/projects/row";
import type { WrittenMilestone } from "@/lib/projects/working-copy/content";
import { versionIn } from "@/lib/projects/working-copy/working";
import { writtenRow } from "@/lib/projects/working-copy/written";
import { milestoneData } from "../milestone-data";
import type { MilestoneRow } from "../milestone-row";
import { milestoneRows } from "../milestones";
import type { MilestoneEdit, MilestoneInput } from "../schema";
import { writtenMilestone } from "../written-milestones";

const writtenOf = async (project: ProjectRow) => (await milestoneRows(project)).map(writtenMilestone);

const save = (database: Database, actor: Actor, project: ProjectRow, milestones: WrittenMilestone[]) =>
  saveWritten(database, actor, project, "timeline", {
    content: { milestones },
    sent: versionIn(project.working, "timeline", 0),
  });

/** What an input says of a milestone in a working copy, over what it was. 422 with every field at fault. */
async function after(
  project: ProjectRow,
  before: WrittenMilestone,
  row: MilestoneRow | null,
  edit: MilestoneEdit,
): Promise<WrittenMilestone> {
  const { ownerId } = await milestoneData(writtenRow(project), row, edit);
  const { owner: _, ...given } = edit;
  const written = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  return { ...before, ...written, ownerId: ownerId === undefined ? before.ownerId : ownerId };
}

/** Plans a milestone in the working copy, under the number that it keeps when it is sent. Returns the number. */
export async function planWritten(
  database: Database,
  actor: Actor,
  project: ProjectRow,
  input: MilestoneInput,
): Promise<number> {
  const milestones = await writtenOf(project);
  const [next] = await database.$queryRaw<{ id: number }[]>`
    SELECT nextval(pg_get_serial_sequence('"Milestone"', 'id'))::int AS id`;
  if (!next) throw new Error("no number for a milestone");
  const blank = { id: next.id, kind: "MILESTONE", workPackage: null, place: null, dependsOn: [], version: 1 } as const;
  const nothing = { ownerId: null, expectedOn: null, completedOn: null };
  const { title, language, dueOn } = input;
  const begun = { ...blank, ...nothing, title, language, dueOn };
  const milestone = await after(project, { ...begun, dependsOn: [] }, null, input);
  await save(database, actor, project, [...milestones, milestone]);
  return next.id;
}

/** Changes a milestone in the working copy; that of the plan that was sent stays. */
export async function editWritten(
  database: Database,
  actor: Actor,
  project: ProjectRow,
  row: MilestoneRow,
  edit: MilestoneEdit,
): Promise<void> {
  const before = writtenMilestone(row);
  const changed = await after(project, before, row, edit);
  const milestones = (await writtenOf(project)).map((each) =>
    each.id === row.id ? { ...changed, version: row.version + 1 } : each,
  );
  await save(database, actor, project, milestones);
}

/** Takes a milestone off the working copy, also from what others depend on. */
export async function removeWritten(database: Database, actor: Actor, project: ProjectRow, id: number): Promise<void> {
  const milestones = (await writtenOf(project))
    .filter((each) => each.id !== id)
    .map((each) => ({ ...each, dependsOn: each.dependsOn.filter((needed) => needed !== id) }));
  await save(database, actor, project, milestones);
}
