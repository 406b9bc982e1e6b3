import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import * as work from "@/app/api/v1/me/work/route";
import * as partner from "@/app/api/v1/projects/[code]/partners/[slug]/route";
import * as partners from "@/app/api/v1/projects/[code]/partners/route";
import * as project from "@/app/api/v1/projects/[code]/route";
import * as transitions from "@/app/api/v1/projects/[code]/transitions/route";
import * as projects from "@/app/api/v1/projects/route";
import { reads } from "@/lib/platform/database";
import type { ProjectView, TransitionView } from "@/lib/projects/present";
import { call } from "@/test/caller";
import { useDatabase } from "@/test/database";
import {
  type People,
  type Player,
  people,
  projectAt,
  proposal,
  reportOn,
  sentVersion,
} from "../../../../test/fixtures/projects";

useDatabase();
let cast: People;
beforeAll(async () => {
  cast = await people();
});

const json = async <T>(response: Response) => (await response.json()) as T;
type Answer = {
  status: number;
  code: string;
  detail: string;
  errors?: { path: string; code: string; message: string }[];
};

const post = (body: unknown, by: Player | null, headers?: Record<string, string>) =>
  call(projects.POST, by?.sessionId ?? null, { method: "POST", path: "/api/v1/projects", body, headers });
const get = (code: string, by: Player | null) => call(project.GET, by?.sessionId ?? null, { params: { code } });
/** Moves a project, as somebody does who has just read the version that was sent last. */
const moving = async (code: string, body: object, by: Player, headers?: Record<string, string>) =>
  call(transitions.POST, by.sessionId, {
    method: "POST",
    params: { code },
    body: { version: await sentVersion(code), ...body },
    headers,
  });
const edit = (code: string, body: unknown, by: Player, ifMatch: string) =>
  call(project.PATCH, by.sessionId, { method: "PATCH", params: { code }, body, headers: { "if-match": ifMatch } });

describe("the life of a project", () => {
  it("goes from a draft to its end, by those whose turn it is", async () => {
    const created = await post(proposal(), cast.barcelona);
    expect(created.status).toBe(201);
    const draft = await json<ProjectView>(created);
    expect(created.headers.get("location")).toBe(`/api/v1/projects/${draft.code}`);
    expect(draft).toMatchObject({ status: "DRAFT", version: 1, title: { en: "Quiet streets", zh: null } });
    expect(draft.code).toMatch(/^RC-\d{4}-\d{3}$/);
    expect(draft.partners.map(({ slug, role, status }) => [slug, role, status])).toEqual([
      ["barcelona", "LEAD", "ACCEPTED"],
      ["wuhan", "PARTNER", "INVITED"],
    ]);
    const { code } = draft;

    expect((await moving(code, { to: "PROPOSED" }, cast.barcelona)).status).toBe(201);
    const invited = await call(partner.GET, cast.wuhan.sessionId, { params: { code, slug: "wuhan" } });
    const accepted = await call(partner.PATCH, cast.wuhan.sessionId, {
      method: "PATCH",
      params: { code, slug: "wuhan" },
      body: { status: "ACCEPTED" },
      headers: { "if-match": invited.headers.get("etag") ?? "" },
    });
    expect(accepted.status).toBe(200);
    for (const [to, by, reason] of [
      ["UNDER_REVIEW", cast.lead],
      ["CHANGES_REQUESTED", cast.lead, "Say who measures."],
    ] as const)
      expect((await moving(code, { to, reason }, by)).status).toBe(201);

    const before = await get(code, cast.barcelona);
    expect((await json<ProjectView>(before)).abilities.transitions).toContainEqual({
      to: "PROPOSED",
      verb: "resubmit",
      reasonRequired: true,
    });
    const edited = await edit(code, { title: { zh: "安静的街道" } }, cast.barcelona, before.headers.get("etag") ?? "");
    expect(await json(edited)).toMatchObject({ title: { en: "Quiet streets", zh: "安静的街道" } });

    for (const [to, by, reason] of [
      ["PROPOSED", cast.barcelona],
      ["UNDER_REVIEW", cast.lead],
      ["AGREED", cast.lead],
      ["IN_PROGRESS", cast.barcelona],
      ["ON_HOLD", cast.lead, "The works wait for the flood season to pass."],
      ["IN_PROGRESS", cast.barcelona],
    ] as const)
      expect({ to, status: (await moving(code, { to, reason }, by)).status }).toEqual({ to, status: 201 });

    const early = await moving(code, { to: "COMPLETED" }, cast.barcelona);
    expect(await json<Answer>(early)).toMatchObject({ status: 409, code: "finalReportWritten" });
    await reportOn(cast.wuhan, code);
    expect((await moving(code, { to: "COMPLETED" }, cast.barcelona)).status).toBe(201);

    const history = await json<{ items: TransitionView[]; total: number }>(
      await call(transitions.GET, null, { params: { code } }),
    );
    expect(history.total).toBe(11);
    expect(history.items[0]).toMatchObject({ seq: 1, from: null, to: "DRAFT", place: { slug: "barcelona" } });
    expect(history.items[3]).toMatchObject({
      to: "CHANGES_REQUESTED",
      reason: "Say who measures.",
      actingAs: "CLUSTER_LEAD",
    });
    const events = await reads().auditEvent.findMany({ where: { subject: `project:${code}` }, orderBy: { id: "asc" } });
    expect(events.map(({ type }) => type)).toEqual(
      [
        "drafted",
        "proposed",
        "taken-up",
        "changes-requested",
        "edited",
        "resubmitted",
        "taken-up",
        "agreed",
        "started",
        "held",
        "resumed",
        "completed",
      ]
        .map((event) => `project.${event}`)
        .toSpliced(2, 0, "partner.accepted")
        .toSpliced(-1, 0, "report.edited"),
    );
  });
});

describe("a refusal", () => {
  it.each([
    ["title", { title: { zh: "静" } }, "title.en", "required"],
    ["unknown partner", { partners: ["wuhan", "atlantis"] }, "partners.1", "unknownPlace"],
    ["unknown lead", { lead: "atlantis" }, "lead", "unknownPlace"],
    ["itself as a partner", { partners: ["barcelona"] }, "partners.0", "leadIsPartner"],
    ["unknown cluster", { cluster: "nonsense" }, "cluster", "unknownCluster"],
    ["theme of another cluster", { themes: ["urban-agenda", "health"] }, "themes.1", "themeOfOtherCluster"],
    ["unknown challenge", { challenges: ["boredom"] }, "challenges.0", "unknownChallenge"],
    ["dates the wrong way round", { startsOn: "2027-02-01", endsOn: "2027-01-01" }, "endsOn", "endsBeforeStart"],
    ["no day", { startsOn: "next spring" }, "startsOn", "badDate"],
    ["a proposal to its own side", { status: "PROPOSED", partners: ["sofia"] }, "partners", "partnerOnOtherSide"],
    ["a proposal without words", { status: "PROPOSED", summary: {} }, "summary.en", "required"],
  ] as const)("names the field: %s", async (_, more, path, code) => {
    const response = await post(proposal(more as never), cast.barcelona);
    expect(response.status).toBe(422);
    const notified = await json<Answer>(response);
    expect(notified.errors).toContainEqual(
      expect.objectContaining({ path, code, message: expect.stringMatching(/^[^{}]+$/) }),
    );
  });

  it("proposes for no place but one's own", async () => {
    expect((await post(proposal(), cast.chengdu)).status).toBe(403);
    expect((await post(proposal(), cast.secretariat)).status).toBe(403);
    expect((await post(proposal(), null)).status).toBe(401);
  });

  it("agrees to nothing that no partner on the other side accepted, in the reader's language", async () => {
    const { code } = await json<ProjectView>(await post(proposal({ status: "PROPOSED" }), cast.barcelona));
    await moving(code, { to: "UNDER_REVIEW" }, cast.lead);
    const response = await moving(code, { to: "AGREED" }, cast.lead, { "accept-language": "zh" });
    expect(response.status).toBe(409);
    expect(await json(response)).toMatchObject({
      code: "acceptedPartnerOnOtherSide",
      detail: "尚无对方地区接受邀请。",
      unmet: ["acceptedPartnerOnOtherSide"],
      current: { code, status: "UNDER_REVIEW" },
    });
  });

  it("asks for a reason where the table does", async () => {
    const { code } = await projectAt("UNDER_REVIEW", cast);
    const notified = await json<Answer>(await moving(code, { to: "DECLINED", reason: " " }, cast.lead));
    expect(notified).toMatchObject({ status: 422, errors: [{ path: "reason", code: "reasonRequired" }] });
  });

  it("leaves the text alone once it is agreed", async () => {
    const { code, version } = await projectAt("AGREED", cast);
    const notified = await json<Answer>(
      await edit(code, { title: { en: "Loud streets" } }, cast.barcelona, `"${version}"`),
    );
    expect(notified).toMatchObject({ status: 403, code: "notEditableNow" });
    expect(notified.detail).toContain("Agreed");
  });

  it("does not write over what somebody else wrote, and shows it", async () => {
    const { code, version } = await projectAt("DRAFT", cast);
    expect((await edit(code, { title: { en: "First" } }, cast.barcelona, `"${version}"`)).status).toBe(200);
    const late = await edit(code, { title: { en: "Second" } }, cast.barcelona, `"${version}"`);
    expect(await json(late)).toMatchObject({
      status: 412,
      code: "stale",
      current: { title: { en: "First" }, version: version + 1 },
    });
    expect(
      (await call(project.PATCH, cast.barcelona.sessionId, { method: "PATCH", params: { code }, body: {} })).status,
    ).toBe(428);
  });

  it("keeps the title in the language it was written in", async () => {
    const { code, version } = await projectAt("DRAFT", cast);
    const notified = await json<Answer>(await edit(code, { title: { en: "" } }, cast.barcelona, `"${version}"`));
    expect(notified).toMatchObject({ status: 422, errors: [{ path: "title.en", code: "required" }] });
  });
});

describe("partners", () => {
  const invite = (code: string, slug: string, by: Player) =>
    call(partners.POST, by.sessionId, { method: "POST", params: { code }, body: { slug } });
  const answerAs = (code: string, slug: string, by: Player, version: number, body: unknown) =>
    call(partner.PATCH, by.sessionId, {
      method: "PATCH",
      params: { code, slug },
      body,
      headers: { "if-match": `"${version}"` },
    });

  it("are invited by the lead, once, and asked again after they declined", async () => {
    const { code } = await projectAt("PROPOSED", cast);
    expect((await invite(code, "chengdu", cast.wuhan)).status).toBe(403);
    expect((await invite(code, "atlantis", cast.barcelona)).status).toBe(422);
    expect((await invite(code, "chengdu", cast.barcelona)).status).toBe(201);
    expect((await invite(code, "chengdu", cast.barcelona)).status).toBe(409);
    const declined = await answerAs(code, "chengdu", cast.chengdu, 1, { status: "DECLINED", reason: "Not this year." });
    expect(await json(declined)).toMatchObject({
      partners: expect.arrayContaining([
        expect.objectContaining({ slug: "chengdu", status: "DECLINED", reason: "Not this year." }),
      ]),
    });
    expect((await invite(code, "chengdu", cast.barcelona)).status).toBe(201);
  });

  it("answer for themselves alone, and once", async () => {
    const { code } = await json<ProjectView>(await post(proposal({ status: "PROPOSED" }), cast.barcelona));
    const refused = await answerAs(code, "wuhan", cast.barcelona, 1, { status: "ACCEPTED" });
    expect(await json(refused)).toMatchObject({
      status: 403,
      detail: "Only the coordinators of Wuhan can answer for it.",
    });
    expect((await answerAs(code, "wuhan", cast.wuhan, 1, { status: "ACCEPTED" })).status).toBe(200);
    expect((await answerAs(code, "wuhan", cast.wuhan, 1, { status: "DECLINED" })).status).toBe(412);
    expect((await answerAs(code, "sofia", cast.wuhan, 1, { status: "DECLINED" })).status).toBe(404);
  });

  it("take an answer back until the proposal is decided, and are asked again", async () => {
    const { code } = await projectAt("UNDER_REVIEW", cast);
    const back = { status: "INVITED", wishes: null };
    expect((await answerAs(code, "wuhan", cast.barcelona, 2, back)).status).toBe(403);
    expect((await answerAs(code, "wuhan", cast.wuhan, 1, back)).status).toBe(412);
    expect((await json<ProjectView>(await get(code, cast.wuhan))).abilities.takeBackFor).toEqual(["wuhan"]);
    const open = await json<ProjectView>(await answerAs(code, "wuhan", cast.wuhan, 2, back));
    expect(open.partners.find(({ slug }) => slug === "wuhan")).toMatchObject({
      status: "INVITED",
      reason: null,
      respondedAt: null,
    });
    expect(open.abilities).toMatchObject({ answerFor: ["wuhan"], takeBackFor: [] });
    const [last] = await reads().notification.findMany({
      where: { personId: cast.barcelona.personId, project: { code } },
      orderBy: { id: "desc" },
    });
    expect(last?.type).toBe("partner.answer-withdrawn");
    // Without a partner on the other side it cannot be agreed.
    expect((await moving(code, { to: "AGREED" }, cast.lead)).status).toBe(409);
    // What waits already is not asked for again without a word.
    expect((await answerAs(code, "wuhan", cast.wuhan, 3, back)).status).toBe(422);
    expect((await answerAs(code, "wuhan", cast.wuhan, 3, { status: "DECLINED", reason: "No staff." })).status).toBe(
      200,
    );
    const wish = await answerAs(code, "wuhan", cast.wuhan, 4, { status: "INVITED", wishes: "From 2028 on." });
    expect((await json<ProjectView>(wish)).partners.find(({ slug }) => slug === "wuhan")).toMatchObject({
      status: "INVITED",
      reason: null,
      wishes: "From 2028 on.",
    });
    const { code: agreed } = await projectAt("AGREED", cast);
    expect((await answerAs(agreed, "wuhan", cast.wuhan, 2, back)).status).toBe(403);
  });

  it("stay once the plan is agreed", async () => {
    const { code } = await projectAt("AGREED", cast);
    const removed = await call(partner.DELETE, cast.barcelona.sessionId, {
      method: "DELETE",
      params: { code, slug: "wuhan" },
      headers: { "if-match": '"2"' },
    });
    expect(removed.status).toBe(403);
  });
});

describe("races", () => {
  it("let one of two reviewers decide; the other hears who decided what", async () => {
    const { code } = await projectAt("UNDER_REVIEW", cast);
    const [agreed, declined] = await Promise.all([
      moving(code, { to: "AGREED", from: "UNDER_REVIEW" }, cast.lead),
      moving(code, { to: "DECLINED", from: "UNDER_REVIEW", reason: "There is one like it." }, cast.secretariat),
    ]);
    expect([agreed.status, declined.status].sort()).toEqual([201, 409]);
    const lost = agreed.status === 409 ? agreed : declined;
    const winner = agreed.status === 409 ? cast.secretariat : cast.lead;
    const notified = await json<Answer & { lastMove: { to: string; person: { en: string } }; current: ProjectView }>(
      lost,
    );
    expect(notified.code).toBe("movedMeanwhile");
    expect(notified.detail).toContain(winner.nameEn);
    expect(notified.lastMove.person.en).toBe(winner.nameEn);
    expect(notified.current.status).toBe(notified.lastMove.to);
  });

  it("notice a move made after the page was read, even where the next step would still be possible", async () => {
    const { code } = await projectAt("PROPOSED", cast);
    await moving(code, { to: "CHANGES_REQUESTED", reason: "Who measures?" }, cast.lead);
    const late = await moving(code, { to: "WITHDRAWN", from: "PROPOSED", reason: "No budget." }, cast.barcelona);
    expect(await json(late)).toMatchObject({
      status: 409,
      code: "movedMeanwhile",
      current: { status: "CHANGES_REQUESTED" },
    });
  });

  it("give every project its own code", async () => {
    const made = await Promise.all(Array.from({ length: 5 }, () => post(proposal(), cast.barcelona)));
    const codes = await Promise.all(made.map(async (response) => (await json<ProjectView>(response)).code));
    expect(new Set(codes).size).toBe(5);
  });

  it("create one project when a request is repeated with its key", async () => {
    const headers = { "idempotency-key": randomUUID() };
    const [first, second] = await Promise.all([
      post(proposal(), cast.barcelona, headers),
      post(proposal(), cast.barcelona, headers),
    ]);
    const bodies = [await json<ProjectView>(first), await json<ProjectView>(second)];
    expect(bodies[0]?.code).toBe(bodies[1]?.code);
    expect([first, second].map((response) => response.headers.get("idempotency-replayed")).sort()).toEqual(
      ["true", null].sort(),
    );
  });
});

describe("a draft", () => {
  it("is there for those who write it alone, and once discarded for nobody", async () => {
    const { code, version } = await projectAt("DRAFT", cast);
    expect((await get(code, cast.barcelona)).status).toBe(200);
    for (const other of [cast.wuhan, cast.lead, cast.secretariat, null])
      expect((await get(code, other)).status).toBe(404);
    const listed = async (by: Player | null) => {
      const response = await call(projects.GET, by?.sessionId ?? null, { path: "/api/v1/projects?limit=100" });
      return (await json<{ items: { code: string }[] }>(response)).items.some((item) => item.code === code);
    };
    const atWork = async () => {
      const answer = await call(work.GET, cast.barcelona.sessionId, { path: "/api/v1/me/work" });
      return (await json<{ mine: { code: string }[] }>(answer)).mine.some((item) => item.code === code);
    };
    expect(await listed(cast.barcelona)).toBe(true);
    expect(await atWork()).toBe(true);
    expect(await listed(cast.wuhan)).toBe(false);

    const discarded = await call(project.DELETE, cast.barcelona.sessionId, {
      method: "DELETE",
      params: { code },
      headers: { "if-match": `"${version}"` },
    });
    expect(discarded.status).toBe(204);
    for (const by of [cast.barcelona, cast.secretariat, null]) {
      expect((await get(code, by)).status).toBe(404);
      expect(await listed(by)).toBe(false);
    }
    expect(await atWork()).toBe(false);
  });

  it("is the only thing that can be discarded", async () => {
    const { code, version } = await projectAt("PROPOSED", cast);
    const refused = await call(project.DELETE, cast.barcelona.sessionId, {
      method: "DELETE",
      params: { code },
      headers: { "if-match": `"${version}"` },
    });
    expect(refused.status).toBe(403);
  });
});
