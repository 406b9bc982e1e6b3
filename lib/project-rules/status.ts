/** Every status a project can have, in the order a board shows them. */
export const STATUSES = [
  "DRAFT",
  "PROPOSED",
  "UNDER_REVIEW",
  "CHANGES_REQUESTED",
  "AGREED",
  "IN_PROGRESS",
  "ON_HOLD",
  "COMPLETED",
  "DECLINED",
  "WITHDRAWN",
  "CANCELLED",
] as const;
export type ProjectStatus = (typeof STATUSES)[number];

/** What anybody may see; a draft belongs to those who write it. */
export const PUBLIC_STATUSES = STATUSES.filter((status) => status !== "DRAFT");

/** The parts of a project's life, as statuses. */
export const STAGES = {
  DRAFT: ["DRAFT"],
  PROPOSAL: ["PROPOSED", "UNDER_REVIEW", "CHANGES_REQUESTED"],
  RUNNING: ["AGREED", "IN_PROGRESS", "ON_HOLD"],
  COMPLETED: ["COMPLETED"],
  CLOSED: ["DECLINED", "WITHDRAWN", "CANCELLED"],
} as const satisfies Record<string, readonly ProjectStatus[]>;
export type Stage = keyof typeof STAGES;

/** The steps on the straight way, from a proposal to a project at work. */
export const STEPS = ["PROPOSED", "UNDER_REVIEW", "AGREED", "IN_PROGRESS"] as const satisfies readonly ProjectStatus[];
export type Step = (typeof STEPS)[number];

/** The step that a project in a status has come to at least; null for what was never sent. */
export const STEP_OF = {
  DRAFT: null,
  PROPOSED: "PROPOSED",
  UNDER_REVIEW: "UNDER_REVIEW",
  CHANGES_REQUESTED: "PROPOSED",
  AGREED: "AGREED",
  IN_PROGRESS: "IN_PROGRESS",
  ON_HOLD: "AGREED",
  COMPLETED: "IN_PROGRESS",
  DECLINED: "PROPOSED",
  WITHDRAWN: "PROPOSED",
  CANCELLED: "AGREED",
} as const satisfies Record<ProjectStatus, Step | null>;

/** In which a proposal waits for its decision. */
export const AWAITING_DECISION = ["PROPOSED", "UNDER_REVIEW"] as const satisfies readonly ProjectStatus[];

const isIn = (status: ProjectStatus, ...stages: Stage[]) =>
  stages.some((stage) => (STAGES[stage] as readonly ProjectStatus[]).includes(status));

/** Whether partners may still be asked in: until the plan is agreed. */
export const isBeforeAgreement = (status: ProjectStatus): boolean => isIn(status, "DRAFT", "PROPOSAL");

/** Whether an invitation can be answered: once the proposal is out, and until it is agreed. */
export const isOpenToAnswers = (status: ProjectStatus): boolean => isIn(status, "PROPOSAL");

/** Whether it was sent and is not decided: what is written then is a working copy beside the version that was sent. */
export const isSent = (status: ProjectStatus): boolean => isIn(status, "PROPOSAL");

/** Whether its places may write: the draft, or a working copy of what was sent; once it is agreed, amendments. */
export const isEditable = isBeforeAgreement;

/** Whether nothing more happens to it. */
export const isEnded = (status: ProjectStatus): boolean => isIn(status, "COMPLETED", "CLOSED");

/** Whether it was given up, before or after it was agreed. */
export const isGivenUp = (status: ProjectStatus): boolean => isIn(status, "CLOSED");

/** Whether it ended before it was agreed: nothing of it was carried out. */
export const isNeverAgreed = (status: ProjectStatus): boolean => status === "DECLINED" || status === "WITHDRAWN";

/** Whether it is agreed and not ended: it has a plan whose progress can be told. */
export const isRunning = (status: ProjectStatus): boolean => isIn(status, "RUNNING");

/** Whether it waits for its decision: it can be assessed. */
export const isAwaitingDecision = (status: ProjectStatus): boolean =>
  (AWAITING_DECISION as readonly ProjectStatus[]).includes(status);
