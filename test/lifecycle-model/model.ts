import type { Cause } from "@/lib/plans/versions/freeze";
import { isBeforeAgreement, isRunning, type ProjectStatus } from "@/lib/project-rules/status";
import {
  type Condition,
  DECISIONS,
  type Guard,
  TRANSITIONS,
  type TransitionRow,
  type Who,
} from "@/lib/project-rules/transitions";
import type { People } from "../fixtures/projects";
import type { Amending } from "./amendments";
import type { Assessing, Assessor } from "./assessments";

/** Who tries something; a visitor is nobody. */
export type Name = keyof People | Assessor | "visitor";

/** The places of the plays, the lead first. */
export const PLACES = ["barcelona", "chengdu", "wuhan"] as const;
export type PlayPlace = (typeof PLACES)[number];

/** What of a plan changes in the plays. */
export type Plan = { summary: string; endsOn: string; amount: number; places: PlayPlace[] };

/** What is known of a project without asking it: only from what was done and the table. */
export type Model = {
  /** Every status it had, the present one last, and who brought it there. */
  way: ProjectStatus[];
  movers: Name[];
  /** The other places that are asked in or take part. */
  partners: Partial<Record<PlayPlace, "INVITED" | "ACCEPTED" | "DECLINED">>;
  plan: Omit<Plan, "places">;
  /** What is written beside the plan that was sent: its summary; null where nothing is. */
  copy: string | null;
  /** The version that the present review began with. */
  reviewFrom: number;
  revised: boolean;
  /** Whether the final report says what completing asks for. */
  reported: boolean;
  /** Of the agreement in force: whether each condition is met. */
  conditions: boolean[];
  /** What was frozen, in order, and the number of the plan in force: what was agreed, and holds. */
  versions: { cause: Cause; plan: Plan }[];
  inForce: number | null;
  amendments: Amending[];
  assessments: Assessing[];
  /** Whether proposals are taken outside rounds, and whether one is open; whether it was sent in one. */
  calls: { outside: boolean; open: boolean };
  inRound: boolean;
  /** How many events are in the audit log. */
  events: number;
};

/** A project just begun by Barcelona, with Wuhan invited. */
export const begun = (): Model => ({
  way: ["DRAFT"],
  movers: ["barcelona"],
  partners: { wuhan: "INVITED" },
  plan: { summary: "Two cities measure what quiet does to a street.", endsOn: "2028-12-01", amount: 0 },
  copy: null,
  reviewFrom: 0,
  revised: false,
  reported: false,
  conditions: [],
  versions: [],
  inForce: null,
  amendments: [],
  assessments: [],
  calls: { outside: true, open: false },
  inRound: false,
  events: 1,
});

export const statusOf = ({ way }: Model) => way.at(-1) as ProjectStatus;

/** A discarded draft is nobody's to see. */
export const isGone = ({ way }: Model) => way.at(-1) === "WITHDRAWN" && way.at(-2) === "DRAFT";

const standing = (model: Model, place: PlayPlace) => (place === "barcelona" ? "ACCEPTED" : model.partners[place]);

/** Whether somebody coordinates a place that takes part. */
export const takesPart = (model: Model, name: Name): name is PlayPlace =>
  PLACES.some((place) => place === name && standing(model, place) === "ACCEPTED");

/** The plan as it is now: places that are only asked belong to it until it is agreed. */
function planOf(model: Model): Plan {
  const requested = isBeforeAgreement(statusOf(model));
  const places = PLACES.filter((place) =>
    ["ACCEPTED", ...(requested ? ["INVITED"] : [])].includes(standing(model, place) ?? "none"),
  );
  return { ...model.plan, places };
}

/** The number of the version last sent, which is the one that is decided on; 0 before there is one. */
export const sentIn = ({ versions }: Model) => versions.findLastIndex(({ cause }) => cause === "SENT") + 1;
const sentPlan = (model: Model) => model.versions[sentIn(model) - 1]?.plan;

/** Whether agreeing to what was sent is agreeing to the project as it is: nothing else in it, nobody else, nobody gone. */
function isAsSent(model: Model): boolean {
  const sent = sentPlan(model);
  if (!sent) return true;
  const { places, ...rest } = sent;
  return (
    JSON.stringify(rest) === JSON.stringify(model.plan) &&
    PLACES.every((place) => standing(model, place) !== "ACCEPTED" || places.includes(place)) &&
    places.every((place) => standing(model, place) !== undefined)
  );
}

/** Whether the lead's coordinator can send a new version now: the former waits for its decision, and something is new. */
export function maySendVersion(model: Model, name: Name): boolean {
  const status = statusOf(model);
  const written = planOf({ ...model, plan: { ...model.plan, summary: model.copy ?? model.plan.summary } });
  const differs = JSON.stringify(written) !== JSON.stringify(sentPlan(model));
  const waits = status === "PROPOSED" || status === "UNDER_REVIEW";
  return name === "barcelona" && waits && differs && HOLDS.partnerOnOtherSide(model);
}

/** What was written becomes the plan that everybody reads, and is frozen. */
export function sentCopy(model: Model): void {
  model.plan.summary = model.copy ?? model.plan.summary;
  model.copy = null;
  froze(model, "SENT");
}

/** Freezes the plan as it is now; what is sent again unchanged is the version it was. */
export function froze(model: Model, cause: Cause): void {
  const plan = planOf(model);
  const same = JSON.stringify(sentPlan(model)) === JSON.stringify(plan);
  if (cause !== "SENT" || !same) model.versions.push({ cause, plan });
  if (cause !== "SENT") model.inForce = model.versions.length;
}

const CAPACITY: Record<Who, (model: Model, name: Name) => boolean> = {
  leadPlaceCoordinator: (_, name) => name === "barcelona",
  clusterLead: (_, name) => name === "lead",
  decider: ({ movers }, name) => name === "lead" && movers.at(-1) === "lead",
  secretariat: (_, name) => name === "secretariat",
};
const HOLDS: Record<Condition, (model: Model) => boolean> = {
  summaryWritten: () => true,
  planConsistent: () => true,
  newVersionWritten: () => true,
  planAsSent: isAsSent,
  finalReportWritten: ({ reported }) => reported,
  partnerOnOtherSide: ({ partners }) => Object.values(partners).some((status) => status !== "DECLINED"),
  acceptedPartnerOnOtherSide: ({ partners }) => Object.values(partners).some((status) => status === "ACCEPTED"),
  conditionsMet: ({ conditions }) => conditions.every((met) => met),
  unrevised: ({ revised }) => !revised,
};
const FITS: Record<Guard, (model: Model, to: ProjectStatus) => boolean> = {
  directlyBack: ({ way }, to) => way.at(-2) === to,
  whereWorkWas: ({ way }, to) => way.findLast((status) => status === "AGREED" || status === "IN_PROGRESS") === to,
  onItsOwn: ({ way }) => way.at(-2) !== "DRAFT",
};

export type Tried = { who: Name; to: ProjectStatus; reason: boolean; conditions: number; version: number | null };

/** The row of the table by which this person makes this move; null where it must be refused. */
export function rowFor(model: Model, { who, to, reason, conditions, version }: Tried): TransitionRow | null {
  const row = TRANSITIONS.find(
    (each) =>
      each.from === statusOf(model) &&
      each.to === to &&
      (!each.guard || FITS[each.guard](model, to)) &&
      each.who.some((whose) => CAPACITY[whose](model, who)),
  );
  if (!row?.conditions.every((condition) => HOLDS[condition](model))) return null;
  if (row.verb === "propose" && !model.calls.outside && !model.calls.open) return null;
  const needed = row.reason === "required" || (row.reason === "requiredUnlessRevised" && !model.revised);
  if (DECISIONS.includes(row.verb) && version !== sentIn(model)) return null;
  if ((needed && !reason) || (conditions > 0 && row.verb !== "agree")) return null;
  return row;
}

/** What becomes of the model when the move is made. */
export function moved(model: Model, row: TransitionRow, { who, to, conditions }: Tried): void {
  model.way.push(to);
  model.movers.push(who);
  model.revised = false;
  model.events += 1;
  if (row.verb === "propose") model.inRound = model.calls.open;
  if (row.verb === "propose" || row.verb === "resubmit") {
    sentCopy(model);
    model.reviewFrom = sentIn(model);
  }
  if (row.verb === "agree") {
    model.conditions = Array.from({ length: conditions }, () => false);
    froze(model, "AGREED");
  }
  if (row.verb === "revert" && row.from === "AGREED") {
    model.conditions = [];
    model.inForce = null;
  }
  if (!isRunning(to)) closeAmendment(model);
}

/** What is open when a project no longer runs: a draft was never there, what was sent is taken back. */
function closeAmendment(model: Model): void {
  const open = model.amendments.at(-1);
  if (open?.status === "DRAFT") model.amendments.pop();
  if (open?.status !== "PROPOSED") return;
  open.status = "WITHDRAWN";
  model.events += 1;
}
