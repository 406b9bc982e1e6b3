import { beforeAll, describe, expect, it } from "vitest";
import * as adoptions from "@/app/api/v1/projects/[code]/final-report/adoptions/route";
import { writeReport } from "@/lib/final-report/commands/write-report";
import type { AdoptionResult } from "@/lib/final-report/present";
import { reportOf } from "@/lib/final-report/queries";
import { reads } from "@/lib/platform/database";
import { editDraft } from "@/lib/profiles/revisions/commands/edit";
import { moveRevision } from "@/lib/profiles/revisions/commands/move";
import { openDraft } from "@/lib/profiles/revisions/commands/open";
import { openRevision, publishedContent } from "@/lib/profiles/revisions/queries";
import { transitionProject } from "@/lib/workflow/transition";
import { call } from "@/test/caller";
import { useDatabase } from "@/test/database";
import { type People, type Player, people, projectAt } from "@/test/fixtures/projects";

useDatabase();
let cast: People;
beforeAll(async () => {
  cast = await people();
});

const practice = (key: string, places: string[], more: object = {}) => ({
  key,
  title: { en: `Practice ${key}`, zh: `做法${key}` },
  body: { en: "Walk it first.", zh: "先走一遍。" },
  themes: ["urban-agenda"],
  places,
  ...more,
});

/** A completed project with a practice of each place and one of both. */
async function completed(): Promise<string> {
  const { code } = await projectAt("IN_PROGRESS", cast);
  const practices = [practice("of-barcelona", ["barcelona"]), practice("of-wuhan", ["wuhan"]), practice("of-both", [])];
  await writeReport(cast.barcelona, code, 0, { summary: { en: "Quieter." }, practices });
  await transitionProject(cast.barcelona, code, { to: "COMPLETED" });
  return code;
}

type Answer = AdoptionResult & { code: string; errors: { path: string }[] };
const take = async (code: string, by: Player, body: object) => {
  const response = await call(adoptions.POST, by.sessionId, { method: "POST", params: { code }, body });
  return { status: response.status, body: (await response.json()) as Answer };
};
const drafted = async (slug: string, by: Player) => (await openRevision(slug, by))?.content.practices ?? [];

describe("taking good practices into a profile", () => {
  it("begins a draft with them in both languages, their themes and the project they come from", async () => {
    const code = await completed();
    const before = (await publishedContent("wuhan"))?.content;
    const taken = await take(code, cast.wuhan, { place: "wuhan" });
    expect(taken).toMatchObject({ status: 201, body: { place: "wuhan", status: "DRAFT", taken: 2 } });
    const draft = await openRevision("wuhan", cast.wuhan);
    expect(draft?.content).toMatchObject({ overview: before?.overview, priorities: before?.priorities });
    const added = draft?.content.practices.slice(before?.practices.length);
    expect(added?.map(({ key }) => key)).toEqual([`${code.toLowerCase()}-of-wuhan`, `${code.toLowerCase()}-of-both`]);
    expect(added?.[0]).toMatchObject({
      title: { en: "Practice of-wuhan", zh: "做法of-wuhan" },
      body: {
        en: `Walk it first.\n\nFrom the cooperation project “Quiet streets” (${code}) of Barcelona and Wuhan.`,
        zh: `先走一遍。\n\n源自合作项目“Quiet streets”（${code}），参与地区：巴塞罗那、武汉。`,
      },
      themes: ["urban-agenda"],
    });
    expect((await publishedContent("wuhan"))?.content.practices).toEqual(before?.practices);
    const { adoptions: shown, abilities } = await reportOf(code, cast.wuhan);
    expect(abilities.takeFor).toEqual(["wuhan"]);
    expect(shown.map((one) => [one.practice, one.place, one.status])).toEqual(
      expect.arrayContaining([
        ["of-wuhan", "wuhan", "DRAFT"],
        ["of-both", "wuhan", "DRAFT"],
      ]),
    );
    expect((await reportOf(code, null)).adoptions).toEqual([]);
  });

  it("takes each once, however often and by however many it is asked, and keeps what else the draft says", async () => {
    const code = await completed();
    const draft = (await openRevision("barcelona", cast.barcelona)) ?? (await openDraft(cast.barcelona, "barcelona"));
    await editDraft(cast.barcelona, "barcelona", draft.version, { overview: { en: "Half written" } });
    const before = await drafted("barcelona", cast.barcelona);
    const one = { place: "barcelona", practices: ["of-barcelona"] };
    const answers = await Promise.all([1, 2, 3].map(() => take(code, cast.barcelona, one)));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(answers.map(({ body }) => body.taken).sort()).toEqual([0, 0, 1]);
    expect(await drafted("barcelona", cast.barcelona)).toHaveLength(before.length + 1);
    expect((await openRevision("barcelona", cast.barcelona))?.content.overview.en).toBe("Half written");
    await take(code, cast.barcelona, { place: "barcelona" });
    expect(await drafted("barcelona", cast.barcelona)).toHaveLength(before.length + 2);
    expect(await reads().auditEvent.count({ where: { type: "practice.taken", subject: `project:${code}` } })).toBe(2);
  });

  it("leaves open what is not translated, for the check of the draft to ask for", async () => {
    const { code } = await projectAt("IN_PROGRESS", cast);
    const practices = [practice("half-told", [], { title: { en: "Half" }, body: { en: "In English." } })];
    await writeReport(cast.barcelona, code, 0, { summary: { en: "Quieter." }, practices });
    await transitionProject(cast.barcelona, code, { to: "COMPLETED" });
    await take(code, cast.barcelona, { place: "barcelona" });
    const item = (await drafted("barcelona", cast.barcelona)).find(({ key }) => key.endsWith("half-told"));
    expect(item).toMatchObject({ title: { en: "Half", zh: "" }, body: { zh: "" } });
  });

  it("is for the place's own coordinators, of its own practices, once the project is completed", async () => {
    const code = await completed();
    expect((await take(code, cast.barcelona, { place: "wuhan" })).body).toMatchObject({ code: "notYourPlace" });
    expect((await take(code, cast.chengdu, { place: "chengdu" })).status).toBe(404);
    const others = await take(code, cast.wuhan, { place: "wuhan", practices: ["of-barcelona"] });
    expect(others).toMatchObject({ status: 422, body: { errors: [{ path: "practices.0" }] } });
    const { code: running } = await projectAt("IN_PROGRESS", cast);
    expect((await take(running, cast.wuhan, { place: "wuhan" })).body).toMatchObject({ code: "reportNotOut" });
  });

  it("waits where the draft was sent to the secretariat, and sees what is published", async () => {
    const first = await completed();
    await take(first, cast.wuhan, { place: "wuhan" });
    const open = await openRevision("wuhan", cast.wuhan);
    const sent = await moveRevision(cast.wuhan, "wuhan", open?.version ?? 0, { move: "submit" });
    const second = await completed();
    expect((await take(second, cast.wuhan, { place: "wuhan" })).body).toMatchObject({ code: "draftSubmitted" });
    await moveRevision(cast.secretariat, "wuhan", sent.version, { move: "publish" });
    expect((await reportOf(first, null)).adoptions).toHaveLength(2);
    expect((await take(first, cast.wuhan, { place: "wuhan" })).body).toMatchObject({ status: "PUBLISHED", taken: 0 });
  });
});
