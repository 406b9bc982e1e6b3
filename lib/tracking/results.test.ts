import { describe, expect, it } from "vitest";
import { reads } from "@/lib/platform/database";
import { useDatabase } from "@/test/database";
import { manyProjects } from "@/test/many-projects";
import { countryPairs } from "./band/country-pairs";
import { bandModel, endsOf, THREADS } from "./band/model";
import { listProjects } from "./list";
import { latestResults } from "./results";

useDatabase({ demonstration: true });

describe("the latest results", () => {
  it("are the newest agreements, ends, milestones and measurements that anybody may see", async () => {
    const results = await latestResults(8);
    expect(results.map(({ on }) => on)).toEqual(
      results
        .map(({ on }) => on)
        .toSorted()
        .toReversed(),
    );
    const measured = results.find(({ kind }) => kind === "MEASURED");
    expect(measured?.measured?.value).toEqual(expect.any(Number));
    expect(measured?.text.en ?? measured?.text.zh).toBeTruthy();
    expect(results.every(({ places }) => places[0]?.side === "EU")).toBe(true);
  });

  it("leave out what was given up after it was agreed", async () => {
    const given = await reads().project.findMany({ where: { status: { in: ["CANCELLED", "WITHDRAWN"] } } });
    const agreedOnce = await reads().transition.findMany({
      where: { to: "AGREED", projectId: { in: given.map(({ id }) => id) } },
    });
    expect(agreedOnce.length).toBeGreaterThan(0);
    const shown = new Set((await latestResults(100)).map(({ code }) => code));
    expect(given.filter(({ code }) => shown.has(code))).toEqual([]);
  });
});

describe("what the band draws", () => {
  const drawn = async () => {
    const { items, total } = await listProjects(
      { status: ["PROPOSED", "AGREED", "IN_PROGRESS"] },
      { limit: THREADS },
      null,
    );
    return bandModel(items, total, await countryPairs());
  };

  it("names every project as long as there are slots, with its places from one side to the other", async () => {
    const model = await drawn();
    if (model.kind !== "threads") throw new Error("bundles");
    expect(model.fine).toEqual([]);
    const [project] = model.named;
    expect(project && [...endsOf(project, "LEFT"), ...endsOf(project, "RIGHT")].length).toBeGreaterThan(1);
  });

  it("names those that run first when there are more, and bundles hundreds by their countries", async () => {
    await manyProjects(60);
    const some = await drawn();
    if (some.kind !== "threads") throw new Error("bundles");
    expect(some.named).toHaveLength(12);
    expect(some.named.every(({ status }) => status === "AGREED" || status === "IN_PROGRESS")).toBe(true);
    expect(some.fine.length).toBeGreaterThan(12);
    expect(bandModel([], THREADS + 1, await countryPairs())).toMatchObject({
      kind: "bundles",
      pairs: expect.arrayContaining([
        { countries: { LEFT: expect.any(String), RIGHT: "CN" }, count: expect.any(Number) },
      ]),
    });
  });
});
