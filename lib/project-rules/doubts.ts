import type { ProjectStatus } from "./status";

/** What of a project makes a move unusual. */
export type Doubtful = { milestones: { completedOn: Date | null }[]; startsOn: Date | null };

type DoubtRule = { to: ProjectStatus; count: (project: Doubtful, now: Date) => number };

/**
 * What a move is asked about before it is made, though it is allowed: how many milestones are open, whether the project
 * has begun. None counts nothing.
 */
export const DOUBTS = {
  milestonesOpen: {
    to: "COMPLETED",
    count: ({ milestones }) => milestones.filter(({ completedOn }) => !completedOn).length,
  },
  beforeStart: { to: "COMPLETED", count: ({ startsOn }, now) => (startsOn && now < startsOn ? 1 : 0) },
} as const satisfies Record<string, DoubtRule>;
export type Doubt = keyof typeof DOUBTS;

/** What is asked about before a project moves there. */
export const doubtsOf = (project: Doubtful, to: ProjectStatus, now: Date): { code: Doubt; count: number }[] =>
  (Object.keys(DOUBTS) as Doubt[])
    .map((code) => ({ code, count: DOUBTS[code].to === to ? DOUBTS[code].count(project, now) : 0 }))
    .filter(({ count }) => count > 0);
