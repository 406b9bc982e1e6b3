import { type ProjectStatus, STAGES } from "@/lib/project-rules/status";

/** The three phases that a board shows: the parts of a project's life, as whoever decides on it sees them. */
export const PHASES = {
  toDecide: [...STAGES.DRAFT, ...STAGES.PROPOSAL],
  underWay: STAGES.RUNNING,
  ended: [...STAGES.COMPLETED, ...STAGES.CLOSED],
} as const satisfies Record<string, readonly ProjectStatus[]>;
export type Phase = keyof typeof PHASES;
export const PHASE_NAMES = Object.keys(PHASES) as Phase[];

/** Columns of a board in its phases, in their order; a phase without a column is left out. */
export const inPhases = <C extends { status: ProjectStatus }>(columns: C[]): { phase: Phase; columns: C[] }[] =>
  PHASE_NAMES.map((phase) => ({
    phase,
    columns: columns.filter(({ status }) => (PHASES[phase] as readonly ProjectStatus[]).includes(status)),
  })).filter(({ columns: own }) => own.length > 0);
