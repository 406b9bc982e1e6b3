import pg from "pg";
import { beforeAll, describe, expect, it, vi } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { allPlaces } from "@/lib/places/queries";
import type { ProjectCard } from "@/lib/projects/present";
import { DEMONSTRATION_ACCOUNTS } from "@/lib/setup/seed/accounts";
import { actorsOf } from "@/lib/setup/seed/actors";
import { taxonomy } from "@/lib/taxonomy/queries";
import { listProjects } from "@/lib/tracking/list";
import { useDatabase } from "@/test/database";
import { manyProjects } from "@/test/many-projects";
import { board, clusterBoard, moreCards } from "./board";
import { CARDS_IN_LANE, LANES, type Lanes } from "./lanes";
import type { BoardColumn } from "./present";
import { standingByCluster } from "./standing";
import { countOf } from "./table";

useDatabase({ demonstration: true });
let barcelona: Actor;
let mannheim: Actor;
beforeAll(async () => {
  const cast = await actorsOf(DEMONSTRATION_ACCOUNTS);
  [barcelona, mannheim] = [cast("barcelona"), cast("mannheim")];
});

describe("a board in lanes", () => {
  const sum = (columns: BoardColumn[]) => columns.reduce((all, { count }) => all + count, 0);

  const STANDS: Record<Lanes, (card: ProjectCard, key: string) => boolean> = {
    theme: ({ themes }, key) => (key ? themes.includes(key) : themes.length === 0),
    place: ({ lead, partners }, key) =>
      [lead, ...partners.filter(({ status }) => status !== "DECLINED")].some(({ slug }) => slug === key),
    lead: ({ lead }, key) => lead.slug === key,
  };

  it("counts in each lane what the table finds for it, and above all lanes each project once", async () => {
    const { items } = await listProjects({}, { limit: 100 }, null);
    const [{ theme }, places] = await Promise.all([taxonomy(), allPlaces()]);
    const placeName = (key: string) => places.find(({ slug }) => slug === key)?.name ?? null;
    const nameOf = { theme: (key: string) => theme(key)?.name ?? null, place: placeName, lead: placeName };
    for (const lanes of LANES) {
      const found = await board({}, { lanes }, null);
      expect(sum(found.columns)).toBe(await countOf({}, null));
      for (const { key, name, columns } of found.lanes ?? []) {
        expect(name).toEqual(nameOf[lanes](key));
        for (const { status, count, cards } of columns) {
          const expected = items.filter((card) => card.status === status && STANDS[lanes](card, key));
          expect({ lanes, key, status, count }).toEqual({ lanes, key, status, count: expected.length });
          expect(cards.length).toBe(Math.min(count, CARDS_IN_LANE));
        }
      }
    }
  });

  it("takes two statements, however many projects and lanes", async () => {
    await taxonomy();
    const sent = vi.spyOn(pg.Client.prototype, "query");
    await board({}, { lanes: "place" }, null);
    expect(sent.mock.calls.length).toBe(2);
    sent.mockRestore();
  });

  it("offers to move what the reader's roles could move, and nothing to a visitor", async () => {
    const cards = async (actor: Actor | null) => (await board({}, {}, actor)).columns.flatMap((column) => column.cards);
    expect((await cards(null)).some(({ abilities }) => abilities.move)).toBe(false);
    const own = (await cards(barcelona)).filter(({ abilities }) => abilities.move);
    expect(own.length).toBeGreaterThan(0);
    expect(own.every(({ lead }) => lead.slug === "barcelona")).toBe(true);
  });
});

describe("a cluster's board", () => {
  it("has a column for each status, whose counts are those of the list", async () => {
    const { columns } = await clusterBoard("renewal-cohesion", {}, {}, null);
    for (const { status, count, cards } of columns) {
      const { total } = await listProjects({ cluster: ["renewal-cohesion"], status: [status] }, { limit: 1 }, null);
      expect({ status, count, cards: cards.length }).toEqual({ status, count: total, cards: total });
    }
    const standing = (await standingByCluster()).filter(({ cluster }) => cluster === "renewal-cohesion");
    const counts = new Map(standing.map(({ status, count }) => [status, count]));
    expect(columns.map(({ status }) => counts.get(status) ?? 0)).toEqual(columns.map(({ count }) => count));
  });

  it("shows what the list shows to the same person, with the same filters, in the order of change", async () => {
    const filters = [
      {},
      { theme: ["mobility", "urban-agenda"] },
      { challenge: ["digital"] },
      { place: ["barcelona"] },
      { side: ["CN"] },
      { q: "STREET" },
      { q: "夜游" },
      { side: ["EU"], theme: ["mobility"], q: "a" },
    ];
    for (const actor of [null, barcelona, mannheim])
      for (const filter of filters)
        for (const { code } of (await taxonomy()).clusters) {
          const { columns } = await clusterBoard(code, filter, {}, actor);
          const listed = await listProjects({ ...filter, cluster: [code] }, { limit: 100 }, actor);
          const cards = columns.flatMap((column) => column.cards);
          expect(cards.map((card) => card.code).sort()).toEqual(listed.items.map((card) => card.code).sort());
          for (const column of columns) {
            const changes = column.cards.map(({ updatedAt }) => updatedAt);
            expect(changes).toEqual([...changes].sort().reverse());
          }
        }
  });

  it("counts all and shows the 50 latest of a column that holds more, whatever the other columns hold", async () => {
    const codes = await manyProjects(300, { cluster: "innovation-ecosystems" });
    const { columns } = await clusterBoard("innovation-ecosystems", { q: "Many " }, {}, null);
    const proposed = columns.find(({ status }) => status === "PROPOSED");
    expect(proposed?.count).toBe(60);
    const ofStatus = codes.filter((_, index) => (index + 1) % 5 === 0);
    expect(proposed?.cards.map(({ code }) => code)).toEqual(ofStatus.reverse().slice(0, 50));
    expect(columns.filter(({ count }) => count > 0)).toHaveLength(5);
  });

  it("goes on in every column and in every lane where it stopped, until all were there once", async () => {
    const cluster = ["innovation-ecosystems"];
    const filter = { cluster, q: "Many " };
    const whole = (await clusterBoard("innovation-ecosystems", filter, {}, null)).columns.find(
      (each) => each.status === "AGREED",
    );
    const seen = whole?.cards.map(({ code }) => code) ?? [];
    for (let cursor = whole?.nextCursor; cursor; ) {
      const page = await moreCards(filter, { status: "AGREED", cursor, limit: 7 }, null);
      expect(page.total).toBe(60);
      seen.push(...page.items.map(({ code }) => code));
      cursor = page.nextCursor;
    }
    expect(new Set(seen).size).toBe(60);
    expect(seen).toHaveLength(60);
    const lane = (await board(filter, { lanes: "theme" }, null)).lanes?.find(({ key }) => key === "");
    const cell = lane?.columns.find(({ nextCursor }) => nextCursor);
    const rest = await moreCards(
      filter,
      { status: cell?.status ?? "AGREED", lanes: "theme", lane: lane?.key, cursor: cell?.nextCursor ?? "", limit: 100 },
      null,
    );
    expect((cell?.cards.length ?? 0) + rest.items.length).toBe(cell?.count);
    expect(cell?.count).toBe(60);
    await expect(moreCards(filter, { status: "AGREED", cursor: "x", limit: 7 }, null)).rejects.toMatchObject({
      status: 422,
    });
  });

  it("has a column of drafts for those who have some", async () => {
    const statuses = async (actor: Actor | null) =>
      (await clusterBoard("green-transition", {}, {}, actor)).columns.map(({ status }) => status);
    expect(await statuses(mannheim)).toContain("DRAFT");
    expect(await statuses(null)).not.toContain("DRAFT");
  });

  it("is not there for a cluster that is not", async () => {
    await expect(clusterBoard("nonsense", {}, {}, null)).rejects.toMatchObject({ status: 404 });
  });
});
