import { beforeAll, describe, expect, it } from "vitest";
import * as chosen from "@/app/api/v1/projects/[code]/round/route";
import * as transitions from "@/app/api/v1/projects/[code]/transitions/route";
import * as projects from "@/app/api/v1/projects/route";
import * as round from "@/app/api/v1/rounds/[id]/route";
import * as rounds from "@/app/api/v1/rounds/route";
import * as settings from "@/app/api/v1/settings/route";
import type { FindingPage } from "@/lib/plans/sections/present";
import { planFindings } from "@/lib/plans/sections/queries";
import { at } from "@/lib/platform/clock";
import { reads } from "@/lib/platform/database";
import type { RoundView, Settings } from "@/lib/rounds/schema";
import { projectByCode } from "@/lib/workflow/queries";
import { call } from "@/test/caller";
import { useDatabase } from "@/test/database";

import { type People, type Player, people, projectAt, proposal } from "@/test/fixtures/projects";

useDatabase();
let cast: People;
beforeAll(async () => {
  cast = await people();
});

const json = async <T>(response: Response) => (await response.json()) as T;
const CALL = {
  title: { en: "Autumn call", zh: "秋季征集" },
  opensAt: "2026-09-01T07:00:00Z",
  closesAt: "2030-10-15T16:00:00Z",
  clusters: ["renewal-cohesion"],
};
const opening = (
  body: typeof CALL & { requirements?: object; assessors?: number[]; template?: number },
  by: Player | null = cast.secretariat,
) => at(new Date(body.opensAt), () => call(rounds.POST, by?.sessionId ?? null, { method: "POST", body }));
const editing = ({ id, version }: RoundView, body: object) =>
  call(round.PATCH, cast.secretariat.sessionId, {
    method: "PATCH",
    params: { id: String(id) },
    body,
    headers: { "if-match": `"${version}"` },
  });
const setting = async (body: object) => {
  const now = await call(settings.GET, cast.secretariat.sessionId);
  return call(settings.PATCH, cast.secretariat.sessionId, {
    method: "PATCH",
    body,
    headers: { "if-match": now.headers.get("etag") ?? "" },
  });
};
const sending = (code: string, locale = "en") =>
  call(transitions.POST, cast.barcelona.sessionId, {
    method: "POST",
    params: { code },
    body: { to: "PROPOSED" },
    headers: { "accept-language": locale },
  });
const roundOf = async (code: string) => (await reads().project.findUniqueOrThrow({ where: { code } })).roundId;

describe("a round", () => {
  it("is opened and changed by the secretariat alone, and read by anybody", async () => {
    expect((await opening(CALL, cast.lead)).status).toBe(403);
    const opened = await json<RoundView>(await opening({ ...CALL, clusters: ["green-transition"] }));
    expect(opened).toMatchObject({ phase: "OPEN", version: 1, assessors: [] });
    const seen = await json<{ items: RoundView[] }>(await call(rounds.GET, null));
    expect(seen.items).toContainEqual(expect.objectContaining({ id: opened.id, assessors: null }));
    expect((await editing(opened, { closesAt: "2026-08-01T00:00:00Z" })).status).toBe(422);
    expect(await json(await editing(opened, { closesAt: "2026-10-01T00:00:00Z" }))).toMatchObject({ phase: "CLOSED" });
    expect((await editing(opened, { clusters: [] })).status).toBe(412);
    const wrong = await opening({ ...CALL, clusters: ["weather"], assessors: [99_999], template: 99_999 });
    expect((await json<{ errors: { path: string }[] }>(wrong)).errors.map(({ path }) => path)).toEqual([
      "clusters.0",
      "assessors.0",
      "template",
    ]);
  });

  it("opens on no day that is over", async () => {
    const refused = await call(rounds.POST, cast.secretariat.sessionId, { method: "POST", body: CALL });
    expect(refused.status).toBe(422);
    expect(await json(refused)).toMatchObject({ errors: [{ path: "opensAt", code: "opensInPast" }] });
    const { items } = await json<{ items: RoundView[] }>(await call(rounds.GET, null));
    expect(items.filter(({ clusters }) => clusters.includes("renewal-cohesion"))).toEqual([]);
  });

  it("takes in what is sent while it is open for its cluster, and asks of it what it requires", async () => {
    const opened = await json<RoundView>(
      await opening({ ...CALL, requirements: { risks: { required: true }, basics: { longest: 100 } } }),
    );
    const { code } = await projectAt("DRAFT", cast);
    const lacking = await sending(code);
    expect(await json(lacking)).toMatchObject({ status: 409, code: "planConsistent" });
    const { items } = await planFindings(code, cast.barcelona);
    expect(items).toContainEqual(expect.objectContaining({ severity: "must", code: "roundRequires", part: "risks" }));
    await editing(opened, { requirements: {} });
    expect((await sending(code)).status).toBe(201);
    expect(await roundOf(code)).toBe(opened.id);
    await editing({ ...opened, version: 2 }, { closesAt: "2026-10-15T16:00:00Z" });
  });

  it("is the one that a proposal was begun for, where several are open", async () => {
    const [first, second] = [
      await json<RoundView>(await opening({ ...CALL, closesAt: "2029-01-01T00:00:00Z" })),
      await json<RoundView>(await opening({ ...CALL, closesAt: "2029-02-01T00:00:00Z" })),
    ];
    const beginning = async (round?: number) =>
      call(projects.POST, cast.barcelona.sessionId, { method: "POST", body: { ...proposal(), round } });
    expect((await beginning(99_999)).status).toBe(422);
    const { code } = await json<{ code: string }>(await beginning(second.id));
    expect((await planFindings(code, cast.barcelona)).round).toMatchObject({ id: second.id, entered: false });
    const seen = async () =>
      (await json<RoundView>(await call(round.GET, null, { params: { id: String(second.id) } }))).projects;
    expect(await seen()).toBe(0);
    expect((await sending(code)).status).toBe(201);
    expect([await roundOf(code), await seen()]).toEqual([second.id, 1]);
    const { code: other } = await json<{ code: string }>(await beginning());
    await sending(other);
    expect(await roundOf(other)).toBe(first.id);
    for (const each of [first, second]) await editing(each, { closesAt: "2026-10-15T16:00:00Z" });
  });

  it("is chosen anew for a draft, which keeps what is written and is told what does not fit there", async () => {
    const [first, second] = [
      await json<RoundView>(await opening({ ...CALL, closesAt: "2029-01-01T00:00:00Z" })),
      await json<RoundView>(
        await opening({ ...CALL, closesAt: "2029-02-01T00:00:00Z", requirements: { risks: { required: true } } }),
      ),
    ];
    const { code, version } = await projectAt("DRAFT", cast);
    const choosing = (id: number) =>
      call(chosen.PUT, cast.barcelona.sessionId, { method: "PUT", params: { code }, body: { round: id } });
    const found = await json<FindingPage>(await choosing(second.id));
    expect(found.round?.id).toBe(second.id);
    expect(found.items).toContainEqual(expect.objectContaining({ code: "roundRequires", part: "risks" }));
    // Whoever writes at the draft meanwhile loses nothing by it.
    expect((await projectByCode(code, cast.barcelona)).version).toBe(version);
    const back = await json<FindingPage>(await choosing(first.id));
    expect(back.items.filter((finding) => finding.code === "roundRequires")).toEqual([]);
    await editing(second, { clusters: ["green-transition"] });
    expect((await choosing(second.id)).status).toBe(422);
    expect((await sending(code)).status).toBe(201);
    expect(await roundOf(code)).toBe(first.id);
    expect(await json(await choosing(first.id))).toMatchObject({ status: 403 });
    for (const open of [first, { ...second, version: 2 }]) await editing(open, { closesAt: "2026-10-15T16:00:00Z" });
  });

  it("is over when the server's clock says so: a kind no, and the draft is kept", async () => {
    expect((await setting({ proposalsOutsideRounds: false })).status).toBe(200);
    await opening({ ...CALL, opensAt: "2026-01-01T00:00:00Z", closesAt: "2026-11-01T17:00:00Z" });
    const { code } = await projectAt("DRAFT", cast);
    const late = await sending(code);
    expect(await json(late)).toMatchObject({
      status: 409,
      code: "roundClosed",
      detail: expect.stringContaining("1 November 2026, 18:00 (Brussels time) / 2 November 2026, 01:00 (Beijing time)"),
    });
    expect(await json(await sending(code, "zh"))).toMatchObject({ detail: expect.stringContaining("北京时间") });
    expect((await reads().project.findUniqueOrThrow({ where: { code } })).status).toBe("DRAFT");
    const inTime = await at(new Date("2026-11-01T16:59:59Z"), () => sending(code));
    expect(inTime.status).toBe(201);
    await setting({ proposalsOutsideRounds: true });
    const { code: other } = await projectAt("DRAFT", cast);
    expect((await sending(other)).status).toBe(201);
    expect(await roundOf(other)).toBeNull();
  });
});

describe("the programme's settings", () => {
  it("are read and set by the secretariat alone", async () => {
    const refused = async (by: Player | null) => (await call(settings.GET, by?.sessionId ?? null)).status;
    expect(await Promise.all([null, cast.lead, cast.barcelona].map(refused))).toEqual([401, 403, 403]);
    const by = (player: Player | null) =>
      call(settings.PATCH, player?.sessionId ?? null, {
        method: "PATCH",
        body: { amendmentMonths: 6 },
        headers: { "if-match": '"1"' },
      });
    expect([(await by(null)).status, (await by(cast.lead)).status]).toEqual([401, 403]);
  });

  it("take whole months and whole per cent, and tell what is neither at its field", async () => {
    const set = await json<Settings>(await setting({ amendmentMonths: 6, amendmentBudgetShare: 0.29 }));
    expect(set).toMatchObject({ amendmentMonths: 6, amendmentBudgetShare: 0.29 });
    const person = await reads().person.findUniqueOrThrow({ where: { id: cast.secretariat.personId } });
    expect(set.changed?.by).toEqual({ en: person.nameEn, zh: person.nameZh });
    const wrong = await setting({ amendmentMonths: 25, amendmentBudgetShare: 0.125 });
    expect(wrong.status).toBe(422);
    expect((await json<{ errors: object[] }>(wrong)).errors).toEqual([
      expect.objectContaining({ path: "amendmentMonths", code: "wholeMonths" }),
      expect.objectContaining({ path: "amendmentBudgetShare", code: "wholePercent" }),
    ]);
  });

  it("are not overwritten by somebody who has not seen them: 412 says what stands now, and who set it", async () => {
    const seen = await json<Settings>(await call(settings.GET, cast.secretariat.sessionId));
    await setting({ amendmentMonths: 4 });
    const late = await call(settings.PATCH, cast.secretariat.sessionId, {
      method: "PATCH",
      body: { amendmentMonths: 9 },
      headers: { "if-match": `"${seen.version}"` },
    });
    expect(late.status).toBe(412);
    expect((await json<{ current: Settings }>(late)).current).toMatchObject({
      amendmentMonths: 4,
      version: seen.version + 1,
      changed: { by: expect.anything() },
    });
    await setting({ amendmentMonths: 3, amendmentBudgetShare: 0.2 });
  });
});
