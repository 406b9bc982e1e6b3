import { beforeAll, describe, expect, it } from "vitest";
import { editSection } from "@/lib/plans/sections/commands/edit-section";
import { planNow } from "@/lib/plans/sections/current";
import { reads } from "@/lib/platform/database";
import { mayAnswer, mayRead } from "@/lib/project-rules/policy";
import { listProjects } from "@/lib/tracking/list";
import { myWork } from "@/lib/work/queries";
import { editPartner } from "@/lib/workflow/edit-partner";
import { invite } from "@/lib/workflow/partners";
import { propose } from "@/lib/workflow/propose";
import { projectByCode } from "@/lib/workflow/queries";
import { sendVersion } from "@/lib/workflow/send-version";
import { useDatabase } from "@/test/database";
import { type People, type Player, people, projectAt, proposal } from "../../test/fixtures/projects";
import { partnerOf } from "./queries";
import { PROJECT_ROWS } from "./row";
import { transitionContext } from "./rows";
import { projectInput } from "./schema";
import { visibleTo } from "./visibility";

useDatabase();
let cast: People;
beforeAll(async () => {
  cast = await people();
});

const set = async (by: Player, code: string, slug: string, edit: Parameters<typeof editPartner>[4]) =>
  editPartner(by, code, slug, (await partnerOf(code, slug, cast.barcelona)).version, edit);
const write = (by: Player, code: string, version: number, en: string) =>
  editSection(by, code, "targetGroups", version, { text: { en } });

describe("a draft shared with an invited place", () => {
  it("can be read, accepted and written by it, and by nobody else", async () => {
    const { code } = await projectAt("DRAFT", cast);
    await invite(cast.barcelona, code, "chengdu");
    await expect(projectByCode(code, cast.wuhan)).rejects.toMatchObject({ status: 404 });
    await set(cast.barcelona, code, "wuhan", { shared: true });
    const seen = await projectByCode(code, cast.wuhan);
    expect(seen.abilities).toMatchObject({ answerFor: ["wuhan"], edit: false, share: false });
    expect((await myWork(cast.wuhan)).waiting).toContainEqual(
      expect.objectContaining({ kind: "invitation", project: expect.objectContaining({ code }) }),
    );
    await expect(projectByCode(code, cast.chengdu)).rejects.toMatchObject({ status: 404 });
    await set(cast.wuhan, code, "wuhan", { status: "ACCEPTED" });
    expect(await write(cast.wuhan, code, 0, "Children")).toMatchObject({ version: 1 });
    expect(await write(cast.barcelona, code, 1, "Children and shopkeepers")).toMatchObject({ version: 2 });
  });

  it("is told to that place alone, and closed again", async () => {
    const { code } = await projectAt("DRAFT", cast);
    await set(cast.barcelona, code, "wuhan", { shared: true });
    const notified = await reads().notification.findMany({ where: { project: { code } } });
    expect(notified.map(({ personId, type }) => [personId, type])).toEqual([[cast.wuhan.personId, "partner.shared"]]);
    await set(cast.barcelona, code, "wuhan", { shared: false });
    await expect(projectByCode(code, cast.wuhan)).rejects.toMatchObject({ status: 404 });
  });

  it("is listed to exactly those who may read it, and answered by exactly those it is open to", async () => {
    const rows = await reads().project.findMany({ include: PROJECT_ROWS });
    for (const actor of [null, ...Object.values(cast)]) {
      const where = visibleTo(actor);
      const listed = await reads().project.findMany({ where, select: { code: true }, orderBy: { id: "asc" } });
      const readable = rows.filter((row) => mayRead(actor, transitionContext(row)).allowed).map(({ code }) => code);
      expect(listed.map(({ code }) => code).sort()).toEqual(readable.sort());
      const { total } = await listProjects({}, { limit: 1 }, actor);
      expect(total).toBe(readable.length);
    }
    for (const row of rows)
      for (const { placeId, place } of row.partners) {
        const actor = Object.values(cast).find(({ coordinates }) =>
          coordinates.some(({ slug }) => slug === place.slug),
        );
        if (actor && mayAnswer(actor, transitionContext(row), placeId).allowed)
          expect(mayRead(actor, transitionContext(row)).allowed).toBe(true);
      }
  });
});

describe("levels", () => {
  it("let a place read, write or manage", async () => {
    const { code } = await projectAt("PROPOSED", cast);
    await set(cast.barcelona, code, "wuhan", { level: "VIEW" });
    await expect(write(cast.wuhan, code, 0, "Children")).rejects.toMatchObject({ code: "placeOnlyReads" });
    await set(cast.barcelona, code, "wuhan", { level: "EDIT" });
    await write(cast.wuhan, code, 0, "Children");
    await expect(invite(cast.wuhan, code, "kunming")).rejects.toMatchObject({ code: "onlyManagers" });
    await set(cast.barcelona, code, "wuhan", { level: "MANAGE" });
    expect((await invite(cast.wuhan, code, "kunming")).partners.map(({ slug }) => slug)).toContain("kunming");
  });

  it("are set by those who manage, never for the lead, and not for what declined", async () => {
    const { code } = await projectAt("PROPOSED", cast);
    await expect(set(cast.wuhan, code, "wuhan", { level: "MANAGE" })).rejects.toMatchObject({ code: "onlyManagers" });
    await expect(set(cast.barcelona, code, "barcelona", { level: "VIEW" })).rejects.toMatchObject({
      code: "leadManages",
    });
    await expect(editPartner(cast.barcelona, code, "wuhan", 99, { level: "VIEW" })).rejects.toMatchObject({
      status: 412,
    });
  });
});

describe("an earlier plan", () => {
  it("begins a new project with what it says, without its places, dates and sums", async () => {
    const { code } = await projectAt("PROPOSED", cast);
    const save = (section: string, content: Record<string, unknown>) =>
      editSection(cast.barcelona, code, section, 0, content);
    await save("workPackages", {
      items: [{ key: "measuring", title: { en: "Measuring" }, description: {}, place: "wuhan" }],
    });
    await save("contributions", { places: { wuhan: { en: "Two engineers." } } });
    await save("results", {
      text: { en: "Quiet nights." },
      indicators: [
        { key: "noise-1", name: { en: "Noise" }, unit: { en: "dB" }, baseline: 62, target: 55, measured: {} },
      ],
    });
    await sendVersion(cast.barcelona, code, null);
    const begun = await propose(
      cast.chengdu,
      projectInput.parse(proposal({ lead: "chengdu", partners: ["sofia"], from: code })),
    );
    const plan = await planNow((await reads().project.findUniqueOrThrow({ where: { code: begun.code } })).id);
    expect(plan.sections).toMatchObject({
      workPackages: { items: [{ key: "measuring", title: { en: "Measuring" }, place: null }] },
      results: { indicators: [{ name: { en: "Noise" }, baseline: null, target: null }] },
    });
    expect(plan.sections.contributions).toBeUndefined();
    expect(plan.milestones).toEqual([]);
    const draft = await projectAt("DRAFT", cast);
    await expect(
      propose(cast.chengdu, projectInput.parse(proposal({ lead: "chengdu", partners: ["sofia"], from: draft.code }))),
    ).rejects.toMatchObject({ status: 404 });
  });
});
