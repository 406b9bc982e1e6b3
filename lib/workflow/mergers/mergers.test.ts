import { beforeAll, describe, expect, it } from "vitest";
import { similarTo } from "@/lib/plans/similar";
import { reads } from "@/lib/platform/database";
import { historyOf } from "@/lib/projects/queries";
import { projectInput } from "@/lib/projects/schema";
import { myWork } from "@/lib/work/queries";
import { waitingCount } from "@/lib/work/waiting-count";
import { projectByCode } from "@/lib/workflow/queries";
import { useDatabase } from "@/test/database";
import { coordinatorOf, type People, type Player, people, projectAt, proposal } from "@/test/fixtures/projects";
import { propose } from "../propose";
import { transitionProject } from "../transition";
import { answerMerger, offerMerger } from "./commands";
import { mergersOf } from "./queries";

useDatabase();
let cast: People;
let mannheim: Player;
beforeAll(async () => {
  cast = await people();
  mannheim = await coordinatorOf("mannheim");
});

const sent = (by: Player, more: Parameters<typeof proposal>[0]) =>
  propose(by, projectInput.parse(proposal({ status: "PROPOSED", ...more })));
const REASON = "Both want quiet; one project measures it better.";

describe("proposals like another", () => {
  it("share places, themes or words; the most alike come first, with what they share", async () => {
    const { code } = await sent(cast.barcelona, { title: { en: "Streets at night" }, themes: ["mobility"] });
    const twin = await sent(mannheim, {
      lead: "mannheim",
      title: { en: "Quiet streets at night" },
      themes: ["mobility"],
    });
    const far = await sent(cast.chengdu, {
      lead: "chengdu",
      partners: ["sofia"],
      title: { en: "Old people at home" },
      cluster: "innovation-ecosystems",
      themes: ["health"],
    });
    const { items } = await similarTo(code, null);
    const [first] = items;
    expect(first).toMatchObject({ project: { code: twin.code }, places: ["wuhan"], themes: ["mobility"], alike: true });
    expect(items.map(({ project }) => project.code)).not.toContain(far.code);
    await transitionProject(mannheim, twin.code, { to: "WITHDRAWN", reason: "Another year." });
    expect((await similarTo(code, null)).items.map(({ project }) => project.code)).not.toContain(twin.code);
  });
});

describe("merging", () => {
  it("lets one proposal go on in the other, its places too, and keeps both histories", async () => {
    const { code: into } = await projectAt("PROPOSED", cast);
    const { code: from } = await sent(mannheim, { lead: "mannheim", partners: ["wuhan", "chengdu"] });
    const { id } = await offerMerger(mannheim, from, { into, reason: REASON });
    expect((await mergersOf(into, cast.barcelona)).items[0]?.abilities).toEqual({ accept: true, refuse: true });
    await expect(answerMerger(cast.wuhan, into, id, true)).rejects.toMatchObject({ status: 403 });
    await answerMerger(cast.barcelona, into, id, true);

    const gone = await projectByCode(from, null);
    expect(gone.status).toBe("WITHDRAWN");
    const last = (await historyOf(from, null)).at(-1);
    expect(last).toMatchObject({
      to: "WITHDRAWN",
      reason: `Merged into ${into}: ${REASON}`,
      place: { slug: "mannheim" },
    });
    const { partners } = await projectByCode(into, null);
    expect(Object.fromEntries(partners.map(({ slug, status }) => [slug, status]))).toEqual({
      barcelona: "ACCEPTED",
      wuhan: "ACCEPTED",
      mannheim: "ACCEPTED",
      chengdu: "INVITED",
    });
    expect((await mergersOf(from, null)).mergedInto?.code).toBe(into);
    expect((await mergersOf(into, null)).absorbed.map(({ code }) => code)).toEqual([from]);
    expect(gone.abilities.transitions).toEqual([]);
    await expect(answerMerger(cast.barcelona, into, id, false)).rejects.toMatchObject({ code: "mergerAnswered" });
    const heard = await reads().notification.findMany({
      where: { personId: cast.chengdu.personId, project: { code: into } },
    });
    expect(heard.map(({ type }) => type)).toContain("partner.invited");
  });

  it("changes nothing when it is refused or taken back, and can be offered again", async () => {
    const { code: into } = await projectAt("PROPOSED", cast);
    const { code: from } = await sent(mannheim, { lead: "mannheim" });
    const first = await offerMerger(mannheim, from, { into, reason: REASON });
    await expect(offerMerger(mannheim, from, { into, reason: REASON })).rejects.toMatchObject({ code: "mergerOpen" });
    await answerMerger(cast.barcelona, into, first.id, false);
    const second = await offerMerger(mannheim, from, { into, reason: REASON });
    await answerMerger(mannheim, from, second.id, false);
    expect((await projectByCode(from, null)).status).toBe("PROPOSED");
  });

  it("is for proposals alone: not for drafts, for what is agreed, or for itself", async () => {
    const agreed = await projectAt("AGREED", cast);
    const draft = await projectAt("DRAFT", cast);
    const { code } = await sent(mannheim, { lead: "mannheim" });
    for (const into of [agreed.code, code])
      await expect(offerMerger(mannheim, code, { into, reason: REASON })).rejects.toMatchObject({
        code: "notMergeableNow",
      });
    await expect(offerMerger(mannheim, code, { into: draft.code, reason: REASON })).rejects.toMatchObject({
      status: 422,
    });
    await expect(offerMerger(cast.barcelona, draft.code, { into: code, reason: REASON })).rejects.toMatchObject({
      status: 403,
    });
  });

  it("is refused where one of the two was decided meanwhile", async () => {
    const { code: into } = await projectAt("PROPOSED", cast);
    const { code: from } = await sent(mannheim, { lead: "mannheim" });
    const { id } = await offerMerger(mannheim, from, { into, reason: REASON });
    await transitionProject(cast.lead, from, { to: "DECLINED", version: 1, reason: "Too small." });
    await expect(answerMerger(cast.barcelona, into, id, true)).rejects.toMatchObject({ code: "notMergeableNow" });
  });
});

describe("an open offer", () => {
  it("waits for the other lead in my work, and is counted there, until it is answered", async () => {
    const { code: into } = await projectAt("PROPOSED", cast);
    const { code: from } = await sent(mannheim, { lead: "mannheim" });
    const { id } = await offerMerger(mannheim, from, { into, reason: REASON });
    const waits = async () => {
      const { waiting } = await myWork(cast.barcelona);
      expect(await waitingCount(cast.barcelona)).toBe(waiting.length);
      return waiting.filter(({ kind, project }) => kind === "merger" && project?.code === into).length;
    };
    expect(await waits()).toBe(1);
    await answerMerger(cast.barcelona, into, id, false);
    expect(await waits()).toBe(0);
  });
});
