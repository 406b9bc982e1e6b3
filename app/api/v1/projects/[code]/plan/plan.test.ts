import { beforeAll, describe, expect, it } from "vitest";
import * as check from "@/app/api/v1/projects/[code]/check/route";
import * as section from "@/app/api/v1/projects/[code]/plan/[section]/route";
import * as plan from "@/app/api/v1/projects/[code]/plan/route";
import * as project from "@/app/api/v1/projects/[code]/route";
import type { PlanView, SectionView } from "@/lib/plans/sections/present";
import { reads } from "@/lib/platform/database";
import { planMilestone } from "@/lib/progress/commands/milestones";
import { transitionProject } from "@/lib/workflow/transition";
import { call } from "@/test/caller";
import { rawDatabase, useDatabase } from "@/test/database";
import { type People, type Player, people, projectAt } from "@/test/fixtures/projects";

useDatabase();
let cast: People;
beforeAll(async () => {
  cast = await people();
});

type Refusal = { status: number; code: string; current: SectionView; errors?: { path: string; code: string }[] };
const save = async (code: string, name: string, version: number, body: object, by: Player = cast.barcelona) => {
  const headers = { "if-match": `"${version}"` };
  const response = await call(section.PATCH, by.sessionId, {
    method: "PATCH",
    params: { code, section: name },
    body,
    headers,
  });
  return (await response.json()) as SectionView & Refusal;
};
const readPlan = async (code: string, by: Player | null = cast.barcelona) =>
  (await (await call(plan.GET, by?.sessionId ?? null, { params: { code } })).json()) as PlanView;
const checked = async (code: string) =>
  (await (await call(check.GET, cast.barcelona.sessionId, { params: { code } })).json()) as {
    items: { code: string; severity: string; path: string; message: { en: string; zh: string } }[];
    musts: number;
  };

describe("a section", () => {
  it("holds as many work packages as it takes, each with as many Chinese characters as it takes", async () => {
    const { code } = await projectAt("DRAFT", cast);
    const whole = (number: number) => `${number}`.padEnd(6_000, "水火");
    const items = Array.from({ length: 60 }, (_, index) => ({
      key: `package-${index}`,
      title: { en: `Package ${index}`, zh: null },
      description: { en: whole(index), zh: whole(index + 100) },
    }));
    const saved = await save(code, "workPackages", 0, { items });
    expect(saved).toMatchObject({ version: 1 });
    const { sections } = await readPlan(code);
    expect(sections.find((one) => one.section === "workPackages")?.content).toMatchObject({ items });
    const musts = (await checked(code)).items.filter(({ severity }) => severity === "must");
    expect(musts.filter(({ path }) => path.startsWith("items"))).toEqual([]);
  });

  it("is begun with any of its fields", async () => {
    const { code } = await projectAt("PROPOSED", cast);
    const indicators = [
      {
        key: "water-kept",
        name: { en: "Water", zh: null },
        unit: { en: "%", zh: null },
        measured: { en: null, zh: null },
      },
    ];
    const first = await save(code, "results", 0, { indicators });
    expect(first).toMatchObject({ version: 1, content: { text: { en: null }, indicators: [{ key: "water-kept" }] } });
  });

  it("is begun from version 0, keeps what an edit leaves out, and names who wrote it last", async () => {
    const { code } = await projectAt("PROPOSED", cast);
    const first = await save(code, "results", 0, { text: { en: "Quieter nights.", zh: null } });
    expect(first).toMatchObject({ version: 1, content: { text: { en: "Quieter nights." }, indicators: [] } });
    const indicator = {
      key: "noise-at-night",
      name: { en: "Noise" },
      unit: { en: "dB" },
      baseline: 62,
      target: 55,
      measured: {},
    };
    const second = await save(code, "results", 1, { indicators: [indicator] }, cast.wuhan);
    expect(second).toMatchObject({
      version: 2,
      content: { text: { en: "Quieter nights." } },
      editor: { en: cast.wuhan.nameEn },
    });
  });

  it("does not write over what a co-author saved, and carries it", async () => {
    const { code } = await projectAt("PROPOSED", cast);
    await save(code, "afterwards", 0, { text: { en: "A manual." } });
    const late = await save(code, "afterwards", 0, { text: { en: "Nothing." } }, cast.wuhan);
    expect(late).toMatchObject({
      status: 412,
      code: "stale",
      current: { version: 1, content: { text: { en: "A manual." } } },
    });
  });

  it("refuses another form at its field, another name, and whoever does not write it", async () => {
    const { code } = await projectAt("DRAFT", cast);
    const wrong = await save(code, "budget", 0, {
      lines: [{ key: "line-one", place: "wuhan", year: 1899, source: "OWN", amount: 1, note: {} }],
    });
    expect(wrong).toMatchObject({ status: 422, errors: [{ path: "lines.0.year" }] });
    const indicator = { key: "line-one", name: {}, unit: {}, measured: {}, target: 0.00007 };
    const small = await save(code, "results", 0, { indicators: [indicator] });
    expect(small).toMatchObject({ status: 422, errors: [{ path: "indicators.0.target", code: "tooManyDecimals" }] });
    expect(await save(code, "nonsense", 0, {})).toMatchObject({ status: 404 });
    expect(await save(code, "afterwards", 0, {}, cast.wuhan)).toMatchObject({ status: 404 });
    const agreed = await projectAt("AGREED", cast);
    expect(await save(agreed.code, "afterwards", 0, {})).toMatchObject({ status: 403, code: "notEditableNow" });
  });

  it("names no side and no place that there is not, no item twice, and no more of them than there can be", async () => {
    const { code } = await projectAt("DRAFT", cast);
    const line = { key: "line-one", place: "wuhan", year: 2027, source: "OWN", amount: 1, note: {} };
    const many = Object.fromEntries(Array.from({ length: 101 }, (_, index) => [`side-${index}`, { en: "x" }]));
    const wrong: [section: string, body: object, path: string, code: string][] = [
      ["problems", { sides: { MARS: { en: "Dust." } } }, "sides.MARS", "unknownValue"],
      ["problems", { sides: many }, "sides", "tooMany"],
      ["contributions", { places: { atlantis: { en: "Ships." } } }, "places.atlantis", "unknownPlace"],
      ["budget", { lines: [line, { ...line, key: "line-two", place: "atlantis" }] }, "lines.1.place", "unknownPlace"],
      ["budget", { lines: [line, line] }, "lines", "keyTwice"],
      [
        "workPackages",
        { items: [{ key: "a-package", title: {}, description: {}, place: "atlantis", activities: [] }] },
        "items.0.place",
        "unknownPlace",
      ],
    ];
    for (const [section, body, path, problem] of wrong)
      expect(await save(code, section, 0, body)).toMatchObject({ status: 422, errors: [{ path, code: problem }] });
    expect(await save(code, "problems", 0, { sides: { CN: { en: "Dust." } } })).toMatchObject({ version: 1 });
  });

  it("is read, not changed, by a place of the level VIEW", async () => {
    const { code } = await projectAt("PROPOSED", cast);
    const { id } = await reads().project.findUniqueOrThrow({ where: { code } });
    await rawDatabase().partner.updateMany({ where: { projectId: id, role: "PARTNER" }, data: { level: "VIEW" } });
    expect(await save(code, "afterwards", 0, {}, cast.wuhan)).toMatchObject({ status: 403, code: "placeOnlyReads" });
  });

  it("revises a proposal", async () => {
    const { code } = await projectAt("UNDER_REVIEW", cast);
    await transitionProject(cast.lead, code, { to: "CHANGES_REQUESTED", version: 1, reason: "Say who measures." });
    await save(code, "targetGroups", 0, { text: { en: "Those who live there." } });
    expect((await transitionProject(cast.barcelona, code, { to: "PROPOSED" })).status).toBe("PROPOSED");
  });
});

describe("a translation", () => {
  it("belongs to the original it was written for, and is behind when that changes", async () => {
    const { code } = await projectAt("DRAFT", cast);
    const written = await save(code, "targetGroups", 0, { text: { en: "Neighbours", zh: "居民" } });
    expect(written.behind).toEqual([]);
    const changed = await save(code, "targetGroups", 1, {
      text: { ...(written.content?.text as object), en: "Neighbours and shops" },
    });
    expect(changed.behind).toEqual(["text"]);
    expect((await checked(code)).items).toContainEqual(
      expect.objectContaining({ code: "translationBehind", path: "text.zh", severity: "should" }),
    );
    const caught = await save(code, "targetGroups", 2, { text: { en: "Neighbours and shops", zh: "居民和商户" } });
    expect(caught.behind).toEqual([]);
  });
});

describe("the whole plan", () => {
  it("tells how far each part is, and whether the reader may edit", async () => {
    const { code } = await projectAt("PROPOSED", cast);
    await save(code, "afterwards", 0, { text: { en: "A manual." } });
    const written = await readPlan(code);
    const state = (part: string) => written.parts.find((one) => one.part === part)?.state;
    expect([state("basics"), state("afterwards"), state("risks"), state("budget")]).toEqual([
      "begun",
      "complete",
      "empty",
      "empty",
    ]);
    expect(written.abilities.edit).toBe(true);
    expect((await readPlan(code, null)).abilities.edit).toBe(false);
    const draft = await projectAt("DRAFT", cast);
    expect(await readPlan(draft.code, null)).toMatchObject({ status: 404 });
  });
});

describe("the check before sending", () => {
  it("stands between a draft and its proposal, in the same words for page and server", async () => {
    const { code, version } = await projectAt("DRAFT", cast);
    const dates = { startsOn: "2027-06-01", endsOn: "2027-01-01", sdgs: [13, 11, 13] };
    const headers = { "if-match": `"${version}"` };
    const saved = await call(project.PATCH, cast.barcelona.sessionId, {
      method: "PATCH",
      params: { code },
      body: dates,
      headers,
    });
    expect(await saved.json()).toMatchObject({ startsOn: "2027-06-01", endsOn: "2027-01-01", sdgs: [11, 13] });
    await planMilestone(cast.barcelona, code, { title: "Measured", language: "en", dueOn: "2027-03-01" });
    await save(code, "budget", 0, { total: 500 });
    const { items, musts } = await checked(code);
    expect(items.filter(({ severity }) => severity === "must").map((finding) => finding.code)).toEqual([
      "endsBeforeStart",
      "milestoneBefore",
      "milestoneAfter",
      "budgetSum",
    ]);
    expect(musts).toBe(4);
    for (const { message } of items) for (const text of Object.values(message)) expect(text).toMatch(/^[^{}]+$/);
    await expect(transitionProject(cast.barcelona, code, { to: "PROPOSED" })).rejects.toMatchObject({
      status: 409,
      code: "planConsistent",
    });
  });
});
