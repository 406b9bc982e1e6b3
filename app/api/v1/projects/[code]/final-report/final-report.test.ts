import { beforeAll, describe, expect, it } from "vitest";
import * as finalReport from "@/app/api/v1/projects/[code]/final-report/route";
import * as project from "@/app/api/v1/projects/[code]/route";
import * as transitions from "@/app/api/v1/projects/[code]/transitions/route";
import type { ReportView } from "@/lib/final-report/present";
import { reads, transact } from "@/lib/platform/database";
import { measure } from "@/lib/progress/commands/measure";
import type { ProjectView } from "@/lib/projects/present";
import { myWork } from "@/lib/work/queries";
import { waitingCount } from "@/lib/work/waiting-count";
import { call } from "@/test/caller";
import { rawDatabase, useDatabase } from "@/test/database";
import { type People, type Player, people, projectAt } from "@/test/fixtures/projects";

useDatabase();
let cast: People;
beforeAll(async () => {
  cast = await people();
});

type Answer = ReportView & { code: string; current: ReportView; errors: { path: string; code: string }[] };
const notified = async (response: Response) => ({ status: response.status, body: (await response.json()) as Answer });
const read = async (code: string, by: Player | null) =>
  notified(await call(finalReport.GET, by?.sessionId ?? null, { method: "GET", params: { code } }));
const write = async (code: string, by: Player | null, version: number, body: object) =>
  notified(
    await call(finalReport.PATCH, by?.sessionId ?? null, {
      method: "PATCH",
      params: { code },
      body,
      headers: { "if-match": `"${version}"` },
    }),
  );
const complete = (code: string) =>
  call(transitions.POST, cast.barcelona.sessionId, { method: "POST", params: { code }, body: { to: "COMPLETED" } });
const codes = ({ body }: { body: ReportView }, severity: "must" | "should") =>
  body.findings.filter((one) => one.severity === severity).map(({ code, path }) => `${code} ${path}`);

/** A running project whose plan promises two figures. */
async function promising(): Promise<string> {
  const { code } = await projectAt("IN_PROGRESS", cast);
  const indicator = (key: string, en: string) => ({ key, name: { en }, unit: { en: "dB" }, measured: {}, target: 6 });
  const content = { text: {}, indicators: [indicator("quieter", "Quieter by"), indicator("streets", "Streets")] };
  await transact(async (database) => {
    const { id: projectId } = await database.project.findUniqueOrThrow({ where: { code } });
    await database.planSection.create({ data: { projectId, section: "results", content } });
  });
  return code;
}
const PRACTICE = {
  key: "walk-first",
  title: { en: "Walk first" },
  body: { en: "Both sides walk the street before anybody measures." },
  themes: ["urban-agenda"],
  places: ["wuhan"],
};

describe("writing a final report", () => {
  it("begins with nothing, says what is missing, and keeps what is left out of an edit", async () => {
    const code = await promising();
    const blank = await read(code, cast.barcelona);
    expect(blank.body).toMatchObject({ version: 0, content: null, abilities: { write: true } });
    expect(codes(blank, "must")).toEqual([
      "summaryMissing summary.en",
      "indicatorUntold reached.quieter.en",
      "indicatorUntold reached.streets.en",
    ]);
    expect(blank.body.findings[1]?.message).toEqual({
      en: "“Quieter by” has neither a value nor an explanation.",
      zh: "“Quieter by”既没有数值，也没有说明。",
    });
    await write(code, cast.wuhan, 0, { summary: { en: "Quieter.", zh: "更安静了。" } });
    const second = await write(code, cast.barcelona, 1, { practices: [PRACTICE] });
    expect(second.body).toMatchObject({
      version: 2,
      content: { summary: { en: "Quieter.", zh: "更安静了。" }, practices: [{ key: "walk-first", places: ["wuhan"] }] },
    });
    const rewritten = await write(code, cast.barcelona, 2, { summary: { en: "Much quieter.", zh: "更安静了。" } });
    expect(rewritten.body.behind).toEqual(["summary"]);
  });

  it("shows both versions to whoever was overtaken", async () => {
    const code = await promising();
    await write(code, cast.wuhan, 0, { summary: { en: "Theirs." } });
    const late = await write(code, cast.barcelona, 0, { summary: { en: "Mine." } });
    expect(late).toMatchObject({
      status: 412,
      body: { current: { version: 1, content: { summary: { en: "Theirs." } } } },
    });
  });

  it("takes only themes there are, places that take part, and texts of a length", async () => {
    const code = await promising();
    const practices = [{ ...PRACTICE, themes: ["boredom"], places: ["chengdu"] }, PRACTICE];
    const refused = await write(code, cast.barcelona, 0, { practices });
    expect(refused.status).toBe(422);
    expect(refused.body.errors.map(({ path, code: why }) => [path, why])).toEqual([
      ["practices.0.themes.0", "unknownValue"],
      ["practices.0.places.0", "unknownValue"],
      ["practices.1.key", "keyTwice"],
    ]);
    expect((await write(code, cast.barcelona, 0, { summary: { en: "x".repeat(6001) } })).status).toBe(422);
    expect((await write(code, cast.barcelona, 0, { colour: "red" })).status).toBe(422);
  });

  it("is for those whose place may write, while the project runs", async () => {
    const code = await promising();
    const early = await projectAt("PROPOSED", cast);
    expect((await write(early.code, cast.barcelona, 0, {})).body).toMatchObject({ code: "reportClosed" });
    expect((await write(code, cast.lead, 0, {})).status).toBe(403);
    await rawDatabase().partner.updateMany({ where: { project: { code }, role: "PARTNER" }, data: { level: "VIEW" } });
    expect((await write(code, cast.wuhan, 0, {})).body).toMatchObject({ code: "placeOnlyReads" });
  });

  it("tells the other places once in a sitting", async () => {
    const code = await promising();
    await write(code, cast.barcelona, 0, { summary: { en: "One." } });
    await write(code, cast.barcelona, 1, { summary: { en: "Two." } });
    const notes = await reads().notification.findMany({ where: { project: { code }, type: "report.edited" } });
    expect(notes.map(({ personId }) => personId)).toEqual([cast.wuhan.personId]);
    expect(await reads().auditEvent.count({ where: { subject: `project:${code}`, type: "report.edited" } })).toBe(2);
  });

  it("tells of each who writes, though both have one name", async () => {
    const code = await promising();
    const { barcelona, wuhan } = cast;
    const { nameEn, nameZh } = await reads().person.findUniqueOrThrow({ where: { id: wuhan.personId } });
    await rawDatabase().person.update({
      where: { id: wuhan.personId },
      data: { nameEn: barcelona.nameEn, nameZh: "同名" },
    });
    try {
      await write(code, barcelona, 0, { summary: { en: "One." } });
      await write(code, wuhan, 1, { summary: { en: "Two." } });
    } finally {
      await rawDatabase().person.update({ where: { id: wuhan.personId }, data: { nameEn, nameZh } });
    }
    const notes = await reads().notification.findMany({
      where: { project: { code }, type: "report.edited" },
      orderBy: { id: "asc" },
    });
    expect(notes.map(({ personId }) => personId)).toEqual([wuhan.personId, barcelona.personId]);
  });
});

describe("completing a project", () => {
  it("waits for what came of it, and for a value or a word on each indicator", async () => {
    const code = await promising();
    const refused = await notified(await complete(code));
    expect(refused).toMatchObject({ status: 409, body: { code: "finalReportWritten" } });
    await write(code, cast.barcelona, 0, { summary: { en: "Quieter." }, practices: [PRACTICE] });
    await measure(cast.wuhan, code, "quieter", { on: new Date().toISOString().slice(0, 10), value: 5 });
    expect(codes(await read(code, cast.barcelona), "must")).toEqual(["indicatorUntold reached.streets.en"]);
    await write(code, cast.wuhan, 1, { reached: { streets: { en: "One street is left for next year." } } });
    const seen = await call(project.GET, cast.barcelona.sessionId, { method: "GET", params: { code } });
    const { abilities } = (await seen.json()) as ProjectView;
    expect(abilities.transitions.map(({ verb }) => verb)).toContain("complete");
    expect((await complete(code)).status).toBe(201);
  });

  it("does not take a practice that is half written", async () => {
    const code = await promising();
    const reached = { quieter: { en: "Yes." }, streets: { en: "Two." } };
    const practices = [{ ...PRACTICE, body: {} }];
    await write(code, cast.barcelona, 0, { summary: { en: "Quieter." }, reached, practices });
    expect(codes(await read(code, cast.barcelona), "must")).toEqual(["practiceUntold practices.walk-first.body.en"]);
    expect((await complete(code)).status).toBe(409);
  });
});

describe("reading a final report", () => {
  it("is for those concerned until the project is completed, and then for everybody", async () => {
    const code = await promising();
    const reached = { quieter: { en: "Yes." }, streets: { en: "Two." } };
    await write(code, cast.barcelona, 0, { summary: { en: "Quieter." }, reached });
    expect((await read(code, null)).status).toBe(401);
    expect((await read(code, cast.chengdu)).body).toMatchObject({ code: "reportNotOut" });
    for (const by of [cast.wuhan, cast.lead, cast.secretariat]) expect((await read(code, by)).status).toBe(200);
    await complete(code);
    const open = await read(code, null);
    expect(open.body).toMatchObject({ content: { summary: { en: "Quieter." } }, editor: null, findings: [] });
    expect((await write(code, cast.barcelona, 1, {})).body).toMatchObject({ code: "reportClosed" });
    const reopened = { to: "IN_PROGRESS", reason: "A figure was wrong." };
    await call(transitions.POST, cast.lead.sessionId, { method: "POST", params: { code }, body: reopened });
    expect((await write(code, cast.barcelona, 1, { next: { en: "Nothing." } })).status).toBe(200);
    expect((await read(code, null)).status).toBe(401);
    expect((await complete(code)).status).toBe(201);
  });
});

describe("my work", () => {
  it("asks the lead place for the report when the end is near or past, until the project is completed", async () => {
    const code = await promising();
    const ends = async (inDays: number) => {
      const endsOn = new Date(Date.now() + inDays * 86_400_000);
      await rawDatabase().project.update({ where: { code }, data: { endsOn } });
    };
    const requested = async (by: Player) => {
      const { waiting } = await myWork(by);
      expect(await waitingCount(by)).toBe(waiting.length);
      return waiting.filter(({ kind, project: one }) => kind === "finalReport" && one?.code === code).length;
    };
    await ends(100);
    expect(await requested(cast.barcelona)).toBe(0);
    for (const inDays of [60, 10, -5]) {
      await ends(inDays);
      expect([inDays, await requested(cast.barcelona), await requested(cast.wuhan)]).toEqual([inDays, 1, 0]);
    }
    const reached = { quieter: { en: "Yes." }, streets: { en: "Two." } };
    await write(code, cast.barcelona, 0, { summary: { en: "Quieter." }, reached });
    await complete(code);
    expect(await requested(cast.barcelona)).toBe(0);
  });
});
