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

const BEFORE_AGREEMENT = new Set<ProjectStatus>(["DRAFT", "PROPOSED", "UNDER_REVIEW", "CHANGES_REQUESTED"]);
const EDITABLE = new Set<ProjectStatus>(["DRAFT", "PROPOSED", "CHANGES_REQUESTED"]);
const ENDED = new Set<ProjectStatus>(["COMPLETED", "DECLINED", "WITHDRAWN", "CANCELLED"]);
const RUNNING = new Set<ProjectStatus>(["AGREED", "IN_PROGRESS", "ON_HOLD"]);

/** Whether partners may still be asked in: until the plan is agreed. */
export const isBeforeAgreement = (status: ProjectStatus): boolean => BEFORE_AGREEMENT.has(status);

/** Whether an invitation can be answered: once the proposal is out, and until it is agreed. */
export const isOpenToAnswers = (status: ProjectStatus): boolean => isBeforeAgreement(status) && status !== "DRAFT";

/** Whether the proposal's text may change: not under the reviewer's eyes, and not once it is agreed. */
export const isEditable = (status: ProjectStatus): boolean => EDITABLE.has(status);

/** Whether nothing more happens to it. */
export const isEnded = (status: ProjectStatus): boolean => ENDED.has(status);

/** Whether it is agreed and not ended: it has a plan whose progress can be told. */
export const isRunning = (status: ProjectStatus): boolean => RUNNING.has(status);
