import { beforeAll, describe, expect, it } from "vitest";
import * as difference from "@/app/api/v1/projects/[code]/versions/[number]/difference/route";
import * as one from "@/app/api/v1/projects/[code]/versions/[number]/route";
import * as list from "@/app/api/v1/projects/[code]/versions/route";
import { fingerprintOf } from "@/lib/plan-model/fingerprint";
import type { Difference, Version, VersionCard } from "@/lib/plans/versions/present";
import { listVersions } from "@/lib/plans/versions/queries";
import { primary } from "@/lib/platform/database";
import { planMilestone } from "@/lib/progress/commands/milestones";
import { historyOf } from "@/lib/projects/queries";
import { editProject } from "@/lib/workflow/edit";
import { answer } from "@/lib/workflow/partners";
import { projectByCode } from "@/lib/workflow/queries";
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

async function ask<T>(
  handler: Parameters<typeof call>[0],
  params: Record<string, string>,
  { by = null, query = "" }: { by?: Player | null; query?: string } = {},
) {
  const response = await call(handler, by?.sessionId ?? null, { params, path: `/api/v1/test${query}` });
  return { status: response.status, body: (await response.json()) as T };
}
const cardsOf = async (code: string) => (await ask<{ items: VersionCard[] }>(list.GET, { code })).body.items;
const causes = async (code: string) => (await cardsOf(code)).map(({ number, cause }) => [number, cause]);
const edit = async (code: string, by: Player, text: string) => {
  const { version } = await projectByCode(code, by);
  return editProject(by, code, version, { summary: { en: text } });
};

describe("the versions of a plan", () => {
  it("are frozen when it is sent and when it is agreed, with who and when", async () => {
    const { code } = await projectAt("DRAFT", cast);
    expect((await ask(list.GET, { code })).status).toBe(404);
    expect((await ask<{ total: number }>(list.GET, { code }, { by: cast.barcelona })).body.total).toBe(0);
    await transitionProject(cast.barcelona, code, { to: "PROPOSED" });
    expect(await cardsOf(code)).toMatchObject([
      { number: 1, cause: "SENT", person: { en: cast.barcelona.nameEn }, baseline: false, inForce: false },
    ]);
    await answer(cast.wuhan, code, "wuhan", 1, { status: "ACCEPTED" });
    await transitionProject(cast.lead, code, { to: "UNDER_REVIEW" });
    expect(await causes(code)).toEqual([[1, "SENT"]]);
    await transitionProject(cast.lead, code, { to: "AGREED", version: 1 });
    expect(await cardsOf(code)).toMatchObject([
      { number: 2, cause: "AGREED", person: { en: cast.lead.nameEn }, baseline: true, inForce: true },
      { number: 1 },
    ]);
  });

  it("get no new number when the same plan is sent again, and one when it is not", async () => {
    const { code } = await projectAt("PROPOSED", cast);
    const back = () =>
      transitionProject(cast.lead, code, { to: "CHANGES_REQUESTED", version: 1, reason: "Which streets?" });
    await back();
    await transitionProject(cast.barcelona, code, { to: "PROPOSED", reason: "They are in the annex." });
    expect(await causes(code)).toEqual([[1, "SENT"]]);
    await back();
    await edit(code, cast.barcelona, "Two cities measure what quiet does to ten streets.");
    await transitionProject(cast.barcelona, code, { to: "PROPOSED" });
    expect(await causes(code)).toEqual([
      [2, "SENT"],
      [1, "SENT"],
    ]);
  });

  it("keep their words and a fingerprint that anybody can compute, whatever is edited since", async () => {
    const { code } = await projectAt("PROPOSED", cast);
    await edit(code, cast.barcelona, "Something else.");
    const { body } = await ask<Version>(one.GET, { code, number: "1" });
    expect(body.content.summary.en).toBe("Two cities measure what quiet does to a street.");
    expect(body.fingerprint).toBe(fingerprintOf(body.content));
    const now = async (by: Player | null) => (await ask<Version>(one.GET, { code, number: "now" }, { by })).body;
    expect(await now(cast.wuhan)).toMatchObject({
      number: null,
      cause: null,
      content: { summary: { en: "Something else." } },
    });
    for (const by of [null, cast.lead, cast.chengdu]) expect((await now(by)).content).toEqual(body.content);
    await expect(rawDatabase().planVersion.updateMany({ data: { number: 7 } })).rejects.toThrow();
    expect((await ask(one.GET, { code, number: "9" })).status).toBe(404);
    expect((await ask(one.GET, { code, number: "last" })).status).toBe(404);
  });

  it("tell what changed between any two, and since the plan was last sent", async () => {
    const { code } = await projectAt("PROPOSED", cast);
    await edit(code, cast.barcelona, "Two cities measure what quiet does to a square.");
    await planMilestone(cast.wuhan, code, { title: "Sensors stand", language: "en", dueOn: "2027-06-30" });
    const since = (await ask<Difference>(difference.GET, { code, number: "now" }, { by: cast.wuhan })).body;
    expect((await ask<Difference>(difference.GET, { code, number: "now" })).body.changes).toEqual([]);
    expect(since).toMatchObject({ from: { number: 1 }, to: { number: null } });
    expect(since.changes.map(({ part, became }) => [part, became])).toEqual([
      ["basics", "changed"],
      ["timeline", "added"],
    ]);
    await transitionProject(cast.lead, code, { to: "CHANGES_REQUESTED", version: 1, reason: "Which square?" });
    await transitionProject(cast.barcelona, code, { to: "PROPOSED", reason: "See the map." });
    const back = (await ask<Difference>(difference.GET, { code, number: "1" }, { query: "?from=2" })).body;
    expect(back.changes.map(({ part, became }) => [part, became])).toEqual([
      ["basics", "changed"],
      ["timeline", "removed"],
    ]);
    const first = await ask<{ code: string }>(difference.GET, { code, number: "1" });
    expect([first.status, first.body.code]).toEqual([404, "nothingBeforeVersion"]);
  });

  it("are in force only as long as what was agreed is not taken back, whatever becomes of the proposal", async () => {
    const { code } = await projectAt("AGREED", cast);
    await transitionProject(cast.lead, code, { to: "UNDER_REVIEW", reason: "The wrong proposal." });
    await transitionProject(cast.lead, code, { to: "DECLINED", version: 1, reason: "It is not ready." });
    expect((await listVersions(code, null)).filter(({ inForce, baseline }) => inForce || baseline)).toEqual([]);
    await transitionProject(cast.secretariat, code, { to: "UNDER_REVIEW", reason: "They came back." });
    await transitionProject(cast.lead, code, { to: "AGREED", version: 1 });
    await transitionProject(cast.barcelona, code, { to: "CANCELLED", reason: "The money is gone." });
    expect((await listVersions(code, null)).find(({ inForce }) => inForce)?.number).toBe(3);
  });

  it("make the first agreed days the baseline of the milestones", async () => {
    const { code } = await projectAt("PROPOSED", cast);
    const { id } = await planMilestone(cast.wuhan, code, {
      title: "Sensors stand",
      language: "en",
      dueOn: "2027-06-30",
    });
    await sendVersion(cast.barcelona, code, null);
    await transitionProject(cast.lead, code, { to: "UNDER_REVIEW" });
    await transitionProject(cast.lead, code, { to: "AGREED", version: 2 });
    const { baselineOn } = await primary().milestone.findUniqueOrThrow({ where: { id } });
    expect(baselineOn?.toISOString().slice(0, 10)).toBe("2027-06-30");
    // A version that is sent meanwhile is no move: the history says with the decision when that was.
    const sent = (await listVersions(code, null)).find(({ number }) => number === 2);
    const decided = (await historyOf(code, null)).find(({ to }) => to === "AGREED");
    expect(decided).toMatchObject({ planVersion: 2, planVersionSentAt: sent?.at });
  });
});
