import type { Section } from "./sections";

/**
 * The parts of the guided form in the order of its pages: the project's own fields, the sections with a content of
 * their own, and the timeline of milestones and deliverables.
 */
export const PARTS = [
  "basics",
  "problems",
  "objectives",
  "workPackages",
  "timeline",
  "targetGroups",
  "contributions",
  "associates",
  "budget",
  "results",
  "risks",
  "afterwards",
] as const satisfies readonly (Section | "basics" | "timeline")[];
export type PlanPart = (typeof PARTS)[number];

/** Whether a word names a part. */
export const isPart = (word: string): word is PlanPart => (PARTS as readonly string[]).includes(word);
/** Whether a part is a section with a content of its own. */
export const isSection = (part: PlanPart): part is Section => part !== "basics" && part !== "timeline";
