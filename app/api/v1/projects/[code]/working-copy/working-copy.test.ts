import { beforeAll, describe, expect, it } from "vitest";
import * as assessments from "@/app/api/v1/projects/[code]/assessments/route";
import * as transitions from "@/app/api/v1/projects/[code]/transitions/route";
import * as versions from "@/app/api/v1/projects/[code]/versions/route";
import * as copy from "@/app/api/v1/projects/[code]/working-copy/route";
import type { Actor } from "@/lib/access/actor";
import { editAssessment } from "@/lib/assessments/commands/answer";
import { assign } from "@/lib/assessments/commands/assign";
import { assessmentById } from "@/lib/assessments/queries";
import type { Assessments } from "@/lib/assessments/schema";
import { actorOfSession } from "@/lib/people/sessions";
import { actionPlanOf } from "@/lib/plans/action-plan/queries";
import { openAmendment } from "@/lib/plans/amendments/commands/draft";
import { editSection } from "@/lib/plans/sections/commands/edit-section";
import { sectionOf } from "@/lib/plans/sections/queries";
import { versionByNumber } from "@/lib/plans/versions/queries";
import { discardCopy } from "@/lib/plans/working-copy/commands/discard";
import { primary } from "@/lib/platform/database";
import { planMilestone } from "@/lib/progress/commands/milestones";
import { milestonesOf } from "@/lib/progress/milestones";
import { historyOf } from "@/lib/projects/queries";
import { myWork } from "@/lib/work/queries";
import { editProject } from "@/lib/workflow/edit";
import { answer, invite, removePartner } from "@/lib/workflow/partners";
import { projectByCode } from "@/lib/workflow/queries";
import { sendVersion } from "@/lib/workflow/send-version";
import { transitionProject } from "@/lib/workflow/transition";
import { call, personWith } from "@/test/caller";
import { useDatabase } from "@/test/database";
import { type People, people, projectAt } from "@/test/fixtures/projects";
import { readPdf } from "../../../../../../test/pdf-text";

useDatabase();
let cast: People;
let assessors: [Actor, Actor];
const assessor = async () => (await actorOfSession((await personWith([{ role: "ASSESSOR" }])).sessionId)) as Actor;
beforeAll(async () => {
  cast = await people();
  assessors = [await assessor(), await assessor()];
});

const SENT = "Two cities measure what quiet does to a street.";
const write = async (code: string, text: string, by: Actor = cast.barcelona) => {
  const { version } = await projectByCode(code, by);
  return editProject(by, code, version, { summary: { en: text } });
};
const readBy = async (code: string, by: Actor | null) => (await projectByCode(code, by)).summary.en;
const deciding = (code: string, body: object) =>
  call(transitions.POST, cast.lead.sessionId, { method: "POST", params: { code }, body });
const json = async (response: Response) => (await response.json()) as Record<string, unknown>;

describe("what is written after the sending", () => {
  it.each(["PROPOSED", "UNDER_REVIEW"] as const)("is a working copy of its writers while it is %s", async (status) => {
    const { code } = await projectAt(status, cast);
    await write(code, "Two cities measure squares.");
    await write(code, "Three cities measure squares.", cast.wuhan);
    for (const by of [cast.barcelona, cast.wuhan]) expect(await readBy(code, by)).toBe("Three cities measure squares.");
    for (const by of [null, cast.lead, cast.chengdu]) expect(await readBy(code, by)).toBe(SENT);
    expect(await projectByCode(code, null)).toMatchObject({ beingRevised: true, workingCopy: null, sentVersion: 1 });
    const saved = async (by: Actor | null) => Date.parse((await projectByCode(code, by)).updatedAt);
    expect(await saved(cast.wuhan)).toBeGreaterThan(await saved(null));
    const waiting = (await myWork(cast.barcelona)).waiting.find((each) => each.project?.code === code);
    expect(waiting).toMatchObject({
      kind: "version",
      since: (await projectByCode(code, cast.wuhan)).workingCopy?.since,
    });
    const stale = editProject(cast.barcelona, code, 1, { summary: { en: "Nobody." } });
    await expect(stale).rejects.toMatchObject({ status: 412 });
  });

  it("becomes the next version when it is sent, by the check and the dialog of the first sending", async () => {
    const { code } = await projectAt("UNDER_REVIEW", cast);
    const send = (by: Actor) =>
      call(versions.POST, by.sessionId, { method: "POST", params: { code }, body: { note: "Squares it is." } });
    expect(await json(await send(cast.barcelona))).toMatchObject({ status: 409, code: "newVersionWritten" });
    const { version } = await projectByCode(code, cast.barcelona);
    await editProject(cast.barcelona, code, version, { startsOn: "2028-01-01", endsOn: "2027-01-01" });
    expect(await json(await send(cast.barcelona))).toMatchObject({ status: 409, code: "planConsistent" });
    const again = await projectByCode(code, cast.barcelona);
    await editProject(cast.barcelona, code, again.version, { endsOn: "2029-01-01" });
    expect((await send(cast.wuhan)).status).toBe(403);
    const sent = await send(cast.barcelona);
    expect(sent.status).toBe(201);
    expect(await json(sent)).toMatchObject({ sentVersion: 2, workingCopy: null, status: "UNDER_REVIEW" });
    expect((await projectByCode(code, null)).endsOn).toBe("2029-01-01");
    const notified = await primary().notification.findMany({
      where: { project: { code }, type: "project.version-sent" },
    });
    expect(notified.map(({ personId }) => personId)).toEqual(
      expect.arrayContaining([cast.lead.personId, cast.wuhan.personId]),
    );
    expect(notified[0]?.detail).toMatchObject({ number: 2, from: 1, reason: "Squares it is." });
  });

  it("is sent again with what was asked for", async () => {
    const { code } = await projectAt("PROPOSED", cast);
    await transitionProject(cast.lead, code, { to: "CHANGES_REQUESTED", version: 1, reason: "Which street?" });
    await write(code, "Two cities measure a square.");
    expect(await readBy(code, null)).toBe(SENT);
    await transitionProject(cast.barcelona, code, { to: "PROPOSED" });
    expect(await readBy(code, null)).toBe("Two cities measure a square.");
    expect((await historyOf(code, null)).map(({ to, planVersion }) => [to, planVersion])).toEqual([
      ["DRAFT", null],
      ["PROPOSED", 1],
      ["CHANGES_REQUESTED", 1],
      ["PROPOSED", 2],
    ]);
  });

  it("is given up as a whole, after which nothing of it can be saved by mistake", async () => {
    const { code } = await projectAt("PROPOSED", cast);
    const { version } = await write(code, "Nobody will know.");
    const text = { text: { en: "Neighbours." } };
    const section = await editSection(cast.wuhan, code, "targetGroups", 0, text);
    await planMilestone(cast.wuhan, code, { title: "Gone", language: "en", dueOn: "2027-06-30" });
    const read = await json(await call(copy.GET, cast.wuhan.sessionId, { params: { code } }));
    expect(read).toMatchObject({ base: 1, changes: [{}, {}, {}], abilities: { discard: false } });
    const etag = read.version as number;
    await expect(discardCopy(cast.wuhan, code, etag)).rejects.toMatchObject({ status: 403 });
    await expect(discardCopy(cast.barcelona, code, etag - 1)).rejects.toMatchObject({ status: 412 });
    await discardCopy(cast.barcelona, code, etag);
    expect(await readBy(code, cast.barcelona)).toBe(SENT);
    expect(await milestonesOf(code, cast.wuhan)).toEqual([]);
    expect((await call(copy.GET, cast.wuhan.sessionId, { params: { code } })).status).toBe(404);
    for (const stale of [
      () => editProject(cast.barcelona, code, version, { summary: { en: "Back again." } }),
      () => editSection(cast.wuhan, code, "targetGroups", section.version, text),
    ])
      await expect(stale()).rejects.toMatchObject({ status: 412 });
    const { version: fresh } = await sectionOf(code, "targetGroups", cast.wuhan);
    expect((await editSection(cast.wuhan, code, "targetGroups", fresh, text)).version).toBe(fresh + 1);
  });
});

describe("a decision", () => {
  it("says which version it is about, and is refused with the difference when another one was sent", async () => {
    const { code } = await projectAt("UNDER_REVIEW", cast);
    expect(await json(await deciding(code, { to: "AGREED", version: 2 ** 40 }))).toMatchObject({
      status: 422,
      errors: [{ path: "version" }],
    });
    expect(await json(await deciding(code, { to: "AGREED" }))).toMatchObject({
      status: 422,
      errors: [{ path: "version", code: "versionMissing" }],
    });
    await write(code, "Two cities measure a square.");
    await sendVersion(cast.barcelona, code, null);
    const conditions = [{ text: "Say which.", language: "en" }];
    for (const decision of [
      { to: "AGREED" },
      { to: "AGREED", conditions },
      { to: "CHANGES_REQUESTED", reason: "Why?" },
      { to: "DECLINED", reason: "No." },
    ])
      expect(await json(await deciding(code, { ...decision, version: 1 }))).toMatchObject({
        status: 409,
        code: "otherVersionSent",
        sentVersion: 2,
        difference: { from: 1, to: 2, changes: [{ part: "basics", fields: [{ field: "summary" }] }] },
        current: { sentVersion: 2 },
      });
    expect((await deciding(code, { to: "AGREED", version: 2 })).status).toBe(201);
    const [decided, baseline] = [await versionByNumber(code, 2, null), await versionByNumber(code, 3, null)];
    expect(baseline).toMatchObject({ baseline: true, content: decided.content });
  });

  it("agrees to what was sent alone; what was never sent is kept for its writers, as an amendment if they like", async () => {
    const { code } = await projectAt("UNDER_REVIEW", cast);
    await write(code, "Two cities measure a square.");
    await planMilestone(cast.wuhan, code, { title: "Sensors stand", language: "en", dueOn: "2027-06-30" });
    await transitionProject(cast.lead, code, { to: "AGREED", version: 1 });
    for (const by of [null, cast.barcelona]) expect(await readBy(code, by)).toBe(SENT);
    expect(await milestonesOf(code, cast.barcelona)).toEqual([]);
    expect(await projectByCode(code, null)).toMatchObject({ beingRevised: false, workingCopy: null });
    const present = await versionByNumber(code, "now", cast.wuhan);
    expect(present.content).toMatchObject({ summary: { en: "Two cities measure a square." }, milestones: [{}] });
    // Who prints what is left over reads on each page that it never counted; to all others that paper is what was agreed.
    const paper = async (by: Actor | null) => {
      const { name, bytes } = await actionPlanOf(code, "now", by);
      return { name, ...(await readPdf(bytes)) };
    };
    const [left, agreed] = [await paper(cast.wuhan), await paper(null)];
    expect([left.name, agreed.name]).toEqual([`${code}-action-plan-draft.pdf`, `${code}-action-plan-2.pdf`]);
    for (const page of left.pages) expect(page).toContain("neversent,neveragreed");
    expect(agreed.text).not.toContain("DRAFT");
    const amendment = await openAmendment(cast.barcelona, code, {
      why: "We had written it already.",
      language: "en",
      from: "WORKING_COPY",
    });
    expect(amendment).toMatchObject({
      status: "DRAFT",
      after: { summary: { en: "Two cities measure a square." }, milestones: [{ id: -1, title: "Sensors stand" }] },
    });
    expect((await projectByCode(code, cast.barcelona)).workingCopy).toBeNull();
  });

  it("does not agree to places that were not in what was sent", async () => {
    const { code } = await projectAt("UNDER_REVIEW", cast);
    const agree = async (version: number) => json(await deciding(code, { to: "AGREED", version }));
    await invite(cast.barcelona, code, "chengdu");
    await answer(cast.chengdu, code, "chengdu", 1, { status: "ACCEPTED" });
    expect(await agree(1)).toMatchObject({ status: 409, code: "planAsSent" });
    await sendVersion(cast.barcelona, code, null);
    await removePartner(cast.barcelona, code, "chengdu", 2);
    expect(await agree(2)).toMatchObject({ status: 409, code: "planAsSent" });
    await sendVersion(cast.barcelona, code, null);
    expect(await agree(3)).toMatchObject({ status: "AGREED" });
  });

  it("carries one answer to the places, in both languages, which they read and the public does not", async () => {
    const { code } = await projectAt("UNDER_REVIEW", cast);
    const advice = { en: "Name who measures.", zh: "请说明由谁测量。" };
    const wrong = { to: "ON_HOLD", reason: "Later.", answer: advice };
    expect(await json(await deciding(code, { ...wrong, to: "CHANGES_REQUESTED", version: 1 }))).toMatchObject({
      status: "CHANGES_REQUESTED",
    });
    for (const by of [cast.barcelona, cast.wuhan, cast.lead])
      expect((await historyOf(code, by)).at(-1)).toMatchObject({ answer: advice, planVersion: 1 });
    for (const by of [null, cast.chengdu]) expect((await historyOf(code, by)).at(-1)).toMatchObject({ answer: null });
    const notified = await primary().notification.findFirst({
      where: { project: { code }, personId: cast.wuhan.personId, type: "project.changes-requested" },
    });
    expect(notified?.detail).toMatchObject({ answer: advice, number: 1 });
    const sent = await call(transitions.POST, cast.barcelona.sessionId, {
      method: "POST",
      params: { code },
      body: { to: "PROPOSED", reason: "So it is.", answer: advice },
    });
    expect(await json(sent)).toMatchObject({ status: 422, errors: [{ path: "answer", code: "answerOfNoDecision" }] });
  });
});

describe("an assessment", () => {
  const relevance = (value: number) => ({ relevance: { value, comment: null } });
  const whole = {
    eligible: { value: true, comment: null },
    ...Object.fromEntries(
      ["relevance", "objectives", "work", "partnership", "lasting"].map((key) => [key, { value: 3, comment: null }]),
    ),
    risks: { value: false, comment: null },
    advice: { value: null, comment: "Name the risks." },
  };

  it("follows to the new version while it is open; what was given for an earlier one says so", async () => {
    const [ann, bo] = assessors;
    const { code } = await projectAt("UNDER_REVIEW", cast);
    const [hers, his] = [
      await assign(cast.lead, code, { assessor: ann.personId }),
      await assign(cast.lead, code, { assessor: bo.personId }),
    ];
    for (const [who, { id }] of [
      [ann, hers],
      [bo, his],
    ] as const)
      await editAssessment(who, id, 1, { status: "STARTED" });
    await editAssessment(ann, hers.id, 2, { answers: whole, status: "SUBMITTED" });
    await editAssessment(bo, his.id, 2, { answers: whole });
    await write(code, "Two cities measure a square.");
    await sendVersion(cast.barcelona, code, null);
    const notified = await primary().notification.findMany({
      where: { project: { code }, type: "project.version-sent", personId: { in: [ann.personId, bo.personId] } },
    });
    expect(notified).toHaveLength(2);

    const open = await assessmentById(his.id, bo);
    expect(open).toMatchObject({ planVersion: 2, sentVersion: 2, answers: { relevance: { value: 3, version: 1 } } });
    const early = editAssessment(bo, his.id, open.version, { status: "SUBMITTED", planVersion: 1 });
    await expect(early).rejects.toMatchObject({ status: 409, code: "otherVersionAssessed" });
    await editAssessment(bo, his.id, open.version, { answers: relevance(5) });
    expect(await assessmentById(his.id, bo)).toMatchObject({
      answers: { relevance: { value: 5, version: 2 }, work: { version: 1 } },
    });
    // A page hands all answers back with the one that was changed; what it read before the sending, it says itself.
    const { answers = {} } = await assessmentById(his.id, bo);
    const lasting = { value: 1, comment: null, version: 1 };
    await editAssessment(bo, his.id, open.version + 1, { answers: { ...answers, lasting } });
    expect(await assessmentById(his.id, bo)).toMatchObject({
      answers: { relevance: { version: 2 }, work: { version: 1 }, lasting: { value: 1, version: 1 } },
    });
    await editAssessment(bo, his.id, open.version + 2, { status: "SUBMITTED", planVersion: 2 });
    const list = async () =>
      (await json(await call(assessments.GET, cast.lead.sessionId, { params: { code } }))) as Assessments;
    expect(await list()).toMatchObject({
      allIn: true,
      planVersion: 2,
      items: [
        { planVersion: 1, sentVersion: 2, answers: { relevance: { version: 1 } } },
        { planVersion: 2, answers: { relevance: { version: 2 } } },
      ],
    });

    const again = await assign(cast.lead, code, { assessor: ann.personId });
    expect(again).toMatchObject({ planVersion: 2, status: "ASSIGNED" });
    expect((await assessmentById(again.id, ann)).answers).toMatchObject({ relevance: { value: 3, version: 1 } });
    expect(await list()).toMatchObject({ allIn: false, items: [{ id: his.id, answers: null }, { id: again.id }] });
    expect((await assessmentById(hers.id, ann)).status).toBe("SUBMITTED");
  });
});
