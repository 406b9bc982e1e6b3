import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import * as assessment from "@/app/api/v1/assessments/[id]/route";
import * as mine from "@/app/api/v1/assessments/route";
import * as assessments from "@/app/api/v1/projects/[code]/assessments/route";
import type { Actor } from "@/lib/access/actor";
import { latestTemplate } from "@/lib/assessments/queries";
import type { Assessments, AssessmentView } from "@/lib/assessments/schema";
import type { Answers } from "@/lib/assessments/template";
import { meanAndSpread, totalOf } from "@/lib/assessments/totals";
import { actorOfSession } from "@/lib/people/sessions";
import { reads } from "@/lib/platform/database";
import { areAllIn } from "@/lib/project-rules/assessments-policy";
import { dayOf, daysAfter } from "@/lib/project-rules/days";
import { loadTemplate } from "@/lib/setup/load-checklist";
import { myWork } from "@/lib/work/queries";
import { transitionProject } from "@/lib/workflow/transition";
import { call, personWith } from "@/test/caller";
import { rawDatabase, useDatabase } from "@/test/database";
import { type People, people, projectAt } from "@/test/fixtures/projects";

useDatabase();
let cast: People;
let ann: Actor;
let bo: Actor;
let interested: Actor;
const assessor = async (place?: string) => {
  const roles = [{ role: "ASSESSOR" as const }, ...(place ? [{ role: "COORDINATOR" as const, place }] : [])];
  return (await actorOfSession((await personWith(roles)).sessionId)) as Actor;
};
beforeAll(async () => {
  cast = await people();
  ann = await assessor();
  bo = await assessor("kunming");
  interested = await assessor("wuhan");
});

const json = async <T>(response: Response) => (await response.json()) as T;
const asking = (code: string, whom: Actor, by: Actor = cast.lead) =>
  call(assessments.POST, by.sessionId, { method: "POST", params: { code }, body: { assessor: whom.personId } });
const requested = async (code: string, whom: Actor) => json<AssessmentView>(await asking(code, whom));
const listed = (code: string, by: Actor | null) => call(assessments.GET, by?.sessionId ?? null, { params: { code } });
const list = async (code: string, by: Actor) => json<Assessments>(await listed(code, by));
const reading = (id: number, by: Actor | null) =>
  call(assessment.GET, by?.sessionId ?? null, { params: { id: String(id) } });
const editing = (id: number, version: number, body: object, by: Actor) =>
  call(assessment.PATCH, by.sessionId, {
    method: "PATCH",
    params: { id: String(id) },
    body,
    headers: { "if-match": `"${version}"` },
  });

const ANSWERS: Answers = {
  eligible: { value: true, comment: null },
  relevance: { value: 4, comment: "Both have the noise maps." },
  objectives: { value: 3, comment: null },
  work: { value: 3, comment: null },
  partnership: { value: 5, comment: null },
  lasting: { value: 2, comment: null },
  risks: { value: false, comment: "None is named." },
  advice: { value: null, comment: "Name the risks." },
};
async function handIn(view: AssessmentView, by: Actor, answers: Answers = ANSWERS) {
  await editing(view.id, 1, { status: "STARTED" }, by);
  await editing(view.id, 2, { answers, privateNote: `Between us: ${by.nameEn}` }, by);
  return editing(view.id, 3, { status: "SUBMITTED" }, by);
}

describe("two assessments", () => {
  it("are blind to each other, and to who decides, until both are in", async () => {
    const { code } = await projectAt("UNDER_REVIEW", cast);
    const [hers, his] = [await requested(code, ann), await requested(code, bo)];
    expect((await handIn(hers, ann)).status).toBe(200);

    expect((await reading(hers.id, bo)).status).toBe(404);
    expect((await list(code, bo)).items.map(({ id }) => id)).toEqual([his.id]);
    const waiting = await list(code, cast.lead);
    expect(waiting).toMatchObject({ allIn: false, figures: null });
    for (const { answers, total, privateNote } of waiting.items)
      expect({ answers, total, privateNote }).toEqual({ answers: null, total: null, privateNote: null });
    expect(waiting.items.map(({ status }) => status)).toEqual(["SUBMITTED", "ASSIGNED"]);
    for (const nobody of [null, cast.barcelona, cast.wuhan, cast.otherLead]) {
      expect([401, 403]).toContain((await listed(code, nobody)).status);
      expect((await reading(hers.id, nobody)).status).toBe(nobody ? 404 : 401);
    }

    await handIn(his, bo, { ...ANSWERS, relevance: { value: 2, comment: null } });
    const open = await list(code, cast.lead);
    expect(open.allIn).toBe(true);
    expect(open.items.map(({ total }) => total)).toEqual([72, 60]);
    expect(open.figures).toMatchObject({
      total: { mean: 66, spread: 12 },
      questions: { relevance: { mean: 3, spread: 2 } },
    });
    expect(await json<AssessmentView>(await reading(hers.id, bo))).toMatchObject({
      answers: { relevance: { value: 4, comment: "Both have the noise maps." } },
      privateNote: `Between us: ${ann.nameEn}`,
    });
    for (const nobody of [cast.barcelona, cast.wuhan, cast.otherLead])
      expect((await reading(hers.id, nobody)).status).toBe(nobody ? 404 : 401);
    expect((await asking(code, await assessor())).status).toBe(403);
  });

  it("are counted without one who stepped back, but one alone is not enough", async () => {
    const { code } = await projectAt("UNDER_REVIEW", cast);
    const [hers, his] = [await requested(code, ann), await requested(code, bo)];
    await editing(hers.id, 1, { status: "RECUSED", privateNote: "My sister works there." }, ann);
    await handIn(his, bo);
    expect(await list(code, cast.lead)).toMatchObject({ allIn: false, items: [{ answers: null }, { answers: null }] });
    // Whoever decides is told at once what the proposal waits for.
    const standing = async () =>
      (await myWork(cast.lead)).waiting.find(({ project }) => project?.code === code)?.assessments;
    expect(await standing()).toEqual({ asked: 1, submitted: 1 });
    const carl = await assessor();
    const theirs = await requested(code, carl);
    expect(await standing()).toEqual({ asked: 2, submitted: 1 });
    await handIn(theirs, carl);
    expect(await standing()).toEqual({ asked: 2, submitted: 2 });
    const open = await list(code, cast.lead);
    expect(open.allIn).toBe(true);
    expect(open.items.map(({ status, answers }) => [status, !!answers])).toEqual([
      ["RECUSED", false],
      ["SUBMITTED", true],
      ["SUBMITTED", true],
    ]);
    expect((await list(code, ann)).items).toHaveLength(1);
  });
});

describe("an assessor", () => {
  it("is never one whose own place is in the project, nor anybody asked twice, nor asked by others", async () => {
    const { code } = await projectAt("UNDER_REVIEW", cast);
    expect((await list(code, cast.lead)).candidates.map(({ id }) => id)).toEqual(
      expect.arrayContaining([ann.personId, bo.personId]),
    );
    expect((await list(code, cast.lead)).candidates.map(({ id }) => id)).not.toContain(interested.personId);
    expect((await asking(code, interested)).status).toBe(422);
    expect((await asking(code, cast.chengdu)).status).toBe(422);
    expect((await asking(code, ann, cast.barcelona)).status).toBe(403);
    expect((await asking(code, ann, cast.otherLead)).status).toBe(403);
    expect((await asking(code, ann, cast.secretariat)).status).toBe(201);
    expect((await asking(code, ann)).status).toBe(409);
    const notified = await reads().notification.findMany({ where: { project: { code }, type: "assessment.assigned" } });
    expect(notified.map(({ personId }) => personId)).toEqual([ann.personId]);
  });

  it("has until the day that is said, three weeks where none is, and waits until then", async () => {
    const { code } = await projectAt("UNDER_REVIEW", cast);
    const until = (whom: Actor, dueOn?: string) =>
      call(assessments.POST, cast.lead.sessionId, {
        method: "POST",
        params: { code },
        body: { assessor: whom.personId, dueOn },
      });
    const dayIn = (days: number) => daysAfter(dayOf(new Date()), days);
    const refused = await json<{ errors: { path: string; code: string }[] }>(await until(ann, dayIn(-3)));
    expect(refused.errors).toEqual([expect.objectContaining({ path: "dueOn", code: "dueInPast" })]);
    expect(await json(await until(ann, dayIn(5)))).toMatchObject({ dueOn: dayIn(5) });
    expect(await json(await until(bo))).toMatchObject({ dueOn: dayIn(21) });
    for (const [whom, dueOn] of [
      [ann, dayIn(5)],
      [bo, dayIn(21)],
    ] as const) {
      const { waiting } = await myWork(whom);
      expect(waiting.find(({ project }) => project?.code === code)).toMatchObject({ kind: "assessment", dueOn });
    }
  });

  it("declares first, saves what fits, hands in what is complete, and changes nothing afterwards", async () => {
    const { code } = await projectAt("PROPOSED", cast);
    const { id } = await requested(code, ann);
    expect(await json(await editing(id, 1, { answers: ANSWERS }, ann))).toMatchObject({ code: "declareFirst" });
    expect((await editing(id, 1, { status: "STARTED" }, bo)).status).toBe(404);
    expect((await editing(id, 1, { status: "STARTED" }, cast.lead)).status).toBe(403);
    expect((await editing(id, 1, { status: "STARTED" }, ann)).status).toBe(200);
    const odd = { relevance: { value: true }, eligible: { value: 3 }, weather: { value: 1 }, work: { value: 6 } };
    const refused = await json<{ errors: { path: string }[] }>(await editing(id, 2, { answers: odd }, ann));
    expect(refused.errors.map(({ path }) => path)).toEqual(["answers.work.value"]);
    const { work: _, ...rest } = odd;
    const unfit = await json<{ errors: { path: string }[] }>(await editing(id, 2, { answers: rest }, ann));
    expect(unfit.errors.map(({ path }) => path)).toEqual([
      "answers.relevance.value",
      "answers.eligible.value",
      "answers.weather",
    ]);
    expect((await editing(id, 2, { answers: { relevance: { value: 4 } } }, ann)).status).toBe(200);
    expect((await editing(id, 2, { answers: { work: { value: 1 } } }, ann)).status).toBe(412);
    const early = await json<{ errors: { path: string; code: string }[] }>(
      await editing(id, 3, { status: "SUBMITTED" }, ann),
    );
    expect(early.errors).toContainEqual(expect.objectContaining({ path: "answers.advice", code: "required" }));
    const done = await json<AssessmentView>(await editing(id, 3, { answers: ANSWERS, status: "SUBMITTED" }, ann));
    expect(done).toMatchObject({ status: "SUBMITTED", total: 72, abilities: { answer: false } });
    expect(await json(await editing(id, 4, { answers: ANSWERS }, ann))).toMatchObject({ code: "assessmentDone" });
    const own = await json<{ items: AssessmentView[] }>(await call(mine.GET, ann.sessionId));
    expect(own.items.map((item) => item.id)).toContain(id);
  });

  it("is too late once it is decided, and assesses a revision anew", async () => {
    const { code } = await projectAt("UNDER_REVIEW", cast);
    const { id, planVersion } = await requested(code, ann);
    await transitionProject(cast.lead, code, { to: "CHANGES_REQUESTED", version: 1, reason: "Say who pays." });
    expect(await json(await editing(id, 1, { status: "STARTED" }, ann))).toMatchObject({ code: "notAssessableNow" });
    await rawDatabase().project.update({
      where: { code },
      data: { summaryEn: "The cities pay.", updatedAt: new Date() },
    });
    await transitionProject(cast.barcelona, code, { to: "PROPOSED" });
    expect(await list(code, cast.lead)).toMatchObject({ items: [], planVersion: planVersion + 1 });
    expect((await requested(code, ann)).planVersion).toBe(planVersion + 1);
  });
});

describe("a checklist", () => {
  it("gets a new version when its file changes, and only then", async () => {
    expect(await loadTemplate()).toEqual({ changed: false });
    const file = join(mkdtempSync(join(tmpdir(), "tandem-")), "template.yaml");
    writeFileSync(file, readFileSync("data/assessment-template.yaml", "utf8").replace("weight: 3", "weight: 4"));
    const before = (await latestTemplate())?.number ?? 0;
    expect(await loadTemplate(file)).toEqual({ changed: true });
    expect((await latestTemplate())?.number).toBe(before + 1);
    await expect(rawDatabase().$executeRaw`UPDATE "AssessmentTemplate" SET number = 9`).rejects.toThrow(/append-only/);
  });
});

describe("figures", () => {
  it("weigh the scores, and are none while one is missing", () => {
    const text = { en: "?", zh: "？" };
    const score = (key: string, weight: number) => ({
      key,
      text,
      hint: null,
      kind: "SCORE" as const,
      required: true,
      weight,
    });
    const questions = [score("a", 3), score("b", 1)];
    expect(totalOf(questions, { a: { value: 5, comment: null }, b: { value: 1, comment: null } })).toBe(80);
    expect(totalOf(questions, { a: { value: 5, comment: null } })).toBeNull();
    expect(meanAndSpread([72, 60, 90])).toEqual({ mean: 74, spread: 30 });
    expect(meanAndSpread([])).toBeNull();
  });

  it("are open only when enough are in", () => {
    const one = (assessorId: number, status: "SUBMITTED" | "STARTED" | "RECUSED") => ({
      assessorId,
      planVersion: 1,
      status,
    });
    expect(areAllIn([])).toBe(false);
    expect(areAllIn([one(1, "SUBMITTED")])).toBe(false);
    expect(areAllIn([one(1, "SUBMITTED"), one(2, "STARTED")])).toBe(false);
    expect(areAllIn([one(1, "SUBMITTED"), one(2, "RECUSED")])).toBe(false);
    expect(areAllIn([one(1, "SUBMITTED"), one(2, "SUBMITTED"), one(3, "RECUSED")])).toBe(true);
  });
});
