import { type EditedMilestone, keyOf, newId } from "@/components/plan/form/edited-milestones";
import type { Stored } from "@/components/ui/autosave/draft-sync";
import { type AmendedBasics, amendedFields, pickFields } from "@/lib/plan-model/basics";
import type { PlanContent } from "@/lib/plan-model/content";
import type { Amendment } from "@/lib/plans/amendments/present";

/** What of an amendment the form edits. */
export type Wanted = AmendedBasics &
  Pick<PlanContent, "sections"> & { why: string; partners: string[]; milestones: EditedMilestone[] };

type Milestone = PlanContent["milestones"][number];
const keyed = (milestones: Milestone[]): EditedMilestone[] =>
  milestones.map((milestone) => {
    const id = milestone.id ?? newId();
    return { ...milestone, id, key: keyOf(id) };
  });

/** An amendment as the form holds it. */
export function storedAmendment({ after, why, version, createdAt }: Amendment): Stored<Wanted> {
  const partners = after.partners.filter(({ role }) => role === "PARTNER").map(({ place }) => place);
  const own = pickFields<AmendedBasics>(amendedFields(), after);
  return {
    content: { why, ...own, sections: after.sections, partners, milestones: keyed(after.milestones) },
    version,
    updatedAt: createdAt,
    editor: null,
  };
}

/** What is sent of a change: milestones without the form's own keys. */
export function patchToSend(patch: Partial<Wanted>): object {
  if (!patch.milestones) return patch;
  const ids = new Set(patch.milestones.map(({ id }) => id));
  const milestones = patch.milestones.map(({ key: _, ...milestone }) => ({
    ...milestone,
    dependsOn: milestone.dependsOn.filter((id) => ids.has(id)),
  }));
  return { ...patch, milestones };
}
