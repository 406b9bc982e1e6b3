import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import * as condition from "@/app/api/v1/projects/[code]/conditions/[id]/route";
import * as conditions from "@/app/api/v1/projects/[code]/conditions/route";
import * as partner from "@/app/api/v1/projects/[code]/partners/[slug]/route";
import * as project from "@/app/api/v1/projects/[code]/route";
import * as transitions from "@/app/api/v1/projects/[code]/transitions/route";
import * as projects from "@/app/api/v1/projects/route";
import { reads } from "@/lib/platform/database";
import { closeLimits } from "@/lib/platform/limits";
import { call } from "@/test/caller";
import { useDatabase } from "@/test/database";
import type { ConditionView } from "./conditions/schema";
import { begun, isGone, type Model, moved, type Name, rowFor, statusOf, type Tried } from "./model.testing";
import type { ProjectView } from "./present";
import { type People, people, proposal } from "./project.testing";
import { isEditable, isOpenToAnswers, isRunning, type ProjectStatus, STATUSES } from "./status";
import { TRANSITIONS } from "./transitions";

useDatabase();
let cast: People;
beforeAll(async () => {
  cast = await people();
});

/** The same walks in every run; another seed by TANDEM_SEED, and fast-check prints the one that failed. */
const SEED = Number(process.env.TANDEM_SEED ?? 20261125);
const SECONDS = 20;
let deadline = 0;

type Real = { code: string };
const session = (who: Name) => (who === "visitor" ? null : cast[who].sessionId);
const REFUSALS = [401, 403, 404, 409, 422];

/** The answer is the one the model foretells. */
function expectFits(response: Response, allowed: boolean, told: unknown): void {
  const seen = response.status < 300 ? "done" : REFUSALS.includes(response.status) ? "refused" : response.status;
  expect({ told, seen }).toEqual({ told, seen: allowed ? "done" : "refused" });
}

const JUST_READ = { method: "GET" } as const;

/** Nothing that happened is lost, and the project stands where the model says. */
async function expectKept(model: Model, { code }: Real): Promise<void> {
  const row = await reads().project.findUniqueOrThrow({
    where: { code },
    include: { transitions: { orderBy: { seq: "asc" } }, conditions: { orderBy: { id: "asc" } } },
  });
  expect(row.transitions.map(({ to }) => to)).toEqual(model.way);
  expect(row.transitions.map(({ from }) => from)).toEqual([null, ...model.way.slice(0, -1)]);
  expect(row.transitions.map(({ seq }) => seq)).toEqual(model.way.map((_, index) => index + 1));
  expect(await reads().auditEvent.count({ where: { subject: `project:${code}` } })).toBe(model.events);
  expect(row.conditions.filter(({ droppedAt }) => !droppedAt).map(({ metAt }) => !!metAt)).toEqual(model.conditions);
  const seen = await call(project.GET, null, { ...JUST_READ, params: { code } });
  if (statusOf(model) === "DRAFT" || isGone(model)) expect(seen.status).toBe(404);
  else expect(((await seen.json()) as ProjectView).status).toBe(statusOf(model));
}

type Command = fc.AsyncCommand<Model, Real>;
/** Something somebody tries: always possible to try, and held against the model. */
const command = (name: string, run: (model: Model, real: Real) => Promise<void>): Command => ({
  check: (model) => !isGone(model) && Date.now() < deadline,
  async run(model, real) {
    await run(model, real);
    await expectKept(model, real);
  },
  toString: () => name,
});

const names: Name[] = ["barcelona", "wuhan", "chengdu", "lead", "otherLead", "secretariat", "visitor"];
const anybody = fc.constantFrom(...names);

/** Mostly a move that the table has from here and somebody it names, now and then anything by anybody. */
const moving = fc
  .record({
    along: fc.integer({ min: 0, max: 99 }),
    astray: fc.integer({ min: 0, max: 5 }).map((dice) => dice === 0),
    who: anybody,
    to: fc.constantFrom(...STATUSES),
    reason: fc.integer({ min: 0, max: 4 }).map((dice) => dice > 0),
    conditions: fc.integer({ min: -3, max: 2 }).map((count) => Math.max(0, count)),
  })
  .map((drawn) =>
    command(`moves ${JSON.stringify(drawn)}`, async (model, { code }) => {
      const tried = { ...drawn, ...(drawn.astray ? {} : onTheWay(model, drawn.along)) };
      if (tried.to !== "AGREED") tried.conditions = 0;
      const list = Array.from({ length: tried.conditions }, (_, index) => ({ text: `Nr ${index}`, language: "en" }));
      const body = { to: tried.to, reason: tried.reason ? "Because." : null, conditions: list };
      const response = await call(transitions.POST, session(tried.who), { method: "POST", params: { code }, body });
      const row = rowFor(model, tried);
      expectFits(response, !!row, { ...tried, way: [...model.way] });
      if (row) moved(model, row, tried);
    }),
  );

function onTheWay(model: Model, along: number): Pick<Tried, "to" | "who"> {
  // A discarded draft is the end of a life: seldom, so that most have one.
  const from = TRANSITIONS.filter((row) => row.from === statusOf(model) && (row.verb !== "discard" || along > 90));
  const row = from[along % from.length] as (typeof from)[number];
  const whose = row.who[along % row.who.length];
  const who = {
    leadCoordinator: "barcelona",
    clusterLead: "lead",
    decider: "lead",
    secretariat: "secretariat",
  } as const;
  return { to: row.to as ProjectStatus, who: who[whose as keyof typeof who] };
}

const answering = fc
  .record({ who: fc.constantFrom<Name>("wuhan", "wuhan", "wuhan", "barcelona", "chengdu"), accepts: fc.boolean() })
  .map(({ who, accepts }) =>
    command(`${who} ${accepts ? "accepts" : "declines"}`, async (model, { code }) => {
      const { version } = await reads().partner.findFirstOrThrow({ where: { project: { code }, role: "PARTNER" } });
      const status = accepts ? "ACCEPTED" : "DECLINED";
      const response = await call(partner.PATCH, session(who), {
        method: "PATCH",
        params: { code, slug: "wuhan" },
        body: { status, reason: "So it is." },
        headers: { "if-match": `"${version}"` },
      });
      const allowed = who === "wuhan" && model.wuhan === "INVITED" && isOpenToAnswers(statusOf(model));
      expectFits(response, allowed, { who, status, way: model.way });
      if (!allowed) return;
      model.wuhan = status;
      model.events += 1;
    }),
  );

const editing = fc.constantFrom<Name>("barcelona", "barcelona", "wuhan", "lead").map((who) =>
  command(`${who} edits`, async (model, { code }) => {
    const { version } = await reads().project.findUniqueOrThrow({ where: { code } });
    const response = await call(project.PATCH, session(who), {
      method: "PATCH",
      params: { code },
      body: { summary: { en: `Written ${model.events} times.` } },
      headers: { "if-match": `"${version}"` },
    });
    const writes = who === "barcelona" || (who === "wuhan" && model.wuhan === "ACCEPTED");
    const allowed = writes && isEditable(statusOf(model));
    expectFits(response, allowed, { who, edits: true, way: model.way });
    if (!allowed) return;
    model.revised = true;
    model.events += 1;
  }),
);

const meeting = fc
  .record({ who: anybody, which: fc.integer({ min: 0, max: 2 }), met: fc.boolean() })
  .map(({ who, which, met }) =>
    command(`${who} holds condition ${which} ${met ? "met" : "open"}`, async (model, { code }) => {
      const listed = await call(conditions.GET, session("barcelona"), { ...JUST_READ, params: { code } });
      const { items } = (await listed.json()) as { items: ConditionView[] };
      const one = items[which];
      if (!one) return;
      const response = await call(condition.PATCH, session(who), {
        method: "PATCH",
        params: { code, id: String(one.id) },
        body: { met },
        headers: { "if-match": `"${one.version}"` },
      });
      const allowed = (who === "lead" || who === "secretariat") && isRunning(statusOf(model));
      expectFits(response, allowed, { who, which, met, way: model.way });
      if (!allowed) return;
      model.conditions[which] = met;
      model.events += 1;
    }),
  );

/** All that can be tried; what comes new is added here, with what it changes in the model. */
const COMMANDS = [moving, moving, moving, answering, editing, meeting];

/** Nobody does as much in a minute as a fast computer plays here: each life has its people's counts for itself. */
async function forgetLimits(): Promise<void> {
  await closeLimits();
  await reads().$executeRaw`DELETE FROM "rate_limit"`;
}

const begin = async (): Promise<Real> => {
  const response = await call(projects.POST, session("barcelona"), { method: "POST", body: proposal() });
  return { code: ((await response.json()) as ProjectView).code };
};

describe("random lives of projects", () => {
  it("reach no state that the table does not lead to, and lose nothing that happened", async () => {
    deadline = Date.now() + SECONDS * 1000;
    const seen = new Set<ProjectStatus>();
    const life = fc.asyncProperty(fc.commands(COMMANDS, { maxCommands: 40, size: "max" }), async (commands) => {
      if (Date.now() > deadline) return;
      await forgetLimits();
      const model = begun();
      const real = await begin();
      await fc.asyncModelRun(() => ({ model, real }), commands);
      for (const status of model.way) seen.add(status);
    });
    await fc.assert(life, { seed: SEED, numRuns: 60, endOnFailure: true });
    expect([...seen]).toEqual(expect.arrayContaining(["PROPOSED", "UNDER_REVIEW"]));
  }, 120_000);

  it("cannot be rewritten, not even in the database", async () => {
    await begin();
    await expect(reads().$executeRaw`UPDATE "Transition" SET reason = 'other'`).rejects.toThrow(/append-only/);
    await expect(reads().$executeRaw`DELETE FROM "Transition"`).rejects.toThrow(/append-only/);
    const skip = reads().$executeRaw`UPDATE "Project" SET status = 'COMPLETED' WHERE status = 'DRAFT'`;
    await expect(skip).rejects.toThrow(/last transition/);
  });
});
