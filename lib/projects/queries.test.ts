import pg from "pg";
import { beforeAll, describe, expect, it, vi } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { reads } from "@/lib/platform/database";
import { mayRead } from "@/lib/project-rules/policy";
import { DEMONSTRATION_ACCOUNTS } from "@/lib/setup/seed/accounts";
import { actorsOf } from "@/lib/setup/seed/actors";
import { listProjects, listWithReasons } from "@/lib/tracking/list";
import { myWork } from "@/lib/work/queries";
import { waitingCount } from "@/lib/work/waiting-count";
import { useDatabase } from "@/test/database";
import { PROJECT_ROWS } from "./row";
import { transitionContext } from "./rows";

useDatabase({ demonstration: true });
let barcelona: Actor;
let mannheim: Actor;
beforeAll(async () => {
  const cast = await actorsOf(DEMONSTRATION_ACCOUNTS);
  [barcelona, mannheim] = [cast("barcelona"), cast("mannheim")];
});

/** How many statements the act sends to the database. */
async function statements(act: () => Promise<unknown>): Promise<number> {
  const sent = vi.spyOn(pg.Client.prototype, "query");
  await act();
  const count = sent.mock.calls.length;
  sent.mockRestore();
  return count;
}

describe("the list of projects", () => {
  it("is the same read in pages of any size, each project once", async () => {
    const whole = await listProjects({}, { limit: 100 }, null);
    for (const limit of [1, 3, 5]) {
      const codes: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await listProjects({}, { limit, cursor }, null);
        expect(page.total).toBe(whole.total);
        codes.push(...page.items.map(({ code }) => code));
        cursor = page.nextCursor ?? undefined;
      } while (cursor);
      expect(codes).toEqual(whole.items.map(({ code }) => code));
    }
  });

  it("is narrowed by what is asked, and by all of it together", async () => {
    const found = async (filter: Parameters<typeof listProjects>[0]) =>
      (await listProjects(filter, { limit: 100 }, null)).items;
    const green = await found({ cluster: ["green-transition"], status: ["PROPOSED", "IN_PROGRESS"] });
    expect(green.length).toBeGreaterThan(1);
    for (const card of green) expect(["PROPOSED", "IN_PROGRESS"]).toContain(card.status);
    for (const card of await found({ place: ["barcelona"] }))
      expect([card.lead, ...card.partners].map(({ slug }) => slug)).toContain("barcelona");
    for (const card of await found({ side: ["CN"] })) expect(card.lead.side).toBe("CN");
    expect((await found({ q: "superblock" })).map(({ title }) => title.en)).toEqual(["Superblocks, two ways"]);
    expect(await found({ q: "夜游" })).toHaveLength(1);
  });

  it("refuses a cursor that no page ended with", async () => {
    await expect(listProjects({}, { limit: 5, cursor: "nonsense" }, null)).rejects.toMatchObject({ status: 422 });
  });

  it("shows each reader what the policy lets them read", async () => {
    const rows = await reads().project.findMany({ include: PROJECT_ROWS });
    for (const actor of [null, barcelona, mannheim]) {
      const listed = (await listProjects({}, { limit: 100 }, actor)).items.map(({ code }) => code);
      const readable = rows.filter((row) => mayRead(actor, transitionContext(row)).allowed).map(({ code }) => code);
      expect(listed.sort()).toEqual(readable.sort());
    }
  });
});

describe("a query", () => {
  it("takes as many statements for one project as for all", async () => {
    await listProjects({}, { limit: 1 }, null);
    expect(await statements(() => listProjects({}, { limit: 1 }, null))).toBe(1);
    expect(await statements(() => listProjects({}, { limit: 100 }, null))).toBe(1);
    expect(await statements(() => listWithReasons({}, { limit: 100 }, null))).toBe(2);
    // What waits, what waits for others, what is due, meetings, the projects of all that, and three for the notifications,
    // which quote comments as they stand now.
    expect(await statements(() => myWork(barcelona))).toBeLessThanOrEqual(10);
  });
});

describe("the number beside “my work”", () => {
  it("is how many things wait there, for everybody", async () => {
    const cast = await actorsOf(DEMONSTRATION_ACCOUNTS);
    for (const { email } of DEMONSTRATION_ACCOUNTS) {
      const actor = cast(email.split("@")[0] ?? "");
      expect([email, await waitingCount(actor)]).toEqual([email, (await myWork(actor)).waiting.length]);
    }
  });
});

describe("health", () => {
  it("is late where a milestone is, and none where nothing runs", async () => {
    const { items } = await listProjects({ cluster: ["renewal-cohesion", "green-transition"] }, { limit: 100 }, null);
    const named = (title: string) => items.find((card) => card.title.en === title);
    expect(named("Superblocks, two ways")).toMatchObject({
      health: "LATE",
      milestones: { done: 1, total: 3, late: 1 },
    });
    expect(named("A street asks its residents")?.health).toBe("ON_TRACK");
    expect(named("Streets that drink the rain")?.health).toBeNull();
  });
});
