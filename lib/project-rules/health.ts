import { DAY, dayOf } from "./days";
import { isRunning, type ProjectStatus } from "./status";

export const HEALTHS = ["ON_TRACK", "AT_RISK", "LATE", "STALE"] as const;
export type Health = (typeof HEALTHS)[number];

/** What of a milestone its own health and the project's depend on; days as `2027-03-31`. */
export type MilestoneFacts = {
  id: number;
  dueOn: string;
  expectedOn: string | null;
  completedOn: string | null;
  /** Ids of those that must be reached before. */
  dependsOn: readonly number[];
};

/** What a project's health is computed from. */
export type HealthFacts = {
  status: ProjectStatus;
  endsOn: string | null;
  reportingIntervalDays: number;
  /** When it was last heard of: its last update, or its last move (agreed, started, resumed) if that came later. */
  lastActivityAt: Date;
  milestones: readonly MilestoneFacts[];
  /** The days of the agreement's conditions that are not met yet; null where one has no day. */
  conditions: readonly { id: number; dueOn: string | null }[];
};

/** The rules, each with the health it leads to, in the order in which they are asked: the first that holds decides. */
export const HEALTH_RULES = [
  { rule: "milestonePast", health: "LATE" },
  { rule: "projectPast", health: "LATE" },
  { rule: "silent", health: "STALE" },
  { rule: "expectedLater", health: "AT_RISK" },
  { rule: "needsLater", health: "AT_RISK" },
  { rule: "conditionPast", health: "AT_RISK" },
  { rule: "none", health: "ON_TRACK" },
] as const satisfies readonly { rule: string; health: Health }[];
export type HealthRule = (typeof HEALTH_RULES)[number]["rule"];

/** A project's health, the rule it follows from, and the ids of the milestones or conditions that caused it. */
export type HealthVerdict = { health: Health; rule: HealthRule; causes: number[] };

const ids = (items: readonly { id: number }[]) => items.map(({ id }) => id);

/** Whether its day has passed and it is not reached. */
export const isPast = ({ dueOn, completedOn }: MilestoneFacts, today: string): boolean => !completedOn && dueOn < today;

/** Whether its owner expects it later than planned. */
const isExpectedLater = ({ dueOn, expectedOn, completedOn }: MilestoneFacts) =>
  !completedOn && !!expectedOn && expectedOn > dueOn;

/** Whether something it needs is past its day, or is to come only after its own day. */
function needsLater(milestone: MilestoneFacts, all: ReadonlyMap<number, MilestoneFacts>, today: string): boolean {
  if (milestone.completedOn) return false;
  return milestone.dependsOn.some((id) => {
    const needed = all.get(id);
    if (!needed || needed.completedOn) return false;
    return needed.dueOn < today || (needed.expectedOn ?? needed.dueOn) > milestone.dueOn;
  });
}

const CAUSES: Record<HealthRule, (facts: HealthFacts, now: Date) => number[] | null> = {
  milestonePast: ({ milestones }, now) => some(milestones.filter((milestone) => isPast(milestone, dayOf(now)))),
  projectPast: ({ endsOn }, now) => (endsOn && endsOn < dayOf(now) ? [] : null),
  silent: ({ lastActivityAt, reportingIntervalDays }, now) =>
    now.getTime() - lastActivityAt.getTime() > reportingIntervalDays * DAY ? [] : null,
  expectedLater: ({ milestones }) => some(milestones.filter(isExpectedLater)),
  needsLater: ({ milestones }, now) => {
    const all = new Map(milestones.map((milestone) => [milestone.id, milestone]));
    return some(milestones.filter((milestone) => needsLater(milestone, all, dayOf(now))));
  },
  conditionPast: ({ conditions }, now) => some(conditions.filter(({ dueOn }) => dueOn && dueOn < dayOf(now))),
  none: () => [],
};

const some = (items: readonly { id: number }[]) => (items.length > 0 ? ids(items) : null);

/** Whether a project in this status has a health: agreed or in progress. A pause is neither on track nor late. */
export const hasHealth = (status: ProjectStatus): boolean => isRunning(status) && status !== "ON_HOLD";

/** How a project goes, by the declared rules; null where nothing goes on. Its equal in SQL is in health-sql.ts. */
export function healthOf(facts: HealthFacts, now: Date): HealthVerdict | null {
  if (!hasHealth(facts.status)) return null;
  for (const { rule, health } of HEALTH_RULES) {
    const causes = CAUSES[rule](facts, now);
    if (causes) return { health, rule, causes };
  }
  return null;
}

/** How one milestone goes, by the same rules; null once it is reached. */
export function healthOfMilestone(milestone: MilestoneFacts, all: readonly MilestoneFacts[], now: Date): Health | null {
  if (milestone.completedOn) return null;
  const today = dayOf(now);
  if (isPast(milestone, today)) return "LATE";
  const byId = new Map(all.map((each) => [each.id, each]));
  return isExpectedLater(milestone) || needsLater(milestone, byId, today) ? "AT_RISK" : "ON_TRACK";
}
