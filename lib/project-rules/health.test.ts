import { describe, expect, it } from "vitest";
import { reads, transact } from "@/lib/platform/database";
import { healthFacts } from "@/lib/projects/health-rows";
import { healthSql } from "@/lib/projects/health-sql";
import { PROJECT_ROWS } from "@/lib/projects/row";
import { useDatabase } from "@/test/database";
import { type HealthFacts, healthOf, healthOfMilestone } from "./health";
import { STATUSES } from "./status";

useDatabase();

const NOW = new Date("2026-11-25T10:00:00Z");
const milestone = (id: number, dueOn: string, more: Partial<HealthFacts["milestones"][number]> = {}) => ({
  id,
  dueOn,
  expectedOn: null,
  completedOn: null,
  dependsOn: [],
  ...more,
});
const facts = (more: Partial<HealthFacts>): HealthFacts => ({
  status: "IN_PROGRESS",
  endsOn: null,
  reportingIntervalDays: 90,
  lastActivityAt: new Date("2026-11-01T00:00:00Z"),
  milestones: [],
  conditions: [],
  ...more,
});
const notified = (more: Partial<HealthFacts>) => {
  const verdict = healthOf(facts(more), NOW);
  return verdict && [verdict.health, verdict.rule, verdict.causes];
};

describe("a project's health", () => {
  it("is on track where no rule holds", () => {
    expect(notified({ milestones: [milestone(1, "2026-11-25"), milestone(2, "2027-01-01")] })).toEqual([
      "ON_TRACK",
      "none",
      [],
    ]);
  });

  it("is late past the day of a milestone that is not reached, or past its own end", () => {
    const past = milestone(1, "2026-11-24");
    expect(notified({ milestones: [past, milestone(2, "2026-10-01")] })).toEqual(["LATE", "milestonePast", [1, 2]]);
    expect(notified({ milestones: [{ ...past, completedOn: "2026-11-25" }] })?.[0]).toBe("ON_TRACK");
    expect(notified({ endsOn: "2026-11-24" })).toEqual(["LATE", "projectPast", []]);
    expect(notified({ endsOn: "2026-11-25" })?.[0]).toBe("ON_TRACK");
  });

  it("is silent after its rhythm, unless it is late", () => {
    const lastActivityAt = new Date("2026-08-01T00:00:00Z");
    expect(notified({ lastActivityAt })).toEqual(["STALE", "silent", []]);
    expect(notified({ lastActivityAt, reportingIntervalDays: 180 })?.[0]).toBe("ON_TRACK");
    expect(notified({ lastActivityAt, milestones: [milestone(1, "2026-01-01")] })?.[0]).toBe("LATE");
  });

  it("is at risk where something is expected later, waits for what comes later, or a condition is past its day", () => {
    expect(notified({ milestones: [milestone(1, "2027-01-01", { expectedOn: "2027-01-02" })] })).toEqual([
      "AT_RISK",
      "expectedLater",
      [1],
    ]);
    expect(notified({ milestones: [milestone(1, "2027-01-01", { expectedOn: "2026-12-02" })] })?.[0]).toBe("ON_TRACK");
    const needs = milestone(2, "2027-02-01", { dependsOn: [1] });
    expect(notified({ milestones: [milestone(1, "2027-03-01"), needs] })).toEqual(["AT_RISK", "needsLater", [2]]);
    expect(notified({ conditions: [{ id: 7, dueOn: "2026-11-24" }] })).toEqual(["AT_RISK", "conditionPast", [7]]);
    expect(notified({ conditions: [{ id: 7, dueOn: null }] })?.[0]).toBe("ON_TRACK");
  });

  it.each(STATUSES)("is there only while work may go on: %s", (status) => {
    expect(notified({ status }) !== null).toBe(status === "AGREED" || status === "IN_PROGRESS");
  });

  it("tells a milestone's own too", () => {
    const late = milestone(1, "2026-11-01");
    const waits = milestone(2, "2027-01-01", { dependsOn: [1] });
    const all = [late, waits, milestone(3, "2027-01-01")];
    expect(all.map((each) => healthOfMilestone(each, all, NOW))).toEqual(["LATE", "AT_RISK", "ON_TRACK"]);
    expect(healthOfMilestone({ ...late, completedOn: "2026-11-20" }, all, NOW)).toBeNull();
  });
});

const PROJECTS = 1000;
class Undone extends Error {}

/** A generator of numbers that a failure can be repeated with (mulberry32). */
function randomOf(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

describe("its expression in SQL", () => {
  it("says the same as the function of many random projects", async () => {
    const seed = Number(process.env.TANDEM_SEED ?? 20_261_125);
    const made = randomProjects(randomOf(seed));
    const trial = transact(
      async (database) => {
        const person = { nameEn: "Random", nameZh: "随机", passwordHash: "none" };
        const { id: personId } = await database.person.create({ data: { ...person, email: "random@tandem.test" } });
        await database.project.createMany({ data: made.projects });
        await database.milestone.createMany({ data: made.milestones });
        await database.dependency.createMany({ data: made.dependencies });
        await database.update.createMany({ data: made.updates.map((each) => ({ ...each, authorId: personId })) });
        await database.transition.createMany({ data: made.transitions.map((each) => ({ ...each, personId })) });
        await database.condition.createMany({ data: made.conditions.map((each) => ({ ...each, setById: personId })) });
        const rows = await reads().project.findMany({ where: { code: { startsWith: "RN-" } }, include: PROJECT_ROWS });
        const inSql = await reads().$queryRaw<{ id: number; health: string | null }[]>`
        SELECT p.id, ${healthSql(NOW)} AS health FROM "Project" p WHERE p.code LIKE 'RN-%'`;
        const bySql = new Map(inSql.map(({ id, health }) => [id, health]));
        const seen = new Map<string | null, number>();
        for (const row of rows) {
          const health = healthOf(healthFacts(row), NOW)?.health ?? null;
          seen.set(health, (seen.get(health) ?? 0) + 1);
          expect(bySql.get(row.id), `project ${row.code} of seed ${seed}`).toBe(health);
        }
        expect(rows).toHaveLength(PROJECTS);
        expect(Math.min(...seen.values())).toBeGreaterThan(PROJECTS / 50);
        expect(seen.size).toBe(5);
        // These projects have no history, which the database would refuse to keep.
        throw new Undone();
      },
      { seconds: 60 },
    );
    await expect(trial).rejects.toThrow(Undone);
  });
});

function randomProjects(random: (below: number) => number) {
  const numbers = Array.from({ length: PROJECTS }, (_, n) => 1_000_000 + n);
  const some = <T>(most: number, make: (id: number, n: number) => T): T[] =>
    numbers.flatMap((id) => Array.from({ length: random(most + 1) }, (_, n) => make(id, n)));
  const day = (spread: number) => new Date(Date.UTC(2026, 10, 25) + (random(spread * 2 + 1) - spread) * 86_400_000);
  const maybe = <T>(value: T, one: number) => (random(one) === 0 ? value : null);
  const ago = () => new Date(NOW.getTime() - random(200) * 86_400_000 - random(3) * 3_600_000);
  const messages = { language: "en" };
  const milestones = some(3, (projectId, n) => ({
    id: projectId * 10 + n,
    projectId,
    title: "Random",
    ...messages,
    dueOn: day(20 + 300 * random(2)),
    expectedOn: maybe(day(300), 3),
    completedOn: random(4) === 0 ? null : day(30),
  }));
  const dependencies = milestones
    .filter(({ id }) => id % 10 > 0 && random(2))
    .map(({ id }) => ({ milestoneId: id, neededId: id - 1 }));
  return {
    projects: numbers.map((id) => ({
      id,
      code: `RN-2026-${id}`,
      status: (random(3) ? "IN_PROGRESS" : STATUSES[random(STATUSES.length)]) as (typeof STATUSES)[number],
      originalLanguage: "en",
      titleEn: "Random",
      clusterCode: "green-transition",
      endsOn: random(4) ? null : day(300),
      reportingIntervalDays: 7 + random(300),
      createdAt: ago(),
    })),
    milestones,
    dependencies,
    updates: some(1, (projectId) => ({ projectId, body: "So.", ...messages, createdAt: ago() })),
    transitions: some(1, (projectId) => ({
      projectId,
      seq: 1,
      to: "PROPOSED" as const,
      actingAs: "COORDINATOR" as const,
      at: ago(),
    })),
    conditions: some(1, (projectId) => ({
      projectId,
      text: "If",
      ...messages,
      dueOn: maybe(day(20), 2),
      setAt: NOW,
      droppedAt: maybe(NOW, 2),
    })),
  };
}
