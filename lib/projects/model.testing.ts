import type { People } from "./project.testing";
import type { ProjectStatus } from "./status";
import { type Condition, type Situation, TRANSITIONS, type TransitionRow, type Who } from "./transitions";

/** Who tries something; a visitor is nobody. */
export type Name = keyof People | "visitor";

/** What is known of a project without asking it: only from what was done and the table. */
export type Model = {
  /** Every status it had, the present one last, and who brought it there. */
  way: ProjectStatus[];
  movers: Name[];
  wuhan: "INVITED" | "ACCEPTED" | "DECLINED";
  revised: boolean;
  /** Of the agreement in force: whether each condition is met. */
  conditions: boolean[];
  /** How many events are in the audit log. */
  events: number;
};

/** A project just begun by Barcelona, with Wuhan invited. */
export const begun = (): Model => ({
  way: ["DRAFT"],
  movers: ["barcelona"],
  wuhan: "INVITED",
  revised: false,
  conditions: [],
  events: 1,
});

export const statusOf = ({ way }: Model) => way.at(-1) as ProjectStatus;

/** A discarded draft is nobody's to see. */
export const isGone = ({ way }: Model) => way.at(-1) === "WITHDRAWN" && way.at(-2) === "DRAFT";

const CAPACITY: Record<Who, (model: Model, name: Name) => boolean> = {
  leadCoordinator: (_, name) => name === "barcelona",
  clusterLead: (_, name) => name === "lead",
  decider: ({ movers }, name) => name === "lead" && movers.at(-1) === "lead",
  secretariat: (_, name) => name === "secretariat",
};
const HOLDS: Record<Condition, (model: Model) => boolean> = {
  summaryWritten: () => true,
  planConsistent: () => true,
  partnerOnOtherSide: ({ wuhan }) => wuhan !== "DECLINED",
  acceptedPartnerOnOtherSide: ({ wuhan }) => wuhan === "ACCEPTED",
  conditionsMet: ({ conditions }) => conditions.every((met) => met),
  unrevised: ({ revised }) => !revised,
};
const FITS: Record<Situation, (model: Model, to: ProjectStatus) => boolean> = {
  directlyBack: ({ way }, to) => way.at(-2) === to,
  whereWorkWas: ({ way }, to) => way.findLast((status) => status === "AGREED" || status === "IN_PROGRESS") === to,
  onItsOwn: ({ way }) => way.at(-2) !== "DRAFT",
};

export type Tried = { who: Name; to: ProjectStatus; reason: boolean; conditions: number };

/** The row of the table by which this person makes this move; null where it must be refused. */
export function rowFor(model: Model, { who, to, reason, conditions }: Tried): TransitionRow | null {
  const row = TRANSITIONS.find(
    (each) =>
      each.from === statusOf(model) &&
      each.to === to &&
      (!each.situation || FITS[each.situation](model, to)) &&
      each.who.some((whose) => CAPACITY[whose](model, who)),
  );
  if (!row?.conditions.every((condition) => HOLDS[condition](model))) return null;
  const needed = row.reason === "required" || (row.reason === "requiredUnlessRevised" && !model.revised);
  if ((needed && !reason) || (conditions > 0 && row.verb !== "agree")) return null;
  return row;
}

/** What becomes of the model when the move is made. */
export function moved(model: Model, row: TransitionRow, { who, to, conditions }: Tried): void {
  if (row.verb === "agree") model.conditions = Array.from({ length: conditions }, () => false);
  if (row.verb === "revert" && row.from === "AGREED") model.conditions = [];
  model.way.push(to);
  model.movers.push(who);
  model.revised = false;
  model.events += 1;
}
