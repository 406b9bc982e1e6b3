import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { reads, transact } from "@/lib/platform/database";
import { editDraft } from "@/lib/profiles/revisions/commands/edit";
import { moveRevision } from "@/lib/profiles/revisions/commands/move";
import { openDraft } from "@/lib/profiles/revisions/commands/open";
import { deleteView, renameView } from "@/lib/tracking/views/views";
import { changesOf } from "@/lib/work/changes";
import { useDatabase } from "@/test/database";
import { signedIn } from "@/test/fixtures/actors";
import { people, projectAt } from "@/test/fixtures/projects";
import { lookForAll, saveLookedFor } from "./look";

useDatabase();

const cast = {} as Record<"rosa" | "wang" | "mei" | "lea", Actor>;

beforeAll(async () => {
  cast.rosa = await signedIn("Rosa Amato", "罗莎·阿马托", { coordinates: "bari" });
  cast.wang = await signedIn("Wang Jun", "王军", { coordinates: "wuhan" });
  cast.mei = await signedIn("Mei Lin", "林梅", { secretariat: true });
  cast.lea = await signedIn("Lea Roth", "莱娅·罗特", { secretariat: true });
});

beforeEach(async () => {
  await transact((database) => database.savedView.deleteMany());
  await transact((database) => database.notification.deleteMany());
});

const THEME = "nature-based-solutions";
const catalogue = (query: string) => ({ name: "Green from China", page: "places" as const, query });
let written = 0;

/** Wuhan publishes another offer on the theme; the secretariat's Mei publishes it. */
async function offerOfWuhan(title: string) {
  const draft = await openDraft(cast.wang, "wuhan");
  const practice = {
    key: `new-${written + 1}`,
    derivedFromParagraph: null,
    title: { en: title, zh: `海绵城市${++written}` },
    body: { en: `${title}, told in full.`, zh: "详细说明。" },
    themes: [THEME],
  };
  const practices = [...draft.content.practices, practice];
  const edited = await editDraft(cast.wang, "wuhan", draft.version, { practices });
  const sent = await moveRevision(cast.wang, "wuhan", edited.version, { move: "submit" });
  await moveRevision(cast.mei, "wuhan", sent.version, { move: "publish" });
}

/** What somebody hears of their saved searches, as the title or the number of what is new. */
const heard = async (actor: Actor) =>
  (await changesOf(actor)).changed
    .filter(({ type }) => type.startsWith("search."))
    .map(({ detail }) => {
      const { title, number } = detail as { title?: { en?: string }; number?: number };
      return title?.en ?? number;
    });

describe("a search saved from the catalogue", () => {
  it("tells of a new offer once, with where it stands, and of nothing that was there", async () => {
    await saveLookedFor(cast.rosa, catalogue(`side=CN&theme=${THEME}`));
    expect(await lookForAll()).toBe(0);
    await offerOfWuhan("Gardens that drink");
    expect(await lookForAll()).toBe(1);
    expect(await heard(cast.rosa)).toEqual(["Gardens that drink"]);
    const [change] = (await changesOf(cast.rosa)).changed;
    expect(change).toMatchObject({
      placeSlug: "wuhan",
      detail: { search: "Green from China", path: expect.stringMatching(/^\/places\/wuhan#item-/) },
    });
    // Whatever is published again has other rows, and is the same.
    await offerOfWuhan("Roofs that drink");
    expect(await lookForAll()).toBe(1);
    expect(await heard(cast.rosa)).toEqual(["Roofs that drink", "Gardens that drink"]);
    expect(await lookForAll()).toBe(0);
  });

  it("tells nobody of their own place, nor of what they published themselves", async () => {
    for (const actor of [cast.wang, cast.mei, cast.lea]) await saveLookedFor(actor, catalogue(`theme=${THEME}`));
    await offerOfWuhan("Streets that drink");
    await lookForAll();
    expect(await heard(cast.wang)).toEqual([]);
    expect(await heard(cast.mei)).toEqual([]);
    expect(await heard(cast.lea)).toEqual(["Streets that drink"]);
  });

  it("takes no harm from a filter that nobody could choose", async () => {
    await saveLookedFor(cast.rosa, catalogue(`theme=${THEME}&theme=%00&side=${"x".repeat(90)}`));
    expect(await lookForAll()).toBe(0);
  });

  it("waits for who is kept out, and tells them when they are back", async () => {
    await saveLookedFor(cast.rosa, catalogue(`side=CN&theme=${THEME}`));
    const keptOut = (disabledAt: Date | null) =>
      transact((database) => database.person.update({ where: { id: cast.rosa.personId }, data: { disabledAt } }));
    await keptOut(new Date());
    await offerOfWuhan("Terraces that drink");
    expect(await lookForAll()).toBe(0);
    await keptOut(null);
    expect(await lookForAll()).toBe(1);
    expect(await heard(cast.rosa)).toEqual(["Terraces that drink"]);
  });

  it("tells of nothing that it does not ask for, and of nothing once it has ended", async () => {
    await saveLookedFor(cast.rosa, catalogue(`side=EU&theme=${THEME}`));
    const ended = await saveLookedFor(cast.rosa, catalogue(`side=CN&theme=${THEME}`));
    const renamed = await renameView(cast.rosa, ended.code, ended.version, { name: "Another name" });
    await expect(deleteView(cast.rosa, ended.code, ended.version)).rejects.toMatchObject({ status: 412 });
    await deleteView(cast.rosa, ended.code, renamed.version);
    await offerOfWuhan("Squares that drink");
    expect(await lookForAll()).toBe(0);
    expect(await reads().savedViewMatch.count({ where: { path: { startsWith: "/places/wuhan" } } })).toBe(0);
  });
});

describe("a search saved from the page of answers", () => {
  it("tells of a project when it is there to be read, not as a draft, and nobody of their own", async () => {
    const own = await people();
    const search = { name: "Rain gardens", page: "search" as const, query: "q=Quillwort" };
    for (const actor of [cast.lea, own.wuhan]) await saveLookedFor(actor, search);
    const draft = await projectAt("DRAFT", own);
    const retitle = (code: string) =>
      transact((database) =>
        database.project.update({ where: { code }, data: { titleEn: "Quillwort along the river" } }),
      );
    await retitle(draft.code);
    expect(await lookForAll()).toBe(0);
    expect(await heard(cast.lea)).toEqual([]);
    const proposed = await projectAt("PROPOSED", own);
    await retitle(proposed.code);
    expect(await lookForAll()).toBe(1);
    expect(await heard(cast.lea)).toEqual(["Quillwort along the river"]);
    expect(await heard(own.wuhan)).toEqual([]);
  });

  it("tells of many new things by their number", async () => {
    const search = { name: "Wuhan", page: "search" as const, query: "q=Quillwort" };
    await saveLookedFor(cast.lea, search);
    const own = await people();
    for (let count = 0; count < 6; count += 1) {
      const { code } = await projectAt("PROPOSED", own);
      await transact((database) =>
        database.project.update({ where: { code }, data: { titleEn: `Quillwort, part ${count}` } }),
      );
    }
    expect(await lookForAll()).toBe(6);
    expect(await heard(cast.lea)).toEqual([6]);
  });
});
