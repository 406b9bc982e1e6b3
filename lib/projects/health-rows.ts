import { asLocale } from "@/lib/language/locales";
import { dayOf } from "@/lib/project-rules/days";
import { type HealthFacts, healthOf, type MilestoneFacts } from "@/lib/project-rules/health";
import type { Prisma } from "@/prisma/generated/client";
import type { HealthWhy } from "./present";

/** What of its milestones a project's health is computed from. */
export const HEALTH_MILESTONES = {
  select: {
    id: true,
    title: true,
    language: true,
    dueOn: true,
    expectedOn: true,
    completedOn: true,
    dependsOn: { select: { neededId: true } },
  },
  orderBy: [{ dueOn: "asc" }, { id: "asc" }],
} as const satisfies Prisma.Project$milestonesArgs;

/** What of the conditions of its agreement that are still open. */
export const OPEN_CONDITIONS = {
  where: { droppedAt: null, metAt: null },
  select: { id: true, text: true, language: true, dueOn: true },
  orderBy: { id: "asc" },
} as const satisfies Prisma.Project$conditionsArgs;

/** What the rules of health look at, of a project. */
export const HEALTH_ROWS = {
  status: true,
  endsOn: true,
  reportingIntervalDays: true,
  createdAt: true,
  milestones: HEALTH_MILESTONES,
  conditions: OPEN_CONDITIONS,
  updates: { select: { createdAt: true }, orderBy: { createdAt: "desc" }, take: 1 },
  transitions: { select: { at: true }, orderBy: { seq: "desc" }, take: 1 },
} as const satisfies Prisma.ProjectSelect;

type MilestoneRow = Prisma.MilestoneGetPayload<typeof HEALTH_MILESTONES>;
type Row = Prisma.ProjectGetPayload<{ select: typeof HEALTH_ROWS }>;

/** A milestone as the rules of health look at it. */
export const milestoneFacts = (row: Omit<MilestoneRow, "title" | "language">): MilestoneFacts => ({
  id: row.id,
  dueOn: dayOf(row.dueOn),
  expectedOn: dayOf(row.expectedOn),
  completedOn: dayOf(row.completedOn),
  dependsOn: row.dependsOn.map(({ neededId }) => neededId),
});

/** When a project was last heard of: its last update, or its last move if that came later. */
export const lastActivityAt = ({
  createdAt,
  updates,
  transitions,
}: Pick<Row, "createdAt" | "updates" | "transitions">): Date =>
  [updates[0]?.createdAt, transitions[0]?.at, createdAt].reduce<Date>(
    (latest, time) => (time && time > latest ? time : latest),
    createdAt,
  );

/** What the rules of health look at, from a project's row. */
export const healthFacts = (row: Row): HealthFacts => ({
  status: row.status,
  endsOn: dayOf(row.endsOn),
  reportingIntervalDays: row.reportingIntervalDays,
  lastActivityAt: lastActivityAt(row),
  milestones: row.milestones.map(milestoneFacts),
  conditions: row.conditions.map(({ id, dueOn }) => ({ id, dueOn: dayOf(dueOn) })),
});

/** A project's health as answers carry it: the word, and the rule it follows from with the first thing that caused it. */
export function healthView(row: Row, now: Date) {
  const verdict = healthOf(healthFacts(row), now);
  if (!verdict) return { health: null, healthWhy: null };
  const { health, rule, causes } = verdict;
  const milestone = row.milestones.find(({ id }) => rule !== "conditionPast" && id === causes[0]);
  const condition = row.conditions.find(({ id }) => rule === "conditionPast" && id === causes[0]);
  const first = milestone
    ? { text: milestone.title, language: asLocale(milestone.language), dueOn: dayOf(milestone.dueOn) }
    : condition
      ? { text: condition.text, language: asLocale(condition.language), dueOn: dayOf(condition.dueOn) }
      : null;
  const healthWhy: HealthWhy = {
    rule,
    first,
    expectedOn: dayOf(milestone?.expectedOn ?? null),
    endsOn: dayOf(row.endsOn),
    more: Math.max(0, causes.length - 1),
    lastActivityAt: lastActivityAt(row).toISOString(),
    reportingIntervalDays: row.reportingIntervalDays,
  };
  return { health, healthWhy };
}
