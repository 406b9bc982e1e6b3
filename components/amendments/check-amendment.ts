import { faultsOfMilestones } from "@/components/plan/form/edited-milestones";
import { keyedPath } from "@/lib/merge/at";
import { amendmentEdit } from "@/lib/plans/amendments/schema";
import { check } from "@/lib/platform/field-errors";
import { patchToSend, type Wanted } from "./stored";

/** What the server's own schema says against a change of an amendment. Loaded when needed: the schema library is large. */
export function faultsOfAmendment(patch: Partial<Wanted>) {
  const { milestones, ...rest } = patch;
  const checked = check(amendmentEdit, patchToSend(rest));
  const faults = checked.ok ? [] : checked.errors.map((fault) => ({ ...fault, path: keyedPath(rest, fault.path) }));
  return [...faults, ...faultsOfMilestones(milestones ?? [])];
}
