import { beforeAll, describe, expect, it } from "vitest";
import { reads, transact } from "@/lib/platform/database";
import { STEP_OF, STEPS, type Step } from "@/lib/project-rules/status";
import { useDatabase } from "@/test/database";
import type { Figure, TrackingFilter } from "../filter";
import { figuresOf } from "../report";
import { countOf } from "../table";
import { ACTIVITIES, activityOf, monthsOf } from "./activity";
import { heatmapOf } from "./heatmap";
import { indicatorsOf } from "./indicators";
import { pairingsOf } from "./pairings";
import { statusFlowOf } from "./status-flow";

useDatabase({ demonstration: true });

const rowsBy = async <T>(statement: string) => (await reads().$queryRawUnsafe(statement)) as T[];

// Two agreed projects with indicators whose sums one can do in one's head: 120 + 30 people trained of 200 + 100.
beforeAll(async () => {
  const indicator = (key: string, kind: string, target: number, unit = "people") => ({
    key,
    kind,
    target,
    name: { en: kind, zh: null, of: null },
    unit: { en: unit, zh: null, of: null },
    baseline: 0,
    measured: { en: null, zh: null, of: null },
  });
  const [one, other] = await reads().project.findMany({ where: { status: "IN_PROGRESS" }, orderBy: { id: "asc" } });
  const proposal = await reads().project.findFirstOrThrow({ where: { status: "PROPOSED" } });
  const { id: personId } = await reads().person.findFirstOrThrow();
  await transact(async (database) => {
    await database.planSection.deleteMany({ where: { section: "results" } });
    await database.indicatorValue.deleteMany();
    const plan = (project: { id: number } | undefined, indicators: object[]) =>
      database.planSection.create({
        data: { projectId: project?.id ?? 0, section: "results", content: { indicators } },
      });
    await plan(one, [indicator("train1", "PEOPLE_TRAINED", 200), indicator("carbon", "CO2_SAVED", 5, "t")]);
    await plan(other, [
      indicator("train2", "PEOPLE_TRAINED", 100),
      indicator("carbon", "CO2_SAVED", 900, "kg"),
      indicator("noise1", "OTHER", 3, "dB"),
    ]);
    await plan(proposal, [indicator("train3", "PEOPLE_TRAINED", 5_000)]);
    const value = (project: { id: number } | undefined, key: string, day: string, of: number) =>
      database.indicatorValue.create({
        data: { projectId: project?.id ?? 0, indicator: key, on: new Date(`${day}T00:00:00Z`), value: of, personId },
      });
    await value(one, "train1", "2026-06-01", 50);
    await value(one, "train1", "2026-10-01", 120);
    await value(other, "train2", "2026-09-01", 30);
  });
});

const FILTERS: TrackingFilter[] = [
  {},
  { cluster: ["renewal-cohesion"] },
  { from: "2026-05-01", to: "2026-10-31" },
  { place: ["barcelona"], from: "2026-01-15" },
  { theme: ["urban-agenda", "mobility"] },
  { stage: ["RUNNING"], side: ["EU"] },
  { status: ["IN_PROGRESS", "PROPOSED"], to: "2026-11-10" },
  { furthest: ["UNDER_REVIEW", "IN_PROGRESS"] },
];

describe("every figure", () => {
  it.each(FILTERS)("leads to a list that has as many projects: %j", async (filter) => {
    const statusFlow = await statusFlowOf(filter, null);
    const figures: Figure[] = [
      ...statusFlow.statuses.flatMap(({ came, now }) => [came, now]),
      ...[...statusFlow.moves, ...statusFlow.steps, ...statusFlow.ends].map(({ figure }) => figure),
      ...(await pairingsOf(filter, null)).flatMap(({ all, agreed }) => [all, agreed]),
      ...(await heatmapOf(filter, null)).map(({ figure }) => figure),
      ...(await indicatorsOf(filter, null)).map(({ projects }) => projects),
      ...(await activityOf(filter, null)).flatMap(({ figures }) => Object.values(figures)),
      ...Object.values(await figuresOf(filter, null)),
    ];
    // What is narrowed to nothing cannot be asked for: there is nothing to count.
    const isNothing = ({ stage, status, furthest }: TrackingFilter) =>
      [stage, status, furthest].some((values) => values?.length === 0);
    for (const { count, filter: list } of figures)
      if (isNothing(list)) expect(count).toBe(0);
      else expect({ list, count: await countOf(list, null) }).toEqual({ list, count });
    expect(figures.some(({ count }) => count > 0)).toBe(true);
  });
});

describe("the flow through the statuses", () => {
  it("counts moves and days as plain arithmetic over the history does", async () => {
    const moves = await rowsBy<{ id: number; from: string | null; to: string; at: Date }>(
      `SELECT "projectId" AS id, "from"::text, "to"::text, at FROM "Transition" WHERE "projectId" IN (
        SELECT id FROM "Project" WHERE status <> 'DRAFT') AND "projectId" NOT IN (
        SELECT "projectId" FROM "Transition" WHERE "from" = 'DRAFT' AND "to" = 'WITHDRAWN') ORDER BY "projectId", seq`,
    );
    const days = new Map<string, number[]>();
    const came = new Map<string, Set<number>>();
    moves.forEach(({ id, to, at }, index) => {
      came.set(to, (came.get(to) ?? new Set()).add(id));
      const next = moves[index + 1];
      if (next?.id === id) days.set(to, [...(days.get(to) ?? []), (next.at.getTime() - at.getTime()) / 86_400_000]);
    });
    const between = (sorted: number[], part: number) => {
      const at = (sorted.length - 1) * part;
      const [low, high] = [sorted[Math.floor(at)] ?? 0, sorted[Math.ceil(at)] ?? 0];
      return low + (high - low) * (at - Math.floor(at));
    };
    const { statuses, moves: counted } = await statusFlowOf({}, null);
    for (const { status, came: figure, median, p90 } of statuses) {
      expect(figure.count).toBe(came.get(status)?.size ?? 0);
      const sorted = [...(days.get(status) ?? [])].sort((a, b) => a - b);
      if (sorted.length === 0) expect([median, p90]).toEqual([null, null]);
      else {
        expect(median).toBeCloseTo(between(sorted, 0.5), 6);
        expect(p90).toBeCloseTo(between(sorted, 0.9), 6);
      }
    }
    for (const { from, to, figure } of counted)
      expect(figure.count).toBe(
        new Set(moves.filter((move) => move.from === from && move.to === to).map(({ id }) => id)).size,
      );
  });

  it("follows every project once, to the last step that its history has and to where it is", async () => {
    const { steps, ends, threads } = await statusFlowOf({}, null);
    const projects = await reads().project.findMany({
      where: { status: { not: "DRAFT" }, discarded: false },
      include: { transitions: true },
    });
    const furthest = (project: (typeof projects)[number]) =>
      STEPS.findLast((step) => project.transitions.some(({ to }) => STEP_OF[to] === step));
    expect(new Map(threads?.map((each) => [each.code, [each.furthest, each.status]]))).toEqual(
      new Map(projects.map((project) => [project.code, [furthest(project), project.status]])),
    );
    expect(steps.map(({ figure }) => figure.count)).toEqual(
      STEPS.map((_, at) => projects.filter((each) => STEPS.indexOf(furthest(each) as Step) >= at).length),
    );
    expect(ends.reduce((sum, { figure }) => sum + figure.count, 0)).toBe(projects.length);
    for (const { figure, clusters } of ends)
      expect(Object.values(clusters).reduce((sum, count) => sum + count, 0)).toBe(figure.count);
    for (const { places } of threads ?? []) expect(Object.keys(places)).toContain("EU");
  });
});

describe("pairs, places and themes", () => {
  const living = `p.status IN ('PROPOSED', 'UNDER_REVIEW', 'CHANGES_REQUESTED', 'AGREED', 'IN_PROGRESS', 'ON_HOLD', 'COMPLETED')`;
  const parts = `SELECT p.code, p.themes, l.slug, l."sideCode" AS side, a.status = 'ACCEPTED' AS accepted FROM "Project" p JOIN "Partner" a ON a."projectId" = p.id
    JOIN "Place" l ON l.id = a."placeId" WHERE a.status <> 'DECLINED' AND ${living}`;

  it("count as one does who goes through the projects one by one", async () => {
    const rows = await rowsBy<{ code: string; themes: string[]; slug: string; side: string; accepted: boolean }>(parts);
    const pairings = new Map<string, number>();
    const heatmap = new Map<string, number>();
    for (const row of rows) {
      for (const theme of row.themes)
        heatmap.set(`${row.slug} ${theme}`, (heatmap.get(`${row.slug} ${theme}`) ?? 0) + 1);
      for (const other of rows)
        if (other.code === row.code && row.side === "CN" && other.side === "EU" && row.accepted && other.accepted)
          pairings.set(`${row.slug} ${other.slug}`, (pairings.get(`${row.slug} ${other.slug}`) ?? 0) + 1);
    }
    const found = await pairingsOf({}, null);
    expect(new Map(found.map(({ places, all }) => [places.join(" "), all.count]))).toEqual(pairings);
    const cells = await heatmapOf({}, null);
    expect(new Map(cells.map(({ place, theme, figure }) => [`${place} ${theme}`, figure.count]))).toEqual(heatmap);
  });
});

describe("totals of indicators", () => {
  it("add up what agreed projects promise and have measured last, and never different units", async () => {
    const totals = await indicatorsOf({}, null);
    expect(
      totals.map(({ kind, unit, indicators, measured, target, value }) => [
        kind,
        unit,
        indicators,
        measured,
        target,
        value,
      ]),
    ).toEqual([
      ["PEOPLE_TRAINED", null, 2, 2, 300, 150],
      ["CO2_SAVED", "kg", 1, 0, 900, null],
      ["CO2_SAVED", "t", 1, 0, 5, null],
      ["OTHER", null, 1, 0, null, null],
    ]);
  });

  it("take the values as they stood at the end of the period", async () => {
    const [trained] = await indicatorsOf({ to: "2026-08-31", indicator: ["PEOPLE_TRAINED"] }, null);
    expect(trained).toMatchObject({ kind: "PEOPLE_TRAINED", value: 50 });
  });
});

describe("activity by month", () => {
  it("is what a plain count by month finds", async () => {
    const months = await activityOf({}, null);
    expect(months).toHaveLength(12);
    const agreed = await rowsBy<{ month: string; count: bigint }>(
      `SELECT to_char(at AT TIME ZONE 'UTC', 'YYYY-MM') AS month, count(DISTINCT "projectId") AS count FROM "Transition"
       WHERE "from" = 'UNDER_REVIEW' AND "to" = 'AGREED' GROUP BY 1`,
    );
    for (const { month, figures } of months)
      expect(figures.agreed.count).toBe(Number(agreed.find((row) => row.month === month.slice(0, 7))?.count ?? 0));
    expect(Object.keys(months[0]?.figures ?? {})).toEqual(Object.keys(ACTIVITIES));
  });

  it("shows the period's months, or the last twelve, and three years at most", () => {
    expect(monthsOf({ from: "2026-02-10", to: "2026-04-05" }, "2026-11-25")).toEqual([
      "2026-02-01",
      "2026-03-01",
      "2026-04-01",
    ]);
    expect(monthsOf({}, "2026-11-25")[0]).toBe("2025-12-01");
    expect(monthsOf({ from: "2000-01-01" }, "2026-11-25")).toHaveLength(36);
    expect(monthsOf({ to: "2030-01-01" }, "2026-11-25").at(-1)).toBe("2026-11-01");
  });
});
