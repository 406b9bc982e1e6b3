import { beforeAll, describe, expect, it } from "vitest";
import { allPlaces } from "@/lib/places/queries";
import { reads } from "@/lib/platform/database";
import { taxonomy } from "@/lib/taxonomy/queries";
import { listProjects } from "@/lib/tracking/list";
import { useDatabase } from "@/test/database";
import { coordinatorOf, type Player } from "@/test/fixtures/projects";
import { manyProjects } from "@/test/many-projects";
import { SORTS } from "./columns";
import type { TrackingFilter } from "./filter";
import { countOf, rowsOf } from "./table";

useDatabase({ demonstration: true });

let barcelona: Player;
let mannheim: Player;
beforeAll(async () => {
  barcelona = await coordinatorOf("barcelona");
  mannheim = await coordinatorOf("mannheim");
});

const all = { sort: { by: "updated", down: true }, locale: "en", offset: 0, limit: 1_000 } as const;
const codesOf = async (filter: TrackingFilter, actor: Player | null = null) =>
  (await rowsOf(filter, all, actor)).rows.map(({ code }) => code).sort();

/** Codes by a statement that shares nothing with the filter's own. */
const bySql = async (statement: string): Promise<string[]> =>
  ((await reads().$queryRawUnsafe(statement)) as { code: string }[]).map(({ code }) => code).sort();
const PUBLIC = `SELECT DISTINCT p.code FROM "Project" p LEFT JOIN "Transition" t ON t."projectId" = p.id
  LEFT JOIN "Milestone" m ON m."projectId" = p.id LEFT JOIN "Update" u ON u."projectId" = p.id
  WHERE p.status <> 'DRAFT' AND p.id NOT IN (SELECT "projectId" FROM "Transition" WHERE "from" = 'DRAFT' AND "to" = 'WITHDRAWN')`;

describe("what a filter finds", () => {
  it("is what the list of projects finds, for everybody", async () => {
    const { clusters } = await taxonomy();
    const filters = [
      {},
      { cluster: [clusters[0]?.code ?? ""] },
      { theme: ["mobility", "urban-agenda"] },
      { challenge: ["digital"] },
      { place: ["barcelona"] },
      { side: ["CN"] },
      { status: ["PROPOSED" as const, "COMPLETED" as const] },
      { q: "STREET" },
      { q: "夜游" },
    ];
    for (const actor of [null, barcelona, mannheim])
      for (const filter of filters) {
        const listed = (await listProjects(filter, { limit: 100 }, actor)).items;
        const { rows } = await rowsOf(filter, all, actor);
        expect(rows.map(({ code }) => code).sort()).toEqual(listed.map(({ code }) => code).sort());
        for (const card of listed) expect(rows.find(({ code }) => code === card.code)).toMatchObject(card);
      }
  });

  it("takes %, _ and \\ in words as themselves", async () => {
    expect(await codesOf({ q: "%" })).toEqual([]);
    expect(await codesOf({ q: "_" })).toEqual([]);
    expect(await codesOf({ q: "\\" })).toEqual([]);
  });

  it("narrows by the last step that projects have come to, whatever became of them then", async () => {
    const cameTo = (step: string) =>
      `EXISTS (SELECT FROM "Transition" s WHERE s."projectId" = p.id AND s."to" = '${step}')`;
    expect(await codesOf({ furthest: ["UNDER_REVIEW"] })).toEqual(
      await bySql(`${PUBLIC} AND ${cameTo("UNDER_REVIEW")} AND NOT ${cameTo("AGREED")}`),
    );
    expect(await codesOf({ furthest: ["AGREED", "IN_PROGRESS"] }, barcelona)).toEqual(
      await bySql(`${PUBLIC} AND ${cameTo("AGREED")}`),
    );
    expect(await codesOf({ furthest: ["PROPOSED"] }, barcelona)).toEqual(
      await bySql(`${PUBLIC} AND NOT ${cameTo("UNDER_REVIEW")}`),
    );
  });

  it("narrows by what projects did in a period, as SQL of its own finds it", async () => {
    const period = { from: "2026-05-01", to: "2026-10-31" };
    const during = (column: string) => `${column} >= '2026-05-01T00:00Z' AND ${column} < '2026-11-01T00:00Z'`;
    expect(await codesOf({ ...period, did: ["AGREED"] })).toEqual(
      await bySql(`${PUBLIC} AND t."to" = 'AGREED' AND ${during("t.at")}`),
    );
    expect(await codesOf({ did: ["PROPOSED-UNDER_REVIEW"] })).toEqual(
      await bySql(`${PUBLIC} AND t."from" = 'PROPOSED' AND t."to" = 'UNDER_REVIEW'`),
    );
    expect(await codesOf({ ...period, did: ["REPORTED"] })).toEqual(
      await bySql(`${PUBLIC} AND ${during('u."createdAt"')}`),
    );
    expect(await codesOf({ ...period, did: ["REACHED"] })).toEqual(
      await bySql(`${PUBLIC} AND m."completedOn" BETWEEN '2026-05-01' AND '2026-10-31'`),
    );
    expect(await codesOf({ did: ["MISSED"] })).toEqual(
      await bySql(`${PUBLIC} AND m."dueOn" < current_date AND coalesce(m."completedOn", current_date) > m."dueOn"`),
    );
  });

  it("counts as open in a period what was proposed before its end and had not ended before its start", async () => {
    const ended = `'COMPLETED', 'DECLINED', 'WITHDRAWN', 'CANCELLED'`;
    for (const [from, to] of [
      ["2026-01-01", "2026-06-30"],
      ["2026-09-01", "2026-09-30"],
      ["2020-01-01", "2020-12-31"],
    ] as const)
      expect(await codesOf({ from, to })).toEqual(
        await bySql(`${PUBLIC}
          AND (SELECT min(at) FROM "Transition" x WHERE x."projectId" = p.id AND x."to" = 'PROPOSED')::date <= '${to}'
          AND (p.status NOT IN (${ended}) OR (SELECT max(at) FROM "Transition" x WHERE x."projectId" = p.id)::date >= '${from}')`),
      );
  });

  it("finds the projects that two places have both accepted", async () => {
    const slugs = (await allPlaces()).map(({ slug }) => slug);
    expect(slugs).toContain("barcelona");
    const between = await codesOf({ pair: ["barcelona~wuhan"] });
    const accepted = (slug: string) =>
      `EXISTS (SELECT FROM "Partner" a JOIN "Place" l ON l.id = a."placeId"
        WHERE a."projectId" = p.id AND a.status = 'ACCEPTED' AND l.slug = '${slug}')`;
    expect(between.length).toBeGreaterThan(0);
    expect(between).toEqual(await bySql(`${PUBLIC} AND ${accepted("barcelona")} AND ${accepted("wuhan")}`));
  });
});

describe("the table", () => {
  it("is sorted by each of its columns, both ways, with what has no value last", async () => {
    for (const by of SORTS) {
      const up = await rowsOf({}, { ...all, sort: { by, down: false } }, null);
      const down = await rowsOf({}, { ...all, sort: { by, down: true } }, null);
      expect(up.rows).toHaveLength(up.total);
      expect(up.rows.map(({ code }) => code).sort()).toEqual(down.rows.map(({ code }) => code).sort());
    }
    const ends = (await rowsOf({}, { ...all, sort: { by: "ends", down: false } }, null)).rows.map(
      ({ endsOn }) => endsOn,
    );
    const known = ends.filter((end) => end !== null);
    expect(ends).toEqual([...[...known].sort(), ...ends.filter((end) => end === null)]);
  });

  it("sorts names in the reader's language", async () => {
    const sorted = async (locale: "en" | "zh") =>
      (await rowsOf({}, { ...all, locale, sort: { by: "lead", down: false } }, null)).rows.map(
        ({ lead }) => lead.name[locale],
      );
    for (const locale of ["en", "zh"] as const) {
      const names = await sorted(locale);
      expect(names).toEqual([...names].sort(new Intl.Collator(locale).compare));
    }
  });

  it("comes in pages that together are the whole, none twice, each in one statement", async () => {
    await manyProjects(130, { cluster: "green-transition" });
    const filter = { q: "Many " };
    const pages = await Promise.all(
      [0, 50, 100, 150].map((offset) =>
        rowsOf(filter, { ...all, sort: { by: "status", down: false }, offset, limit: 50 }, null),
      ),
    );
    expect(pages.map(({ rows, total }) => [rows.length, total])).toEqual([
      [50, 130],
      [50, 130],
      [30, 130],
      [0, 130],
    ]);
    expect(new Set(pages.flatMap(({ rows }) => rows.map(({ code }) => code))).size).toBe(130);
    expect(await countOf(filter, null)).toBe(130);
  });
});
