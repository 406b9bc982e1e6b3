import { type FieldError, Problem } from "@/lib/access/problems";
import { now } from "@/lib/platform/clock";
import { reads } from "@/lib/platform/database";
import { dateOf, latestToday } from "@/lib/project-rules/days";
import type { ProjectRow } from "@/lib/projects/row";
import type { MilestoneEdit } from "./schema";

type Needs = ReadonlyMap<number, readonly number[]>;

/** Whether something that `from` needs, or that this needs in turn, is `target`. */
export function leadsBackTo(target: number, from: readonly number[], needs: Needs): boolean {
  const seen = new Set<number>();
  const open = [...from];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (id === target) return true;
    if (seen.has(id)) continue;
    seen.add(id);
    open.push(...(needs.get(id) ?? []));
  }
  return false;
}

/** What of an edit contradicts itself or the rest of the plan, at its field. */
function dependencyErrors(project: ProjectRow, id: number | null, edit: MilestoneEdit): FieldError[] {
  const known = new Map(project.milestones.map((each) => [each.id, each]));
  const dependsOn = edit.dependsOn ?? known.get(id ?? 0)?.dependsOn.map(({ neededId }) => neededId) ?? [];
  const unknown = dependsOn.findIndex((needed) => !known.has(needed));
  if (unknown >= 0) return [{ path: `dependsOn.${unknown}`, code: "unknownValue" }];
  const needs = new Map(project.milestones.map((each) => [each.id, each.dependsOn.map(({ neededId }) => neededId)]));
  const circle = dependsOn.findIndex((needed) => id !== null && leadsBackTo(id, [needed], needs));
  const named = (index: number) => ({ title: known.get(dependsOn[index] as number)?.title ?? "" });
  if (circle >= 0) return [{ path: `dependsOn.${circle}`, code: "dependencyCircle", params: named(circle) }];
  const open = edit.completedOn ? dependsOn.findIndex((needed) => !known.get(needed)?.completedOn) : -1;
  return open >= 0 ? [{ path: "completedOn", code: "neededNotReached", params: named(open) }] : [];
}

async function ownership(project: ProjectRow, placeBefore: number | null, edit: MilestoneEdit) {
  const partner = project.partners.find(({ place, status }) => place.slug === edit.place && status !== "DECLINED");
  const placeId = edit.place === undefined ? placeBefore : (partner?.placeId ?? null);
  const errors: FieldError[] = [];
  if (edit.place && !partner) errors.push({ path: "place", code: "notAProjectPlace" });
  if (edit.owner) {
    const found = placeId
      ? await reads().membership.findFirst({ where: { personId: edit.owner, placeId, role: "COORDINATOR" } })
      : null;
    if (!found) errors.push({ path: "owner", code: placeId ? "notOfThatPlace" : "ownerNeedsPlace" });
  }
  // Another place has other people.
  const ownerId = edit.owner === undefined && placeId !== placeBefore ? null : edit.owner;
  return { errors, placeId, ownerId };
}

/**
 * What an input of a milestone writes; 422 with every field at fault. The circle of needs is found here, before the
 * database's own trigger would refuse it.
 */
export async function milestoneData(
  project: ProjectRow,
  before: { id: number; placeId: number | null } | null,
  edit: MilestoneEdit,
) {
  const { errors, placeId, ownerId } = await ownership(project, before?.placeId ?? null, edit);
  if (edit.completedOn && edit.completedOn > latestToday(now()))
    errors.push({ path: "completedOn", code: "reachedInFuture" });
  errors.push(...dependencyErrors(project, before?.id ?? null, edit));
  if (errors.length > 0) throw new Problem(422, "invalidInput", { fields: errors });
  const { place: _, owner: __, dependsOn, ...plain } = edit;
  const needed = dependsOn?.map((neededId) => ({ neededId }));
  return {
    ...plain,
    dueOn: dateOf(edit.dueOn),
    expectedOn: dateOf(edit.expectedOn),
    completedOn: dateOf(edit.completedOn),
    placeId,
    ownerId,
    dependsOn: needed && (before ? { deleteMany: {}, create: needed } : { create: needed }),
  };
}
