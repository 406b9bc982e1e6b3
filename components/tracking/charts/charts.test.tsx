import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { LOCALES } from "@/lib/language/locales";
import { STATUSES, STEP_OF, STEPS } from "@/lib/project-rules/status";
import { withLookups } from "@/lib/taxonomy/queries";
import { ACTIVITIES, type Activity } from "@/lib/tracking/charts/activity";
import type { Drawn } from "@/lib/tracking/charts/charts";
import { type FlowThread, MOST_THREADS } from "@/lib/tracking/charts/status-flow";
import { Chance } from "@/test/fuzz/chance";
import type { TrackingRequest } from "../address";
import { MOST_ROWS } from "./chart";
import { Charts } from "./charts";

const named = (code: string) => ({ code, name: { en: `The ${code}`, zh: `名${code}` } });
const clusterOf = (code: string) => ({
  ...named(code),
  shortName: named(code).name,
  colour: "renewal",
  themes: ["a", "b", "c"].map((theme) => named(`${code}-${theme}`)),
});
const taxonomy = withLookups({
  sides: [named("EU"), named("CN")],
  clusters: ["one", "two", "three"].map(clusterOf),
  challenges: [],
} as unknown as Parameters<typeof withLookups>[0]);
const places = Array.from({ length: 44 }, (_, id) => {
  const slug = `place-${id}`;
  return {
    id,
    slug,
    side: id % 2 ? "CN" : "EU",
    kind: "CITY" as const,
    country: "ES",
    name: named(slug).name,
    retired: false,
  };
});

/** What is drawn of so many projects, of which chance says what they are. */
function drawnOf(count: number): Drawn {
  const chance = new Chance(1, count);
  const figure = (of: number) => ({ count: of, filter: {} });
  const projects = Array.from({ length: count }, (_, n): FlowThread => {
    const status = chance.one(STATUSES.filter((each) => each !== "DRAFT"));
    const of = (side: string) => chance.one(places.filter((each) => each.side === side)).slug;
    const cluster = chance.one(taxonomy.clusters);
    const [eu, cn] = [of("EU"), of("CN")];
    return {
      code: `P-${n}`,
      title: { en: `Project ${n}`, zh: null },
      cluster: cluster.code,
      status,
      furthest: STEP_OF[status] ?? "PROPOSED",
      themes: [chance.one(cluster.themes).code],
      places: { EU: [eu], CN: [cn] },
      accepted: [eu, cn],
    };
  });
  const grouped = <K,>(keyOf: (project: FlowThread) => K[]) => {
    const groups = new Map<string, { key: K; own: FlowThread[] }>();
    for (const project of projects)
      for (const key of keyOf(project)) {
        const group = groups.get(JSON.stringify(key)) ?? { key, own: [] };
        group.own.push(project);
        groups.set(JSON.stringify(key), group);
      }
    return [...groups.values()];
  };
  const at = (step: (typeof STEPS)[number]) => STEPS.indexOf(step);
  return {
    statusFlow: {
      statuses: grouped(({ status }) => [status]).map(({ key, own }) => ({
        status: key,
        came: figure(own.length),
        now: figure(own.length),
        median: own.length,
        p90: own.length * 2,
      })),
      moves: [],
      steps: STEPS.map((step) => ({
        step,
        figure: figure(projects.filter(({ furthest }) => at(furthest) >= at(step)).length),
      })),
      ends: grouped(({ furthest, status }) => [{ furthest, status }])
        .map(({ key, own }) => ({
          ...key,
          figure: figure(own.length),
          clusters: Object.fromEntries(
            taxonomy.clusters.map(({ code }) => [code, own.filter(({ cluster }) => cluster === code).length]),
          ),
        }))
        .sort((a, b) => at(b.furthest) - at(a.furthest)),
      threads: count > MOST_THREADS ? null : projects,
    },
    pairings: grouped(({ places: of }) => [[of.CN?.[0] ?? "", of.EU?.[0] ?? ""] as [string, string]])
      .map(({ key, own }) => ({ places: key, all: figure(own.length), agreed: figure(0) }))
      .sort((a, b) => b.all.count - a.all.count),
    heatmap: grouped(({ places: of, themes }) =>
      Object.values(of).flatMap((slugs) =>
        slugs.flatMap((place) => themes.map((theme) => ({ place, theme: theme as string }))),
      ),
    ).map(({ key, own }) => ({ ...key, figure: figure(own.length) })),
    totals: count
      ? [
          { kind: "PILOTS", unit: null, projects: figure(1), indicators: 1, measured: 1, target: count, value: 1 },
          { kind: "OTHER", unit: null, projects: figure(1), indicators: 1, measured: 0, target: null, value: null },
        ]
      : [],
    months: Array.from({ length: 12 }, (_, n) => ({
      month: `2026-${String(n + 1).padStart(2, "0")}-01`,
      figures: Object.fromEntries(
        (Object.keys(ACTIVITIES) as Activity[]).map((kind) => [kind, figure(Math.floor((count * n) / 66))]),
      ) as Drawn["months"][number]["figures"],
    })),
  };
}

const REQUESTED: TrackingRequest = {
  locale: "en",
  page: "charts",
  cluster: null,
  filter: {},
  search: {},
  actor: null,
  taxonomy,
  places,
  view: null,
  today: "2026-11-25",
};

test.each([0, 1, 2, 13, 40, 41, 10_000].flatMap((count) => LOCALES.map((locale) => [count, locale] as const)))(
  "%i projects are drawn in %s with every word filled, none turned and none cut",
  (count, locale) => {
    const page = renderToStaticMarkup(<Charts drawn={drawnOf(count)} requested={{ ...REQUESTED, locale }} />);
    expect(page).not.toMatch(/\{\w+\}|undefined|NaN|\[object|Infinity/);
    expect(page.match(/<h2 /g)).toHaveLength(6);
    expect(page).not.toMatch(/rotate\(|…/);
  },
);

test("the tables have a bound, show the rows with the most projects and lead to all of them", () => {
  const figure = (count: number) => ({ count, filter: {} });
  const many = Array.from({ length: 5_000 }, (_, n) => ({ slug: `cn-${n}`, count: n + 1 }));
  const drawn = {
    ...drawnOf(0),
    heatmap: many.map(({ slug, count }) => ({ place: slug, theme: "one-a", figure: figure(count) })),
    pairings: many
      .map(({ slug, count }) => ({
        places: [slug, "place-0"] as [string, string],
        all: figure(count),
        agreed: figure(0),
      }))
      .reverse(),
  };
  const page = renderToStaticMarkup(<Charts drawn={drawn} requested={REQUESTED} />);
  expect(page.match(/<th scope="row">/g)).toHaveLength(12 + 2 * MOST_ROWS);
  expect(page).toContain('<th scope="row">cn-4999</th>');
  expect(page).not.toContain('<th scope="row">cn-0</th>');
  expect(page.match(/These are the 200 rows with the most projects, of 5,000\./g)).toHaveLength(2);
  expect(page).toContain('href="/api/v1/tracking/table/csv?locale=en"');
});

test("a stay is as long in both tables that tell it", () => {
  const drawn = drawnOf(13);
  const statuses = drawn.statusFlow.statuses.map((one) => ({ ...one, median: 18.2, p90: 40.1 }));
  const page = renderToStaticMarkup(
    <Charts drawn={{ ...drawn, statusFlow: { ...drawn.statusFlow, statuses } }} requested={REQUESTED} />,
  );
  expect(page.match(/<td>19 days<\/td>/g)).toHaveLength(2 * statuses.length);
  expect(page).not.toContain("18 days");
});
