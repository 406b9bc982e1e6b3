import { beforeAll, describe, expect, it } from "vitest";
import type { MaybeActor } from "@/lib/access/actor";
import { reads } from "@/lib/platform/database";
import { projectInput } from "@/lib/projects/schema";
import { comment } from "@/lib/threads/commands/comment";
import { propose } from "@/lib/workflow/propose";
import { projectByCode } from "@/lib/workflow/queries";
import { useDatabase } from "@/test/database";
import { type People, people, projectAt, proposal } from "@/test/fixtures/projects";
import { lexicon } from "./lexicon";
import { understand } from "./notions";
import type { SearchHit } from "./present";
import { search, suggestions } from "./queries";

useDatabase({ demonstration: true });

let cast: People;
beforeAll(async () => {
  cast = await people();
});

const found = async (q: string, actor: MaybeActor = null, more: object = {}) =>
  search({ q, limit: 10, ...more }, actor, "en");
const hits = async (q: string, actor: MaybeActor = null): Promise<SearchHit[]> =>
  (await found(q, actor)).groups.flatMap(({ items }) => items);
const marks = ({ passage }: Pick<SearchHit, "passage">) =>
  (passage?.pieces ?? []).filter(({ match }) => match).map(({ text }) => text);
const first = async (q: string) => (await hits(q))[0];

describe("a place is found", () => {
  it.each([
    ...["武汉", "武汉市", "武漢", "wuhan", "wu han", "wh", "Wǔhàn", "Wuhan", "WUHAN", "hubei wuhan", "wuhan shi"],
  ])("as Wuhan by %s", async (q) => expect(await first(q)).toMatchObject({ kind: "PLACE", path: "/places/wuhan" }));

  it.each([
    ["Manheim", "mannheim"],
    ["barselona", "barcelona"],
    ["castilla y leon", "castilla-y-leon"],
    ["xian", "xi-an"],
    ["两江", "chongqing-liangjiang-new-area"],
    ["liang jiang xin qu", "chongqing-liangjiang-new-area"],
  ])("by %s", async (q, slug) => expect((await first(q))?.path).toBe(`/places/${slug}`));

  it("by its country, in either language", async () => {
    for (const q of ["Croatia", "克罗地亚"]) expect((await first(q))?.place?.slug).toMatch(/county$/);
  });
});

describe("words are found", () => {
  it("by their stems, and marked where they stand", async () => {
    const [recycling] = await hits("recycle");
    expect(recycling && marks(recycling)).toEqual(expect.arrayContaining([expect.stringMatching(/recycl/i)]));
  });

  it("in Chinese by any two characters of them, in both ways of writing", async () => {
    for (const q of ["垃圾", "循環經濟", "湿地"]) {
      const [best] = await hits(q);
      expect(best?.passage?.language).toBe("zh");
      expect(best && marks(best).length).toBeGreaterThan(0);
    }
  });

  it("with a slip of the hand, which is told", async () => {
    expect(await found("hidrogen")).toMatchObject({ instead: ["hydrogen"] });
  });

  it("not inside of others: a port is no support", async () => {
    for (const hit of await hits("port")) expect(marks(hit).join(" ")).not.toMatch(/support/i);
  });

  it("by signs that a query of the database is made of, as themselves", async () => {
    for (const q of ["'", "a & b", "x:*", "\\", "!!", "(", "<->", "'; drop", "%", "水 | 火", ""])
      expect(await found(q)).toMatchObject({ q });
  });
});

describe("an answer", () => {
  it("tells by what it can be narrowed, and is", async () => {
    const all = await found("water");
    expect(all.narrowing.side.map(({ value }) => value).sort()).toEqual(["CN", "EU"]);
    const narrowed = await found("water", null, { side: ["CN"], kind: ["OFFER"] });
    expect(narrowed.groups.map(({ kind }) => kind)).toEqual(["OFFER"]);
    for (const { place } of narrowed.groups.flatMap(({ items }) => items)) expect(place?.side).toBe("CN");
    expect(narrowed.narrowing).toEqual(all.narrowing);
  });

  it("offers what is nearest where there is none", async () => {
    const none = await found("bartzelohnah");
    expect(none.total).toBe(0);
    expect(none.nearest[0]?.path).toContain("/places/barcelona");
  });

  it("is begun while somebody is still typing", async () => {
    const { items } = await suggestions({ q: "barce", limit: 5 }, null, "en");
    expect(items[0]?.path).toBe("/places/barcelona");
    expect((await suggestions({ q: "wuha", limit: 5 }, null, "zh")).items[0]?.path).toBe("/places/wuhan");
  });
});

describe("what means the same is found", () => {
  const shownMarks = ({ passage, titlePassages }: SearchHit) =>
    [passage, ...titlePassages].flatMap((one) => one?.pieces ?? []).filter(({ match }) => match);

  it.each([
    ["hydrogen", "/places/nanchang"],
    ["农机", "/places/umbria#"],
    ["refugees", "/places/fuenlabrada"],
  ])("by %s, with the words that carried it", async (q, path) => {
    const hit = (await hits(q)).find((one) => one.path.startsWith(path) && one.because);
    expect(hit?.because?.question.length).toBeGreaterThan(0);
    expect([...(hit?.because?.en ?? []), ...(hit?.because?.zh ?? [])].length).toBeGreaterThan(0);
    expect(shownMarks(hit as SearchHit)).not.toEqual([]);
  });

  it.each([
    ["rubbish", "/places/ioannina#", /waste|废物/i],
    ["老旧小区改造", "/places/nanchang#", /urban renewal|城市更新|改造/i],
    ["drought", "/projects/", /干旱|耐旱/],
  ])("by what a term of the programme is called otherwise: %s", async (q, path, words) => {
    const found = (await hits(q)).filter((one) => one.path.startsWith(path));
    expect(found.flatMap(shownMarks).map(({ text }) => text)).toContainEqual(expect.stringMatching(words));
  });

  it("behind what says it, and without a reason where the words are reason enough", async () => {
    const [best] = await hits("circular economy");
    expect(best).toMatchObject({ because: null });
  });

  it("within what is narrowed to", async () => {
    const { groups } = await found("垃圾分类", null, { side: ["CN"], kind: ["OFFER", "PRIORITY"] });
    for (const { place } of groups.flatMap(({ items }) => items)) expect(place?.side).toBe("CN");
  });
});

describe("a question of many terms", () => {
  it("is looked for in so many ways at most, however many the programme's terms are called by", async () => {
    const terms = await reads().glossaryTerm.findMany({ select: { zh: true }, take: 60 });
    const question = await understand(terms.map(({ zh }) => zh[0]).join(""), await lexicon());
    for (const { forms } of question.notions) expect(forms.length).toBeLessThanOrEqual(40);
  });
});

describe("nobody finds what they may not read", () => {
  const paths = async (q: string, actor: MaybeActor) => (await hits(q, actor)).map(({ path }) => path);

  it("a draft is found by those it is open to", async () => {
    const { code } = await propose(cast.barcelona, projectInput.parse(proposal({ title: { en: "Zeppelin harbour" } })));
    const path = `/projects/${code}`;
    expect(await paths("zeppelin", cast.barcelona)).toEqual([path]);
    for (const other of [null, cast.wuhan, cast.chengdu, cast.lead, cast.secretariat])
      expect(await paths("zeppelin", other)).toEqual([]);
  });

  it("its words are nobody else's guess either", async () => {
    await propose(cast.barcelona, projectInput.parse(proposal({ title: { en: "Quixotic mills" } })));
    expect((await found("quixotik", null)).instead).toEqual([]);
  });

  it("a comment is found by who signed in, and one for partners by those it is for", async () => {
    const { code, threadId } = await projectAt("PROPOSED", cast);
    const say = (body: string, visibility: "PARTNERS" | "SIGNED_IN") =>
      comment(cast.wuhan, threadId, { body, language: "en", visibility });
    const [secret, open] = [await say("Xylophones.", "PARTNERS"), await say("Marimbas.", "SIGNED_IN")];
    const { barcelona, wuhan, chengdu, lead, otherLead, secretariat } = cast;
    for (const insider of [barcelona, wuhan, lead, secretariat])
      expect(await paths("xylophones", insider)).toEqual([`/projects/${code}#comment-${secret.id}`]);
    for (const outsider of [null, chengdu, otherLead]) expect(await paths("xylophones", outsider)).toEqual([]);
    expect(await paths("marimbas", null)).toEqual([]);
    expect(await paths("marimbas", chengdu)).toEqual([`/projects/${code}#comment-${open.id}`]);
    expect((await projectByCode(code, barcelona)).threadId).toBe(threadId);
  });

  it("whatever a visitor finds, the page of it shows to a visitor", async () => {
    const drafts = await reads().project.findMany({ where: { OR: [{ status: "DRAFT" }, { discarded: true }] } });
    const titles = drafts.flatMap(({ titleEn, titleZh }) => [titleEn, titleZh]).filter((one) => one !== null);
    expect(titles.length).toBeGreaterThan(0);
    for (const title of titles)
      for (const { project } of await hits(title)) expect(drafts.map(({ code }) => code)).not.toContain(project?.code);
  });
});
