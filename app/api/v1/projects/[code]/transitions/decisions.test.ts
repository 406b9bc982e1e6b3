import { beforeAll, describe, expect, it } from "vitest";
import * as condition from "@/app/api/v1/projects/[code]/conditions/[id]/route";
import * as conditions from "@/app/api/v1/projects/[code]/conditions/route";
import * as transitions from "@/app/api/v1/projects/[code]/transitions/route";
import type { ConditionView } from "@/lib/conditions/schema";
import { reads } from "@/lib/platform/database";
import type { ProjectView, TransitionView } from "@/lib/projects/present";
import { call } from "@/test/caller";
import { rawDatabase, useDatabase } from "@/test/database";
import {
  clusterLeadOf,
  type People,
  type Player,
  people,
  projectAt,
  reportOn,
  sentVersion,
} from "../../../../../../test/fixtures/projects";

useDatabase();
let cast: People;
beforeAll(async () => {
  cast = await people();
});

const json = async <T>(response: Response) => (await response.json()) as T;
type Refusal = { code: string; errors?: { path: string; code: string }[]; unmet?: string[] };

/** Moves a project, as somebody does who has just read the version that was sent last. */
const moving = async (code: string, body: object, by: Player) =>
  call(transitions.POST, by.sessionId, {
    method: "POST",
    params: { code },
    body: { version: await sentVersion(code), ...body },
  });
const historyOf = async (code: string) =>
  (await json<{ items: TransitionView[] }>(await call(transitions.GET, null, { params: { code } }))).items;
const conditionsOf = async (code: string) =>
  (await json<{ items: ConditionView[] }>(await call(conditions.GET, null, { params: { code } }))).items;
const editing = (code: string, { id, version }: ConditionView, body: object, by: Player) =>
  call(condition.PATCH, by.sessionId, {
    method: "PATCH",
    params: { code, id: String(id) },
    body,
    headers: { "if-match": `"${version}"` },
  });

const AGREEMENT = {
  to: "AGREED",
  conditions: [
    { text: "The letter of the water board is in.", language: "en", dueOn: "2037-02-01" },
    { text: "武汉写明联络人。", language: "zh" },
  ],
};

describe("changes", () => {
  it("are asked for in parts of the plan, which everybody can read", async () => {
    const { code } = await projectAt("UNDER_REVIEW", cast);
    const requested = { to: "CHANGES_REQUESTED", reason: "Say who pays.", sections: ["budget", "basics", "budget"] };
    expect((await moving(code, requested, cast.lead)).status).toBe(201);
    expect((await historyOf(code)).at(-1)).toMatchObject({ reason: "Say who pays.", sections: ["budget", "basics"] });
  });

  it("are not asked for in parts that no plan has, nor with another decision", async () => {
    const { code } = await projectAt("UNDER_REVIEW", cast);
    const unknown = await moving(code, { to: "CHANGES_REQUESTED", reason: "So.", sections: ["weather"] }, cast.lead);
    expect((await json<Refusal>(unknown)).errors).toMatchObject([{ path: "sections.0" }]);
    const declined = await moving(code, { to: "DECLINED", reason: "So.", sections: ["budget"] }, cast.lead);
    expect((await json<Refusal>(declined)).errors).toMatchObject([{ path: "sections", code: "sectionsOfNoChange" }]);
  });
});

describe("an agreement with conditions", () => {
  it("lets the work start when each of them is confirmed", async () => {
    const { code } = await projectAt("UNDER_REVIEW", cast);
    const agreed = await json<ProjectView>(await moving(code, AGREEMENT, cast.lead));
    expect(agreed.status).toBe("AGREED");
    const [letter, contact] = (await conditionsOf(code)) as [ConditionView, ConditionView];
    expect(letter).toMatchObject({ text: "The letter of the water board is in.", dueOn: "2037-02-01", met: false });
    expect(contact).toMatchObject({ language: "zh", dueOn: null, abilities: { report: false, decide: false } });
    const early = await moving(code, { to: "IN_PROGRESS" }, cast.barcelona);
    expect(early.status).toBe(409);
    expect(await json<Refusal>(early)).toMatchObject({ code: "conditionsMet", unmet: ["conditionsMet"] });

    const reported = await editing(code, letter, { note: "It came on Monday." }, cast.wuhan);
    expect(await json(reported)).toMatchObject({ note: "It came on Monday.", met: false, version: 2 });
    expect((await editing(code, letter, { met: true }, cast.lead)).status).toBe(412);
    expect((await editing(code, { ...letter, version: 2 }, { met: true }, cast.barcelona)).status).toBe(403);
    expect((await editing(code, { ...letter, version: 2 }, { met: true }, cast.otherLead)).status).toBe(403);
    const met = await editing(code, { ...letter, version: 2 }, { met: true }, cast.lead);
    expect(await json(met)).toMatchObject({ met: true, note: "It came on Monday.", metBy: { en: cast.lead.nameEn } });
    expect((await editing(code, { ...letter, version: 3 }, { note: "And again." }, cast.wuhan)).status).toBe(409);
    expect((await editing(code, contact, { met: true, note: "Named." }, cast.secretariat)).status).toBe(200);
    expect((await moving(code, { to: "IN_PROGRESS" }, cast.barcelona)).status).toBe(201);
  });

  it("goes with no other move, and a condition has words", async () => {
    const { code } = await projectAt("UNDER_REVIEW", cast);
    const declined = { ...AGREEMENT, to: "DECLINED", reason: "No." };
    const refused = await json<Refusal>(await moving(code, declined, cast.lead));
    expect(refused.errors).toMatchObject([{ path: "conditions", code: "conditionsOfNoAgreement" }]);
    const empty = { to: "AGREED", conditions: [{ text: " ", language: "en" }] };
    expect((await json<Refusal>(await moving(code, empty, cast.lead))).errors).toMatchObject([
      { path: "conditions.0.text" },
    ]);
  });

  it("has no condition whose day has passed", async () => {
    const { code } = await projectAt("UNDER_REVIEW", cast);
    const [letter, contact] = AGREEMENT.conditions;
    const past = { to: "AGREED", conditions: [contact, { ...letter, dueOn: "2020-01-01" }] };
    const refused = await moving(code, past, cast.lead);
    expect(refused.status).toBe(422);
    expect((await json<Refusal>(refused)).errors).toMatchObject([{ path: "conditions.1.dueOn", code: "dueInPast" }]);
    expect(await conditionsOf(code)).toEqual([]);
  });

  it("leaves its conditions on record when it is taken back, and a new one starts without them", async () => {
    const { code } = await projectAt("UNDER_REVIEW", cast);
    await moving(code, AGREEMENT, cast.lead);
    const back = { to: "UNDER_REVIEW", reason: "The budget was read wrongly." };
    expect((await moving(code, back, cast.otherLead)).status).toBe(403);
    expect((await moving(code, { to: "UNDER_REVIEW" }, cast.lead)).status).toBe(422);
    expect((await moving(code, back, cast.lead)).status).toBe(201);
    expect(await conditionsOf(code)).toEqual([]);
    const project = { project: { code } };
    expect(await reads().condition.count({ where: { ...project, droppedAt: { not: null } } })).toBe(2);
    await moving(code, { to: "AGREED" }, cast.lead);
    expect((await moving(code, { to: "IN_PROGRESS" }, cast.barcelona)).status).toBe(201);
    expect((await historyOf(code)).map(({ to }) => to)).toEqual([
      "DRAFT",
      "PROPOSED",
      "UNDER_REVIEW",
      "AGREED",
      "UNDER_REVIEW",
      "AGREED",
      "IN_PROGRESS",
    ]);
  });
});

describe("a decision taken back", () => {
  it("is recorded as such, and told to those who were told of the decision", async () => {
    const { code } = await projectAt("UNDER_REVIEW", cast);
    await moving(code, { to: "DECLINED", reason: "Too much like another one." }, cast.lead);
    const colleague = await clusterLeadOf("renewal-cohesion");
    const back = { to: "UNDER_REVIEW", reason: "It is not: the other one ended." };
    const reverted = await moving(code, back, cast.secretariat);
    expect(reverted.status).toBe(201);
    const events = await reads().auditEvent.findMany({
      where: { subject: `project:${code}` },
      orderBy: { id: "desc" },
    });
    expect(events[0]).toMatchObject({ type: "project.reverted", detail: { from: "DECLINED", to: "UNDER_REVIEW" } });
    expect((await historyOf(code)).at(-1)).toMatchObject({ verb: "revert", actingAs: "SECRETARIAT" });
    const notified = await reads().notification.findMany({ where: { project: { code }, type: "project.reverted" } });
    expect(notified.map(({ personId }) => personId)).toEqual(
      expect.arrayContaining([cast.barcelona.personId, cast.wuhan.personId, cast.lead.personId]),
    );
    await moving(code, { to: "DECLINED", reason: "It is, after all." }, cast.lead);
    await moving(code, { to: "UNDER_REVIEW", reason: "Let me look." }, colleague);
    expect((await historyOf(code)).at(-1)).toMatchObject({ verb: "reopen" });
    expect(
      (await reads().auditEvent.findFirst({ where: { subject: `project:${code}` }, orderBy: { id: "desc" } }))?.type,
    ).toBe("project.reopened");
  });
});

describe("what has ended", () => {
  it("goes on where it was", async () => {
    const { code } = await projectAt("AGREED", cast);
    await reportOn(cast.barcelona, code);
    const reason = "The budget is here after all.";
    for (const [to, by, status] of [
      ["CANCELLED", cast.barcelona, 201],
      ["ON_HOLD", cast.lead, 403],
      ["ON_HOLD", cast.secretariat, 201],
      ["IN_PROGRESS", cast.barcelona, 409],
      ["AGREED", cast.barcelona, 201],
      ["UNDER_REVIEW", cast.lead, 409],
      ["IN_PROGRESS", cast.barcelona, 201],
      ["COMPLETED", cast.barcelona, 201],
      ["IN_PROGRESS", cast.wuhan, 403],
      ["IN_PROGRESS", cast.barcelona, 201],
    ] as const)
      expect({ to, status: (await moving(code, { to, reason }, by)).status }).toEqual({ to, status });
  });

  it("stays ended where it went on in another proposal", async () => {
    const [gone, other] = [await projectAt("PROPOSED", cast), await projectAt("PROPOSED", cast)];
    await moving(gone.code, { to: "WITHDRAWN", reason: "It goes on in another one." }, cast.barcelona);
    const { id } = await reads().project.findUniqueOrThrow({ where: { code: other.code } });
    await rawDatabase().project.update({ where: { code: gone.code }, data: { mergedIntoId: id } });
    expect((await moving(gone.code, { to: "CHANGES_REQUESTED", reason: "Again." }, cast.barcelona)).status).toBe(409);
    await moving(other.code, { to: "WITHDRAWN", reason: "Another year." }, cast.barcelona);
    const reopened = await moving(other.code, { to: "CHANGES_REQUESTED", reason: "This year." }, cast.barcelona);
    expect(await json<ProjectView>(reopened)).toMatchObject({ status: "CHANGES_REQUESTED", abilities: { edit: true } });
  });
});
