import { isSecretariat, leadsCluster, type MaybeActor } from "@/lib/access/actor";
import type { EventName, EventOf } from "@/lib/notifications/rules";
import { coordinatesLeadPlace } from "./roles";
import type { ProjectStatus } from "./status";
import type { TransitionContext } from "./transition-context";

/** In what capacity somebody moves a project. */
export type Who = "leadPlaceCoordinator" | "clusterLead" | "decider" | "secretariat";

const leadPlaceOf = (project: TransitionContext) => project.partners.find(({ role }) => role === "LEAD");
const onOtherSide = (project: TransitionContext) => {
  const lead = leadPlaceOf(project);
  return lead ? project.partners.filter(({ side }) => side !== lead.side) : [];
};

/** What must be true for a move; each name is also the code of the problem that tells what is missing. */
export const CONDITIONS = {
  summaryWritten: (project: TransitionContext) => project.hasSummary,
  planConsistent: (project: TransitionContext) => project.planConsistent,
  partnerOnOtherSide: (project: TransitionContext) => onOtherSide(project).some(({ status }) => status !== "DECLINED"),
  acceptedPartnerOnOtherSide: (project: TransitionContext) =>
    onOtherSide(project).some(({ status }) => status === "ACCEPTED"),
  newVersionWritten: (project: TransitionContext) => project.newVersionWritten,
  planAsSent: (project: TransitionContext) => project.planAsSent,
  conditionsMet: (project: TransitionContext) => project.openConditions === 0,
  unrevised: (project: TransitionContext) => !project.revised,
  finalReportWritten: (project: TransitionContext) => project.reportWritten,
} as const satisfies Record<string, (project: TransitionContext) => boolean | undefined>;
export type Condition = keyof typeof CONDITIONS;

/** Which of the conditions the project does not fulfil, and which nobody has checked. */
function stateOf(
  project: TransitionContext,
  conditions: readonly Condition[],
): { unmet: Condition[]; unchecked: Condition[] } {
  const state = (condition: Condition) => CONDITIONS[condition](project);
  return {
    unmet: conditions.filter((condition) => state(condition) === false),
    unchecked: conditions.filter((condition) => state(condition) === undefined),
  };
}

/** Throws for a project whose checks were left out: what was not looked at must not pass for fulfilled. */
function mustBeChecked(unchecked: Condition[]): void {
  if (unchecked.length) throw new Error(`nobody has checked ${unchecked.join(", ")}`);
}

/** What must have gone before for a move to be there at all; where it did not, nobody is offered it. */
export const GUARDS = {
  /** It leads back to where the last move came from. */
  directlyBack: (project: TransitionContext, to: ProjectStatus) => to === project.previousStatus,
  /** It ends a pause where the work was. */
  whereWorkWas: (project: TransitionContext, to: ProjectStatus) => to === project.workedBefore,
  /** It was a proposal, and did not go on in another one. */
  onItsOwn: (project: TransitionContext) => project.previousStatus !== "DRAFT" && !project.merged,
} as const;
export type Guard = keyof typeof GUARDS;

const CAPACITIES: Record<Who, (project: TransitionContext, actor: MaybeActor) => boolean> = {
  leadPlaceCoordinator: (project, actor) => coordinatesLeadPlace(actor, project),
  clusterLead: (project, actor) => leadsCluster(actor, project.cluster),
  decider: (project, actor) => leadsCluster(actor, project.cluster) && actor?.personId === project.movedBy,
  secretariat: (_, actor) => isSecretariat(actor),
};

export const ROLE_OF = {
  leadPlaceCoordinator: "COORDINATOR",
  clusterLead: "CLUSTER_LEAD",
  decider: "CLUSTER_LEAD",
  secretariat: "SECRETARIAT",
} as const satisfies Record<Who, string>;

export type TransitionRow = {
  from: ProjectStatus;
  to: ProjectStatus;
  /** Names the move: on its button, in the message files under `transition`. */
  verb: string;
  /** What is recorded and told when it happened. */
  event: EventName;
  /** Who may, in the order in which somebody who is several of them acts. */
  who: readonly Who[];
  conditions: readonly Condition[];
  reason: "required" | "optional" | "requiredUnlessRevised";
  guard?: Guard;
};

const REVIEWERS = ["clusterLead", "secretariat"] as const;
const STEERING = ["leadPlaceCoordinator", "clusterLead", "secretariat"] as const;
const LEAD_PLACE = ["leadPlaceCoordinator"] as const;
const SECRETARIAT = ["secretariat"] as const;
const LEAD_PLACE_OR_SECRETARIAT = ["leadPlaceCoordinator", "secretariat"] as const;
const PARTNERED = ["acceptedPartnerOnOtherSide"] as const;
const AGREEABLE = ["acceptedPartnerOnOtherSide", "planAsSent"] as const;
const READY = ["summaryWritten", "partnerOnOtherSide", "planConsistent"] as const;
const DECIDER = ["decider", "secretariat"] as const;
const STARTABLE = ["acceptedPartnerOnOtherSide", "conditionsMet"] as const;
const UNREVISED = ["unrevised"] as const;
const REPORTED = ["finalReportWritten"] as const;

const row = (
  from: ProjectStatus,
  to: ProjectStatus,
  verb: string,
  event: EventOf<"project">,
  who: readonly Who[],
  conditions: readonly Condition[],
  reason: TransitionRow["reason"],
  guard?: Guard,
): TransitionRow => ({ from, to, verb, event: `project.${event}`, who, conditions, reason, guard });

/** What a reviewer decided is taken back: to where it came from, directly after, by who did it or the secretariat. */
const revert = (from: ProjectStatus, to: ProjectStatus, conditions: readonly Condition[] = []): TransitionRow =>
  row(from, to, "revert", "reverted", DECIDER, conditions, "required", "directlyBack");

/** What has ended goes on. */
const reopen = (from: ProjectStatus, to: ProjectStatus, who: readonly Who[], guard?: Guard): TransitionRow =>
  row(from, to, "reopen", "reopened", who, [], "required", guard);

/**
 * Every move a project can make: who may make it, what must be true, whether a reason is needed. The buttons, the
 * API's refusals, the documentation and the tests are all read from here; what is not here does not happen.
 */
export const TRANSITIONS: readonly TransitionRow[] = [
  row("DRAFT", "PROPOSED", "propose", "proposed", LEAD_PLACE, READY, "optional"),
  row("DRAFT", "WITHDRAWN", "discard", "discarded", LEAD_PLACE, [], "optional"),
  row("PROPOSED", "UNDER_REVIEW", "takeUp", "taken-up", REVIEWERS, [], "optional"),
  row("PROPOSED", "CHANGES_REQUESTED", "requestChanges", "changes-requested", REVIEWERS, [], "required"),
  row("PROPOSED", "DECLINED", "decline", "declined", REVIEWERS, [], "required"),
  row("PROPOSED", "WITHDRAWN", "withdraw", "withdrawn", LEAD_PLACE, [], "required"),
  row("UNDER_REVIEW", "AGREED", "agree", "agreed", REVIEWERS, AGREEABLE, "optional"),
  row("UNDER_REVIEW", "CHANGES_REQUESTED", "requestChanges", "changes-requested", REVIEWERS, [], "required"),
  row("UNDER_REVIEW", "DECLINED", "decline", "declined", REVIEWERS, [], "required"),
  row("UNDER_REVIEW", "WITHDRAWN", "withdraw", "withdrawn", LEAD_PLACE, [], "required"),
  row("CHANGES_REQUESTED", "PROPOSED", "resubmit", "resubmitted", LEAD_PLACE, READY, "requiredUnlessRevised"),
  row("CHANGES_REQUESTED", "WITHDRAWN", "withdraw", "withdrawn", LEAD_PLACE, [], "required"),
  revert("CHANGES_REQUESTED", "PROPOSED", UNREVISED),
  revert("CHANGES_REQUESTED", "UNDER_REVIEW", UNREVISED),
  revert("AGREED", "UNDER_REVIEW"),
  row("AGREED", "IN_PROGRESS", "start", "started", LEAD_PLACE, STARTABLE, "optional"),
  row("AGREED", "ON_HOLD", "hold", "held", STEERING, [], "required"),
  row("AGREED", "CANCELLED", "cancel", "cancelled", LEAD_PLACE_OR_SECRETARIAT, [], "required"),
  row("IN_PROGRESS", "COMPLETED", "complete", "completed", LEAD_PLACE, REPORTED, "optional"),
  row("IN_PROGRESS", "ON_HOLD", "hold", "held", STEERING, [], "required"),
  row("IN_PROGRESS", "CANCELLED", "cancel", "cancelled", LEAD_PLACE_OR_SECRETARIAT, [], "required"),
  row("ON_HOLD", "AGREED", "resume", "resumed", STEERING, PARTNERED, "optional", "whereWorkWas"),
  row("ON_HOLD", "IN_PROGRESS", "resume", "resumed", STEERING, PARTNERED, "optional", "whereWorkWas"),
  row("ON_HOLD", "CANCELLED", "cancel", "cancelled", LEAD_PLACE_OR_SECRETARIAT, [], "required"),
  reopen("COMPLETED", "IN_PROGRESS", STEERING),
  revert("DECLINED", "PROPOSED"),
  revert("DECLINED", "UNDER_REVIEW"),
  reopen("DECLINED", "UNDER_REVIEW", REVIEWERS),
  reopen("WITHDRAWN", "CHANGES_REQUESTED", LEAD_PLACE, "onItsOwn"),
  reopen("CANCELLED", "ON_HOLD", SECRETARIAT),
];

const FOR_A_NEW_VERSION: readonly Condition[] = [...READY, "newVersionWritten"];

/** What a version that follows the one sent needs: all that the first needed, and something new. */
export function unmetForSending(project: TransitionContext): Condition[] {
  const { unmet, unchecked } = stateOf(project, FOR_A_NEW_VERSION);
  mustBeChecked(unchecked);
  return unmet;
}

/** Whether all that sending a new version depends on was checked. */
export const isCheckedForSending = (project: TransitionContext): boolean =>
  stateOf(project, FOR_A_NEW_VERSION).unchecked.length === 0;

/** The verbs of the moves that decide on what was sent, and so name the version that they decide on. */
export const DECISIONS: readonly string[] = ["agree", "requestChanges", "decline"];

/** A move that the actor may make, in which capacity, what is still missing for it, and what nobody has checked. */
export type PossibleTransition = {
  row: TransitionRow;
  actingAs: Who;
  reasonRequired: boolean;
  unmet: Condition[];
  unchecked: Condition[];
};

const leadsOn = (project: TransitionContext) =>
  TRANSITIONS.filter(({ from, to, guard }) => from === project.status && (!guard || GUARDS[guard](project, to)));

const needsReason = (project: TransitionContext, { reason }: TransitionRow) =>
  reason === "required" || (reason === "requiredUnlessRevised" && !project.revised);

/**
 * The moves the actor may make now, including those that still wait for a condition (`unmet`). Where two rows lead to
 * the same status, the first one that is the actor's counts: who declined reverts, another lead of the cluster reopens.
 */
export function possibleTransitions(project: TransitionContext, actor: MaybeActor): PossibleTransition[] {
  const moves = new Map<ProjectStatus, PossibleTransition>();
  for (const row of leadsOn(project)) {
    const actingAs = row.who.find((who) => CAPACITIES[who](project, actor));
    if (!actingAs || moves.has(row.to)) continue;
    const state = stateOf(project, row.conditions);
    moves.set(row.to, { row, actingAs, reasonRequired: needsReason(project, row), ...state });
  }
  return [...moves.values()];
}

type Made = { from: ProjectStatus | null; to: ProjectStatus; actingAs: string; personId: number };

/** What a move in the history was called; a decision is taken back only by who made it, or by the secretariat. */
export function transitionName(made: Made, before: Pick<Made, "personId"> | undefined): string | null {
  const rows = TRANSITIONS.filter(({ from, to }) => from === made.from && to === made.to);
  const couldBe = (who: Who) =>
    ROLE_OF[who] === made.actingAs && (who !== "decider" || made.personId === before?.personId);
  return rows.find(({ who }) => who.some(couldBe))?.verb ?? null;
}

export type TransitionCheck =
  | { ok: true; move: PossibleTransition }
  | { ok: false; why: "noSuchMove" | "notYours" | "reasonMissing" }
  | { ok: false; why: "unmet"; unmet: Condition[] };

/**
 * Whether the actor may move the project there now; if not, the first thing that stands against it. Throws where a
 * condition of the move was not checked.
 */
export function checkTransition(
  project: TransitionContext,
  actor: MaybeActor,
  requested: { to: ProjectStatus; reason?: string | null },
): TransitionCheck {
  if (!leadsOn(project).some(({ to }) => to === requested.to)) return { ok: false, why: "noSuchMove" };
  const move = possibleTransitions(project, actor).find(({ row: { to } }) => to === requested.to);
  if (!move) return { ok: false, why: "notYours" };
  mustBeChecked(move.unchecked);
  if (move.unmet.length) return { ok: false, why: "unmet", unmet: move.unmet };
  if (move.reasonRequired && !requested.reason?.trim()) return { ok: false, why: "reasonMissing" };
  return { ok: true, move };
}
