import type { ProjectStatus } from "@/lib/project-rules/status";

/** The three phases that a board shows, by the statuses that stand in them. */
export const PHASES = {
  toDecide: ["DRAFT", "PROPOSED", "UNDER_REVIEW", "CHANGES_REQUESTED"],
  underWay: ["AGREED", "IN_PROGRESS", "ON_HOLD"],
  ended: ["COMPLETED", "DECLINED", "WITHDRAWN", "CANCELLED"],
} as const satisfies Record<string, readonly ProjectStatus[]>;
export type Phase = keyof typeof PHASES;
export const PHASE_NAMES = Object.keys(PHASES) as Phase[];

/** Columns of a board in its phases, in their order; a phase without a column is left out. */
export const inPhases = <C extends { status: ProjectStatus }>(columns: C[]): { phase: Phase; columns: C[] }[] =>
  PHASE_NAMES.map((phase) => ({
    phase,
    columns: columns.filter(({ status }) => (PHASES[phase] as readonly ProjectStatus[]).includes(status)),
  })).filter(({ columns: own }) => own.length > 0);
