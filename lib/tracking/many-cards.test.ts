import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/access/actor";
import type { ProjectStatus } from "@/lib/project-rules/status";
import { transitionProject } from "@/lib/workflow/transition";
import { useDatabase } from "@/test/database";
import { clusterLeadOf } from "@/test/fixtures/projects";
import { manyProjects } from "@/test/many-projects";
import { clusterBoard, moreCards } from "./board";
import { CARDS } from "./lanes";

useDatabase({ demonstration: true });

const CLUSTER = "innovation-ecosystems";
const filter = { cluster: [CLUSTER], q: "Many " };
let lead: Actor;
let codes: string[];
beforeAll(async () => {
  lead = await clusterLeadOf(CLUSTER);
  codes = await manyProjects(500, { cluster: CLUSTER, statuses: ["PROPOSED"] });
});

/** A column as somebody sees it who asks for more until all are there. */
async function whole(status: ProjectStatus, actor: Actor | null) {
  const { columns } = await clusterBoard(CLUSTER, filter, {}, actor);
  const column = columns.find((each) => each.status === status);
  const cards = [...(column?.cards ?? [])];
  for (let cursor = column?.nextCursor; cursor; ) {
    const page = await moreCards(filter, { status, cursor, limit: CARDS }, actor);
    cards.push(...page.items);
    cursor = page.nextCursor;
  }
  return { count: column?.count, cards };
}

describe("a column of 500 cards", () => {
  it("shows them all, each once, and all can be moved by whom the table of moves names", async () => {
    const { count, cards } = await whole("PROPOSED", lead);
    expect(count).toBe(500);
    expect(cards.map(({ code }) => code)).toEqual([...codes].reverse());
    expect(cards.every(({ abilities }) => abilities.move)).toBe(true);
    expect((await whole("PROPOSED", null)).cards.some(({ abilities }) => abilities.move)).toBe(false);
  });

  it("lets one go from the middle: it is the first of its new column, and all others stay in their order", async () => {
    const moved = codes[250] as string;
    await transitionProject(lead, moved, { from: "PROPOSED", to: "UNDER_REVIEW" });
    const left = await whole("PROPOSED", lead);
    expect(left.count).toBe(499);
    expect(left.cards.map(({ code }) => code)).toEqual(codes.filter((code) => code !== moved).reverse());
    expect((await whole("UNDER_REVIEW", lead)).cards.map(({ code, status }) => [code, status])).toEqual([
      [moved, "UNDER_REVIEW"],
    ]);
  });
});
