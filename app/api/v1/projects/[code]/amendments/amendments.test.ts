import { beforeAll, describe, expect, it } from "vitest";
import * as answers from "@/app/api/v1/projects/[code]/amendments/[number]/answers/route";
import * as moves from "@/app/api/v1/projects/[code]/amendments/[number]/moves/route";
import * as one from "@/app/api/v1/projects/[code]/amendments/[number]/route";
import * as amendments from "@/app/api/v1/projects/[code]/amendments/route";
import { fingerprintOf } from "@/lib/plan-model/fingerprint";
import { amendedMilestones } from "@/lib/plans/amendments/milestones";
import type { Amendment } from "@/lib/plans/amendments/present";
import { planNow } from "@/lib/plans/sections/current";
import { listVersions, versionByNumber } from "@/lib/plans/versions/queries";
import { primary } from "@/lib/platform/database";
import { editMilestone, planMilestone } from "@/lib/progress/commands/milestones";
import { dayOf } from "@/lib/project-rules/days";
import { myWork } from "@/lib/work/queries";
import { waitingCount } from "@/lib/work/waiting-count";
import { sendVersion } from "@/lib/workflow/send-version";
import { transitionProject } from "@/lib/workflow/transition";
import { call } from "@/test/caller";
import { rawDatabase, useDatabase } from "@/test/database";
import { type People, type Player, people, projectAt } from "@/test/fixtures/projects";

useDatabase();
let cast: People;
beforeAll(async () => {
  cast = await people();
});

type Milestone = Amendment["after"]["milestones"][number];
type Answer = { code?: string; errors?: { path: string; code: string }[]; open?: number };
async function sent(
  handler: Parameters<typeof call>[0],
  by: Player | null,
  method: string,
  params: Record<string, string>,
  body?: unknown,
  version?: number,
) {
  const headers: Record<string, string> = version === undefined ? {} : { "if-match": `"${version}"` };
  const response = await call(handler, by?.sessionId ?? null, { method, params, body, headers });
  const text = await response.text();
  return { status: response.status, body: (text ? JSON.parse(text) : {}) as Amendment & Answer };
}
const idOf = async (code: string) => (await primary().project.findUniqueOrThrow({ where: { code } })).id;
const open = (code: string, by: Player) =>
  sent(amendments.POST, by, "POST", { code }, { why: "The works began in spring.", language: "en" });
const edit = (code: string, by: Player, version: number, body: unknown, number = "1") =>
  sent(one.PATCH, by, "PATCH", { code, number }, body, version);
const to = (code: string, by: Player, where: string, number = "1") =>
  sent(moves.POST, by, "POST", { code, number }, { to: where });
const answer = (code: string, by: Player, body: unknown, number = "1") =>
  sent(answers.POST, by, "POST", { code, number }, body);
const read = (code: string, by: Player | null, number = "1") => sent(one.GET, by, "GET", { code, number });

/** A running project of Barcelona with Wuhan that has two milestones. */
async function running() {
  const { code } = await projectAt("PROPOSED", cast);
  await rawDatabase().project.update({
    where: { code },
    data: { startsOn: new Date("2027-01-01"), endsOn: new Date("2028-12-31") },
  });
  const first = await planMilestone(cast.wuhan, code, { title: "Sensors stand", language: "en", dueOn: "2027-06-30" });
  const second = await planMilestone(cast.wuhan, code, { title: "报告", language: "zh", dueOn: "2028-10-31" });
  await sendVersion(cast.barcelona, code, null);
  await transitionProject(cast.lead, code, { to: "UNDER_REVIEW" });
  await transitionProject(cast.lead, code, { to: "AGREED", version: 2 });
  await transitionProject(cast.barcelona, code, { to: "IN_PROGRESS" });
  return { code, first, second };
}

describe("an amendment", () => {
  it("moves the end and the milestones once every place has accepted, while the project runs on", async () => {
    const { code, first, second } = await running();
    const opened = await open(code, cast.barcelona);
    expect(opened.status).toBe(201);
    expect(opened.body).toMatchObject({
      number: 1,
      status: "DRAFT",
      beforeVersion: 3,
      changes: [],
      clusterLeadMustAgree: [],
    });
    const plan = opened.body.after;
    const [sensors, report] = plan.milestones;
    if (!sensors || !report) throw new Error("two milestones");
    const edited = await edit(code, cast.barcelona, 1, {
      endsOn: "2029-03-31",
      milestones: [
        { ...sensors, dueOn: "2027-09-30" },
        report,
        { ...sensors, id: null, title: "A second year", dueOn: "2028-01-31", dependsOn: [first.id] },
      ],
      sections: { targetGroups: { text: { en: "Schools.", zh: null } } },
    });
    expect(edited.body.changes.map(({ part, became }) => [part, became])).toEqual([
      ["basics", "changed"],
      ["timeline", "changed"],
      ["timeline", "added"],
      ["targetGroups", "changed"],
    ]);
    const proposed = await to(code, cast.barcelona, "PROPOSED");
    expect(proposed.body).toMatchObject({ status: "PROPOSED", clusterLeadMustAgree: [] });
    expect(proposed.body.parties.map(({ place, answer: given }) => [place?.slug, given?.accepted ?? null])).toEqual([
      ["barcelona", true],
      ["wuhan", null],
    ]);
    expect(await planNow(await idOf(code))).toMatchObject({ endsOn: "2028-12-31" });

    const accepted = await answer(code, cast.wuhan, { accepted: true });
    expect(accepted.body).toMatchObject({ status: "ACCEPTED", afterVersion: 4 });
    const now = await planNow(await idOf(code));
    expect(now).toMatchObject({ endsOn: "2029-03-31", sections: { targetGroups: { text: { en: "Schools." } } } });
    expect(now.milestones.map(({ id, title, dueOn }) => [id === first.id || id === second.id, title, dueOn])).toEqual([
      [true, "Sensors stand", "2027-09-30"],
      [false, "A second year", "2028-01-31"],
      [true, "报告", "2028-10-31"],
    ]);
    expect(now.milestones[1]?.dependsOn).toEqual([first.id]);
    const row = await primary().milestone.findUniqueOrThrow({ where: { id: first.id } });
    expect(row.baselineOn?.toISOString().slice(0, 10)).toBe("2027-06-30");
    const [third, agreed] = await listVersions(code, null);
    expect(third).toMatchObject({ number: 4, cause: "AMENDED", inForce: true, fingerprint: fingerprintOf(now) });
    expect(agreed).toMatchObject({ number: 3, cause: "AGREED", baseline: true, inForce: false });
    expect((await versionByNumber(code, 2, null)).content.endsOn).toBe("2028-12-31");
  });

  it("needs the cluster's lead where a rule says so, and names the rule", async () => {
    const { code } = await running();
    await open(code, cast.wuhan);
    const drafted = await edit(code, cast.wuhan, 1, { endsOn: "2029-04-01", partners: ["wuhan", "chengdu"] });
    expect(drafted.body.parties.map(({ place }) => place?.slug ?? null)).toEqual([
      "barcelona",
      "wuhan",
      "chengdu",
      null,
    ]);
    const { body } = await to(code, cast.wuhan, "PROPOSED");
    expect(body.clusterLeadMustAgree).toEqual(["partnersChange", "endMoves"]);
    expect((await read(code, cast.lead)).body.abilities.answerForCluster).toBe(true);
    const waits = async (by: Player) =>
      (await myWork(by)).waiting.filter(({ project }) => project?.code === code).map(({ kind }) => kind);
    expect(await Promise.all([cast.barcelona, cast.wuhan, cast.chengdu, cast.lead].map(waits))).toEqual([
      ["amendment"],
      [],
      ["amendment"],
      ["amendmentCluster"],
    ]);
    for (const by of [cast.chengdu, cast.lead, cast.wuhan])
      expect(await waitingCount(by)).toBe((await myWork(by)).waiting.length);
    await answer(code, cast.barcelona, { accepted: true });
    await answer(code, cast.lead, { accepted: true });
    expect(await waits(cast.lead)).toEqual([]);
    const notified = await primary().notification.findMany({
      where: { personId: cast.chengdu.personId, project: { code }, type: "amendment.proposed" },
    });
    expect(notified).toHaveLength(1);
    expect(
      (await read(code, null)).body.parties.filter((party) => !party.answer).map(({ place }) => place?.slug),
    ).toEqual(["chengdu"]);
    expect((await answer(code, cast.chengdu, { accepted: true })).body.status).toBe("ACCEPTED");
    const partners = (await planNow(await idOf(code))).partners.map(({ place }) => place);
    expect(partners).toEqual(["barcelona", "chengdu", "wuhan"]);
  });

  it("is closed by one refusal, which needs a reason, and changes nothing", async () => {
    const { code } = await running();
    const before = await planNow(await idOf(code));
    await open(code, cast.barcelona);
    await edit(code, cast.barcelona, 1, { endsOn: "2029-01-31" });
    await to(code, cast.barcelona, "PROPOSED");
    const silent = await answer(code, cast.wuhan, { accepted: false });
    expect([silent.status, silent.body.errors?.[0]?.code]).toEqual([422, "reasonRequired"]);
    expect((await answer(code, cast.wuhan, { accepted: false, reason: "Our budget ends in 2028." })).body.status).toBe(
      "REFUSED",
    );
    expect(await planNow(await idOf(code))).toEqual(before);
    expect((await answer(code, cast.wuhan, { accepted: true })).status).toBe(403);
    expect((await open(code, cast.wuhan)).body.number).toBe(2);
  });

  it("is open one at a time, private as a draft, and taken back by its place only", async () => {
    const { code } = await running();
    await open(code, cast.barcelona);
    const second = await open(code, cast.wuhan);
    expect([second.status, second.body.code, second.body.open]).toEqual([409, "amendmentOpenAlready", 1]);
    expect((await read(code, null)).status).toBe(404);
    expect((await read(code, cast.wuhan)).status).toBe(200);
    expect((await to(code, cast.barcelona, "PROPOSED")).body.code).toBe("amendmentChangesNothing");
    await edit(code, cast.wuhan, 1, { summary: { en: "Ten streets.", zh: null } });
    expect((await edit(code, cast.barcelona, 1, { endsOn: "2029-01-31" })).status).toBe(412);
    expect((await to(code, cast.wuhan, "PROPOSED")).status).toBe(403);
    await to(code, cast.barcelona, "PROPOSED");
    expect((await read(code, null)).status).toBe(200);
    expect((await edit(code, cast.barcelona, 3, { endsOn: "2029-01-31" })).status).toBe(403);
    expect((await to(code, cast.wuhan, "WITHDRAWN")).status).toBe(403);
    expect((await to(code, cast.barcelona, "WITHDRAWN")).body.status).toBe("WITHDRAWN");
    const third = await open(code, cast.barcelona);
    expect(
      (await sent(one.DELETE, cast.barcelona, "DELETE", { code, number: "2" }, undefined, third.body.version)).status,
    ).toBe(204);
  });

  it("changes nothing of the day on which a milestone was reached meanwhile, and takes none off the plan", async () => {
    const reached = { completedOn: "2026-11-20" };
    const { code, first } = await running();
    const { body } = await open(code, cast.barcelona);
    const [sensors, report] = body.after.milestones as [Milestone, Milestone];
    await edit(code, cast.barcelona, 1, { milestones: [{ ...sensors, dueOn: "2027-09-30" }, report] });
    const told = async (by: Player | null) =>
      (await amendedMilestones(code, by)).map(({ id, status, becomes, dueOn }) => [id, status, becomes, dueOn]);
    expect(await told(cast.wuhan)).toEqual([[first.id, "DRAFT", "moved", "2027-09-30"]]);
    expect(await told(null)).toEqual([]);
    await to(code, cast.barcelona, "PROPOSED");
    expect(await told(null)).toEqual([[first.id, "PROPOSED", "moved", "2027-09-30"]]);
    await editMilestone(cast.wuhan, code, first.id, first.version, reached);
    expect((await answer(code, cast.wuhan, { accepted: true })).body.status).toBe("ACCEPTED");
    const after = await primary().milestone.findUniqueOrThrow({ where: { id: first.id } });
    expect([after.dueOn, after.completedOn].map((day) => day && dayOf(day))).toEqual(["2027-09-30", "2026-11-20"]);
    expect(await told(cast.wuhan)).toEqual([]);

    const other = await running();
    const second = await open(other.code, cast.barcelona);
    await edit(other.code, cast.barcelona, 1, { milestones: second.body.after.milestones.slice(1) });
    await to(other.code, cast.barcelona, "PROPOSED");
    await editMilestone(cast.wuhan, other.code, other.first.id, other.first.version, reached);
    expect(await amendedMilestones(other.code, null)).toMatchObject([{ becomes: "removed", ...reached }]);
    expect((await answer(other.code, cast.wuhan, { accepted: true })).body.code).toBe("milestoneReached");
  });

  it("takes back nothing that is reached, and leaves no side without a place", async () => {
    const { code, first } = await running();
    await editMilestone(cast.wuhan, code, first.id, first.version, { completedOn: "2026-11-20" });
    const { body } = await open(code, cast.barcelona);
    const gone = await edit(code, cast.barcelona, 1, { milestones: body.after.milestones.slice(1) });
    expect([gone.status, gone.body.errors?.[0]?.code]).toEqual([422, "milestoneReached"]);
    const unknown = await edit(code, cast.barcelona, 1, { partners: ["atlantis"] });
    expect(unknown.body.errors?.[0]?.code).toBe("unknownPlace");
    await edit(code, cast.barcelona, 1, { partners: ["mannheim"] });
    const onesided = await to(code, cast.barcelona, "PROPOSED");
    expect(onesided.body.errors?.[0]).toMatchObject({ path: "partners", code: "partnerOnOtherSide" });
  });

  it("is asked for only while the project runs, and closed when it no longer does", async () => {
    const { code } = await running();
    await open(code, cast.barcelona);
    await edit(code, cast.barcelona, 1, { endsOn: "2029-01-31" });
    await to(code, cast.barcelona, "PROPOSED");
    await transitionProject(cast.barcelona, code, { to: "CANCELLED", reason: "The money is gone." });
    expect((await read(code, null)).body.status).toBe("WITHDRAWN");
    expect((await open(code, cast.barcelona)).body.code).toBe("notAmendableNow");
  });
});
