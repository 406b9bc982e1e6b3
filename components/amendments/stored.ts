import type { Stored } from "@/components/editing/draft-sync";
import type { Amendment } from "@/lib/projects/amendments/present";
import type { PlanContent } from "@/lib/projects/plan/content";

type Milestone = PlanContent["milestones"][number];
/** A milestone as the form holds it: under a key, so that two people's changes can be joined. */
export type EditedMilestone = Milestone & { key: string };

/** What of an amendment the form edits. */
export type Wanted = Pick<
  PlanContent,
  "title" | "summary" | "themes" | "challenges" | "sdgs" | "startsOn" | "endsOn" | "sections"
> & { why: string; partners: string[]; milestones: EditedMilestone[] };

/** The key of a milestone in the form. */
export const keyOf = (id: number) => `m-${id}`;
/** A number for a milestone that is added, unlike any that another author of the draft gives. */
export const newId = () => -1 - Math.floor(Math.random() * 2_000_000_000);

const keyed = (milestones: Milestone[]): EditedMilestone[] =>
  milestones.map((milestone) => {
    const id = milestone.id ?? newId();
    return { ...milestone, id, key: keyOf(id) };
  });

/** An amendment as the form holds it. */
export function storedAmendment({ after, why, version, createdAt }: Amendment): Stored<Wanted> {
  const { title, summary, themes, challenges, sdgs, startsOn, endsOn, sections } = after;
  const partners = after.partners.filter(({ role }) => role === "PARTNER").map(({ place }) => place);
  const own = { title, summary, themes, challenges, sdgs, startsOn, endsOn, sections };
  return {
    content: { why, ...own, partners, milestones: keyed(after.milestones) },
    version,
    updatedAt: createdAt,
    editor: null,
  };
}

/** What is sent of a change: milestones without the form's own keys, and none that has no title yet. */
export function patchToSend(patch: Partial<Wanted>): object {
  if (!patch.milestones) return patch;
  const named = patch.milestones.filter(({ title }) => title.trim() !== "");
  const ids = new Set(named.map(({ id }) => id));
  const milestones = named.map(({ key: _, ...milestone }) => ({
    ...milestone,
    dependsOn: milestone.dependsOn.filter((id) => ids.has(id)),
  }));
  return { ...patch, milestones };
}
