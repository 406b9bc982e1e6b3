import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import * as condition from "@/app/api/v1/projects/[code]/conditions/[id]/route";
import * as conditions from "@/app/api/v1/projects/[code]/conditions/route";
import * as finalReport from "@/app/api/v1/projects/[code]/final-report/route";
import * as partner from "@/app/api/v1/projects/[code]/partners/[slug]/route";
import * as project from "@/app/api/v1/projects/[code]/route";
import * as transitions from "@/app/api/v1/projects/[code]/transitions/route";
import * as projects from "@/app/api/v1/projects/route";
import * as round from "@/app/api/v1/rounds/[id]/route";
import * as rounds from "@/app/api/v1/rounds/route";
import * as settings from "@/app/api/v1/settings/route";
import type { Actor } from "@/lib/access/actor";
import type { ConditionView } from "@/lib/conditions/schema";
import { actorOfSession } from "@/lib/people/sessions";
import { at } from "@/lib/platform/clock";
import { reads } from "@/lib/platform/database";
import { closeLimits } from "@/lib/platform/limits";
import { isOpenToAnswers, isRunning, type ProjectStatus, STATUSES } from "@/lib/project-rules/status";
import { TRANSITIONS } from "@/lib/project-rules/transitions";
import type { ProjectView } from "@/lib/projects/present";
import type { RoundView } from "@/lib/rounds/schema";
import { call, personWith } from "@/test/caller";
import { rawDatabase, useDatabase } from "@/test/database";
import { type People, people, proposal } from "../../../../test/fixtures/projects";
import { amendingBy, expectAmendments, expectAmendmentsShown } from "../../../../test/lifecycle-model/amending";
import { assessingBy, expectAssessments } from "../../../../test/lifecycle-model/assessing";
import type { Assessor } from "../../../../test/lifecycle-model/assessments";
import {
  begun,
  isGone,
  type Model,
  moved,
  type Name,
  rowFor,
  sentIn,
  statusOf,
  type Tried,
} from "../../../../test/lifecycle-model/model";
import {
  type Command,
  expectFits,
  expectVersions,
  expectVersionsShown,
  type Real,
  seen,
} from "../../../../test/lifecycle-model/runner";
import { expectUnread, writingBy } from "../../../../test/lifecycle-model/writing";

useDatabase();
let cast: People & Record<Assessor, Actor>;
let called: number;
beforeAll(async () => {
  const assessor = async (place?: string) => {
    const roles = [{ role: "ASSESSOR" as const }, ...(place ? [{ role: "COORDINATOR" as const, place }] : [])];
    return (await actorOfSession((await personWith(roles)).sessionId)) as Actor;
  };
  cast = { ...(await people()), ann: await assessor(), bo: await assessor(), interested: await assessor("wuhan") };
  const body = { title: { en: "Call", zh: "征集" }, opensAt: "2026-01-01T00:00:00Z", closesAt: CLOSES.shut };
  const response = await at(new Date(body.opensAt), () =>
    call(rounds.POST, session("secretariat"), { method: "POST", body }),
  );
  called = ((await response.json()) as RoundView).id;
});

/** The same walks in every run; another seed by TANDEM_SEED, and fast-check prints the one that failed. */
const SEED = Number(process.env.TANDEM_SEED ?? 20261125);
const SECONDS = Number(process.env.TANDEM_SECONDS ?? 20);
let deadline = 0;

const CLOSES = { open: "2030-01-01T00:00:00Z", shut: "2026-02-01T00:00:00Z" };
const session = (who: Name) => (who === "visitor" ? null : cast[who].sessionId);
const assessors = () => ({ ann: cast.ann.personId, bo: cast.bo.personId, interested: cast.interested.personId });

/** Nothing that happened is lost, and the project stands where the model says. */
async function expectStored(model: Model, real: Real): Promise<void> {
  const { code } = real;
  const row = await reads().project.findUniqueOrThrow({
    where: { code },
    include: { transitions: { orderBy: { seq: "asc" } }, conditions: { orderBy: { id: "asc" } } },
  });
  expect(row.transitions.map(({ to }) => to)).toEqual(model.way);
  expect(row.transitions.map(({ from }) => from)).toEqual([null, ...model.way.slice(0, -1)]);
  expect(row.transitions.map(({ seq }) => seq)).toEqual(model.way.map((_, index) => index + 1));
  expect(await reads().auditEvent.count({ where: { subject: `project:${code}` } })).toBe(model.events);
  expect(row.roundId).toBe(model.inRound ? called : null);
  await expectVersions(model, real);
  await expectAmendments(model, real);
  await expectAssessments(model, real, assessors());
  await expectNotified(model, real);
  expect(row.conditions.filter(({ droppedAt }) => !droppedAt).map(({ metAt }) => !!metAt)).toEqual(model.conditions);
  const seen = await call(project.GET, null, { params: { code } });
  if (statusOf(model) === "DRAFT" || isGone(model)) expect(seen.status).toBe(404);
  else expect(((await seen.json()) as ProjectView).status).toBe(statusOf(model));
  await expectUnread(model, real);
}

/** What anybody is told of it: asked only where it can be another answer than before. */
async function expectNotified(model: Model, real: Real): Promise<void> {
  const notified = JSON.stringify([model.way, model.versions.length, model.amendments]);
  if (notified === real.notified) return;
  real.notified = notified;
  await expectVersionsShown(model, real);
  await expectAmendmentsShown(model, real);
}

type Deed = { name: string; isTime?: (model: Model) => boolean; run: (model: Model, real: Real) => Promise<void> };
/** Something somebody tries, held against the model; what is left out where it would mostly be idle says so. */
const activity = ({ name, isTime = () => true, run }: Deed): Command => ({
  check: (model) => !isGone(model) && Date.now() < deadline && isTime(model),
  async run(model, real) {
    await run(model, real);
    await expectStored(model, real);
  },
  toString: () => name,
});

const names: Name[] = ["barcelona", "wuhan", "chengdu", "lead", "otherLead", "secretariat", "ann", "bo", "visitor"];
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
    stale: fc.integer({ min: 0, max: 7 }).map((dice) => dice === 0),
  })
  .map((drawn) =>
    activity({
      name: `moves ${JSON.stringify(drawn)}`,
      run(model, real) {
        const tried = { ...drawn, ...(drawn.astray ? {} : onTheWay(model, drawn.along)) };
        return tryMove(model, real, tried.to === "AGREED" ? tried : { ...tried, conditions: 0 });
      },
    }),
  );

async function tryMove(
  model: Model,
  { code }: Real,
  given: Omit<Tried, "version"> & { stale?: boolean },
): Promise<void> {
  const { stale, ...rest } = given;
  const tried = { ...rest, version: stale ? Math.max(0, sentIn(model) - 1) || null : sentIn(model) };
  const list = Array.from({ length: tried.conditions }, (_, index) => ({ text: `Nr ${index}`, language: "en" }));
  const body = { to: tried.to, reason: tried.reason ? "Because." : null, conditions: list };
  const version = tried.version ? { version: tried.version } : {};
  const response = await call(transitions.POST, session(tried.who), {
    method: "POST",
    params: { code },
    body: { ...body, ...version },
  });
  const row = rowFor(model, tried);
  expectFits(response, !!row, { ...tried, way: [...model.way] });
  if (row) moved(model, row, tried);
}

/** The moves that lead on: made more often than others, so that many lives come to what happens late in them. */
const ON = ["propose", "takeUp", "agree", "start", "resubmit", "resume"];

function onTheWay(model: Model, along: number): Pick<Tried, "to" | "who"> {
  // A discarded draft is the end of a life: seldom, so that most have one.
  const from = TRANSITIONS.filter((row) => row.from === statusOf(model) && (row.verb !== "discard" || along > 90));
  const leadsOn = along < 60 ? from.filter(({ verb }) => ON.includes(verb)) : [];
  const rows = leadsOn.length > 0 ? leadsOn : from;
  const row = rows[along % rows.length] as (typeof from)[number];
  const whose = row.who[along % row.who.length];
  const who = {
    leadPlaceCoordinator: "barcelona",
    clusterLead: "lead",
    decider: "lead",
    secretariat: "secretariat",
  } as const;
  return { to: row.to as ProjectStatus, who: who[whose as keyof typeof who] };
}

type PlacesAnswer = "ACCEPTED" | "DECLINED" | "INVITED";

/** A place answers its invitation, or takes its answer back, as long as it can be given. */
async function tryAnswer(model: Model, { code }: Real, who: Name, status: PlacesAnswer): Promise<void> {
  const row = await reads().partner.findFirst({ where: { project: { code }, place: { slug: "wuhan" } } });
  const response = await call(partner.PATCH, session(who), {
    method: "PATCH",
    params: { code, slug: "wuhan" },
    body: status === "INVITED" ? { status, wishes: null } : { status, reason: "So it is." },
    headers: seen(row?.version ?? 1),
  });
  const waits = (model.partners.wuhan === "INVITED") !== (status === "INVITED");
  const allowed = who === "wuhan" && waits && isOpenToAnswers(statusOf(model));
  expectFits(response, allowed, { who, status, way: model.way });
  if (!allowed) return;
  model.partners.wuhan = status;
  model.events += 1;
}

const answering = fc
  .record({ who: fc.constantFrom<Name>("wuhan", "wuhan", "wuhan", "barcelona", "chengdu"), dice: fc.nat(9) })
  .map(({ who, dice }) => {
    const status: PlacesAnswer = dice === 9 ? "INVITED" : dice < 2 ? "DECLINED" : "ACCEPTED";
    return activity({
      name: `${who} answers ${status}`,
      isTime: (model) => dice < 4 || dice === 9 || model.partners.wuhan === "INVITED",
      run: (model, real) => tryAnswer(model, real, who, status),
    });
  });

const writingSteps = writingBy(anybody).map((each) => each.map(activity));

const meeting = fc.record({ who: anybody, which: fc.integer({ min: 0, max: 2 }), met: fc.boolean() }).map((drawn) =>
  activity({
    name: `decides a condition ${JSON.stringify(drawn)}`,
    isTime: ({ conditions }) => drawn.which < conditions.length,
    async run(model, { code }) {
      const { who, which, met } = drawn;
      const listed = await call(conditions.GET, session("barcelona"), { params: { code } });
      const one = ((await listed.json()) as { items: ConditionView[] }).items[which];
      const params = { code, id: String(one?.id) };
      const given = { method: "PATCH", params, body: { met }, headers: seen(one?.version ?? 1) };
      const allowed = (who === "lead" || who === "secretariat") && isRunning(statusOf(model));
      expectFits(await call(condition.PATCH, session(who), given), allowed, { who, which, met, way: model.way });
      if (!allowed) return;
      model.conditions[which] = met;
      model.events += 1;
    },
  }),
);

/** Says whether proposals are taken outside rounds, or opens or closes the one round; only the secretariat can. */
async function setCalls(who: Name, { outside, open }: { outside?: boolean; open?: boolean }): Promise<Response> {
  const [set, row] = [await reads().programmeSettings.findFirstOrThrow(), await reads().round.findFirstOrThrow()];
  if (outside !== undefined) {
    const body = { proposalsOutsideRounds: outside };
    return call(settings.PATCH, session(who), { method: "PATCH", body, headers: seen(set.version) });
  }
  const body = { closesAt: open ? CLOSES.open : CLOSES.shut };
  const params = { id: String(called) };
  return call(round.PATCH, session(who), { method: "PATCH", params, body, headers: seen(row.version) });
}

const calling = fc
  .record({
    who: fc.constantFrom<Name>("secretariat", "secretariat", "secretariat", "lead", "visitor"),
    what: fc.constantFrom({ outside: false }, { outside: true }, { open: true }, { open: true }, { open: false }),
  })
  .map(({ who, what }) =>
    activity({
      name: `${who} calls ${JSON.stringify(what)}`,
      isTime: (model) => statusOf(model) === "DRAFT",
      async run(model) {
        expectFits(await setCalls(who, what), who === "secretariat", { who, ...what });
        if (who === "secretariat") Object.assign(model.calls, what);
      },
    }),
  );

const amending = amendingBy(anybody).map(activity);
const assessing = assessingBy(assessors, anybody).map(activity);

const writing = fc.constantFrom<Name>("barcelona", "barcelona", "secretariat", "visitor").map((who) =>
  activity({
    name: `${who} writes the final report`,
    isTime: (model) => isRunning(statusOf(model)) && !model.reported,
    async run(model, { code }) {
      const written = await reads().finalReport.findFirst({ where: { project: { code } } });
      const body = { summary: { en: `Written ${model.events} times.` } };
      const given = { method: "PATCH", params: { code }, body, headers: seen(written?.version ?? 0) };
      const allowed = who === "barcelona" && isRunning(statusOf(model));
      expectFits(await call(finalReport.PATCH, session(who), given), allowed, { who, writes: true, way: model.way });
      if (!allowed) return;
      model.reported = true;
      model.events += 1;
    },
  }),
);

/** All that can be tried; what comes new is added here, with what it changes in the model. */
const COMMANDS = [
  ...[moving, moving, answering, ...writingSteps, meeting, calling, writing],
  ...[amending, amending, amending, amending, assessing, assessing, assessing],
];

/** Nobody does as much in a minute as a fast computer plays here: each life has its people's counts for itself. */
async function forgetLimits(): Promise<void> {
  await closeLimits();
  await rawDatabase().$executeRaw`DELETE FROM "rate_limit"`;
}

const begin = async (): Promise<Real> => {
  await setCalls("secretariat", { outside: true });
  await setCalls("secretariat", { open: false });
  const body = proposal({ startsOn: "2027-01-01", endsOn: begun().plan.endsOn });
  const response = await call(projects.POST, session("barcelona"), { method: "POST", body });
  const { code } = (await response.json()) as ProjectView;
  return { code, fingerprints: [], notified: "", ask: (who, handler, given) => call(handler, session(who), given) };
};

/** Brings a project straight on, so that many lives have time for what happens late in them. */
async function straightTo(model: Model, real: Real, steps: number): Promise<void> {
  const way = ["PROPOSED", "UNDER_REVIEW", "AGREED", "IN_PROGRESS"] as const;
  for (const to of way.slice(0, steps)) {
    const who = to === "UNDER_REVIEW" || to === "AGREED" ? "lead" : "barcelona";
    await tryMove(model, real, { who, to, reason: false, conditions: 0 });
    if (to === "PROPOSED") await tryAnswer(model, real, "wuhan", "ACCEPTED");
  }
}

/** What the lives came to: they cannot all have been idle. */
const lived = new Set<string>();
function note({ way, amendments, assessments, inRound }: Model): void {
  for (const status of way) lived.add(status);
  for (const { status, byLead } of amendments) lived.add(`amendment ${status}${byLead ? " by the lead too" : ""}`);
  for (const { status } of assessments) lived.add(`assessment ${status}`);
  if (inRound) lived.add("sent in a round");
}

describe("random lives of projects", () => {
  it("reach no state that the table does not lead to, and lose nothing that happened", async () => {
    deadline = Date.now() + SECONDS * 1000;
    let failed = false;
    const all = fc.commands(COMMANDS, { maxCommands: 60, size: "max" });
    const life = fc.asyncProperty(fc.nat(4), all, async (steps, commands) => {
      if (Date.now() > deadline) return;
      await forgetLimits();
      const model = begun();
      const real = await begin();
      try {
        await straightTo(model, real, steps);
        await fc.asyncModelRun(() => ({ model, real }), commands);
      } catch (error) {
        // Once there is something to tell, it is worth the time to tell it short.
        if (!failed) deadline = Date.now() + SECONDS * 2000;
        failed = true;
        throw error;
      }
      note(model);
    });
    await fc.assert(life, { seed: SEED, numRuns: 40 });
    expect([...lived]).toEqual(expect.arrayContaining(["PROPOSED", "UNDER_REVIEW", "AGREED"]));
  });

  it("cannot be rewritten, not even in the database", async () => {
    await begin();
    await expect(rawDatabase().$executeRaw`UPDATE "Transition" SET reason = 'other'`).rejects.toThrow(/append-only/);
    await expect(rawDatabase().$executeRaw`DELETE FROM "Transition"`).rejects.toThrow(/append-only/);
    const skip = rawDatabase().$executeRaw`UPDATE "Project" SET status = 'COMPLETED' WHERE status = 'DRAFT'`;
    await expect(skip).rejects.toThrow(/last transition/);
  });
});
