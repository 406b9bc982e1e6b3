import type { FieldError } from "@/lib/access/problems";
import { lengthOf } from "@/lib/language/length";
import type { PlanContent } from "@/lib/plan-model/content";
import { LIMITS } from "@/lib/text/limits";

type Milestone = PlanContent["milestones"][number];
/** A milestone as the form holds it: under a key, so that two people's changes can be joined. */
export type EditedMilestone = Milestone & { id: number; key: string };

/** The key of a milestone in the form. */
export const keyOf = (id: number) => `m-${id}`;
/** A number for a milestone that is added, unlike any that another author of the draft gives. */
export const newId = () => -1 - Math.floor(Math.random() * 2_000_000_000);

/** What of milestones no server takes yet, at each field; one without a title says nothing yet. */
export const faultsOfMilestones = (milestones: readonly EditedMilestone[]): FieldError[] =>
  milestones.flatMap(({ key, title }) => {
    const path = `milestones.${key}.title`;
    const length = lengthOf(title);
    if (length === 0) return [{ path, code: "required" }];
    return length > LIMITS.title ? [{ path, code: "tooLong", params: { count: LIMITS.title } }] : [];
  });
