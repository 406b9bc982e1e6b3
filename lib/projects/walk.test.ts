import { beforeAll, describe, expect, it } from "vitest";
import { reads } from "@/lib/platform/database";
import { Problem } from "@/lib/platform/errors";
import { useDatabase } from "@/test/database";
import { answer } from "./commands/partners";
import { propose } from "./commands/propose";
import { move } from "./commands/transition";
import { type People, people, proposal } from "./project.testing";
import { partnerOf } from "./queries";
import { projectInput } from "./schema";
import { isOpenToAnswers, type ProjectStatus, STATUSES } from "./status";
import { TRANSITIONS } from "./transitions";

useDatabase();
let cast: People;
beforeAll(async () => {
  cast = await people();
});

/** Numbers that look random and are the same in every run (mulberry32). */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** What the walker knows of the project, kept apart from the code it tests. */
type Known = { way: ProjectStatus[]; movers: (keyof People)[]; accepted: boolean };
const CAPACITY: Partial<Record<keyof People, string>> = {
  barcelona: "leadCoordinator",
  lead: "clusterLead",
  secretariat: "secretariat",
};
const statusOf = ({ way }: Known) => way.at(-1) as ProjectStatus;

/** Whether what must have gone before a move did. */
function fits({ way }: Known, to: ProjectStatus, situation: string | undefined): boolean {
  if (situation === "directlyBack") return way.at(-2) === to;
  if (situation === "whereWorkWas") return way.findLast((one) => one === "AGREED" || one === "IN_PROGRESS") === to;
  return situation !== "onItsOwn" || way.at(-2) !== "DRAFT";
}

/** Whether the table lets this person make this move. */
function allowed(known: Known, who: keyof People, to: ProjectStatus): boolean {
  const rows = TRANSITIONS.filter((row) => row.from === statusOf(known) && row.to === to);
  return rows.some(({ who: whose, conditions, situation }) => {
    const decided = whose.includes("decider") && who === "lead" && known.movers.at(-1) === who;
    const mine = decided || (whose as readonly string[]).includes(CAPACITY[who] ?? "");
    const partnered = known.accepted || !conditions.includes("acceptedPartnerOnOtherSide");
    return mine && partnered && fits(known, to, situation);
  });
}

async function tried(act: () => Promise<unknown>): Promise<"done" | "refused"> {
  try {
    await act();
    return "done";
  } catch (error) {
    if (error instanceof Problem && [403, 404, 409].includes(error.status)) return "refused";
    throw error;
  }
}

async function walk(seed: number): Promise<ProjectStatus[]> {
  const below = numbers(seed);
  const pick = <T>(list: readonly T[]): T => list[below(list.length)] as T;
  const { code } = await propose(cast.barcelona, projectInput.parse(proposal()));
  const known: Known = { way: ["DRAFT"], movers: ["barcelona"], accepted: false };
  for (let step = 0; step < 25; step += 1) {
    const from = statusOf(known);
    if (from === "WITHDRAWN" && known.way.at(-2) === "DRAFT") break;
    if (!known.accepted && isOpenToAnswers(from) && below(3) === 0) {
      const { version } = await partnerOf(code, "wuhan", cast.wuhan);
      await answer(cast.wuhan, code, "wuhan", version, { status: "ACCEPTED" });
      known.accepted = true;
    }
    const who = pick(Object.keys(cast) as (keyof People)[]);
    // Mostly along the table, now and then anywhere.
    const ahead = TRANSITIONS.filter((row) => row.from === from).map(({ to }) => to);
    const to = below(4) === 0 ? pick(STATUSES) : pick(ahead);
    const result = await tried(() => move(cast[who], code, { to, reason: "Because." }));
    const expected = allowed(known, who, to) ? "done" : "refused";
    expect({ seed, step, who, from, to, result }).toMatchObject({ result: expected });
    if (result === "refused") continue;
    known.way.push(to);
    known.movers.push(who);
  }
  const { way } = known;
  const { id, status } = await reads().project.findUniqueOrThrow({ where: { code } });
  const moves = await reads().transition.findMany({ where: { projectId: id }, orderBy: { seq: "asc" } });
  expect(status).toBe(statusOf(known));
  expect(moves.map(({ to }) => to)).toEqual(way);
  expect(moves.map(({ from }) => from)).toEqual([null, ...way.slice(0, -1)]);
  return way;
}

describe("random walks over the table", () => {
  it("end where the rules say, refuse what the rules refuse, and leave a history without gaps", async () => {
    const seen = new Set<ProjectStatus>();
    for (let seed = 1; seed <= 12; seed += 1) for (const status of await walk(seed)) seen.add(status);
    expect(seen.size).toBeGreaterThanOrEqual(8);
  }, 120_000);

  it("cannot rewrite what happened, not even in the database", async () => {
    await propose(cast.barcelona, projectInput.parse(proposal()));
    await expect(reads().$executeRaw`UPDATE "Transition" SET reason = 'other'`).rejects.toThrow(/append-only/);
    await expect(reads().$executeRaw`DELETE FROM "Transition"`).rejects.toThrow(/append-only/);
    const skip = reads().$executeRaw`UPDATE "Project" SET status = 'COMPLETED' WHERE status = 'DRAFT'`;
    await expect(skip).rejects.toThrow(/last transition/);
  });
});
