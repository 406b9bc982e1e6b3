import { expect, it } from "vitest";
import { reads } from "@/lib/platform/database";
import { profileBySlug } from "@/lib/profiles/queries";
import { editDraft } from "@/lib/profiles/revisions/commands/edit";
import { moveRevision } from "@/lib/profiles/revisions/commands/move";
import { openDraft } from "@/lib/profiles/revisions/commands/open";
import { useDatabase } from "@/test/database";
import { signedIn } from "@/test/fixtures/actors";
import { loadPlaces, readPlaceFiles } from "./load-places";

useDatabase();

/** The place files, but one place's population is another one and one item is left out. */
const changedFiles = (slug: string, population: number) =>
  readPlaceFiles().map((file) =>
    file.place.slug === slug
      ? {
          digest: `${file.digest} ${population}`,
          place: { ...file.place, population, priorities: file.place.priorities.slice(1) },
        }
      : file,
  );

const state = async () => ({
  places: await reads().place.count(),
  revisions: await reads().profileRevision.count(),
  items: await reads().profileItem.count(),
  threads: await reads().thread.count(),
});

const revisionsOf = async (slug: string) =>
  (await reads().profileRevision.findMany({ where: { place: { slug } }, orderBy: { number: "asc" } })).map(
    ({ number, status, population }) => ({ number, status, population }),
  );

it("changes nothing when the files are those that are loaded", async () => {
  const before = await state();
  expect(before).toMatchObject({ places: 44, revisions: 44, threads: 44 });
  expect(await loadPlaces()).toEqual({ places: 44, changed: [], preserved: [] });
  expect(await state()).toEqual(before);
});

it("publishes a changed file as the next revision of that place, and keeps the one before", async () => {
  const before = await profileBySlug("bari", null);
  const [first] = await revisionsOf("bari");
  expect((await loadPlaces(changedFiles("bari", 320_001))).changed).toEqual(["bari"]);
  expect(await revisionsOf("bari")).toEqual([
    { ...first, status: "SUPERSEDED" },
    { number: 2, status: "PUBLISHED", population: 320_001 },
  ]);
  const after = await profileBySlug("bari", null);
  expect(after).toMatchObject({ population: 320_001, revision: { number: 2 }, threadId: before?.threadId });
  expect(after?.priorities).toHaveLength((before?.priorities.length ?? 0) - 1);
  expect((await loadPlaces(changedFiles("bari", 320_001))).changed).toEqual([]);
  expect((await loadPlaces()).changed).toEqual(["bari"]);
});

it("leaves an open draft as it is", async () => {
  const anna = await signedIn("Anna Puig", "安娜·普伊格", { coordinates: "barcelona" });
  const draft = await openDraft(anna, "barcelona");
  await loadPlaces(changedFiles("barcelona", 1_700_001));
  expect((await revisionsOf("barcelona")).map(({ status }) => status)).toEqual(["SUPERSEDED", "DRAFT", "PUBLISHED"]);
  expect((await editDraft(anna, "barcelona", draft.version, { overview: { en: "A port." } })).number).toBe(
    draft.number,
  );
});

it("never publishes over what a person has published", async () => {
  const jonas = await signedIn("Jonas Keller", "约纳斯·凯勒", { coordinates: "mannheim" });
  const mei = await signedIn("Mei Lin", "林梅", { secretariat: true });
  const { version } = await openDraft(jonas, "mannheim");
  const edited = await editDraft(jonas, "mannheim", version, { overview: { en: "Where the Neckar meets the Rhine." } });
  const sent = await moveRevision(jonas, "mannheim", edited.version, { move: "submit" });
  await moveRevision(mei, "mannheim", sent.version, { move: "publish" });
  const before = await profileBySlug("mannheim", null);
  const loaded = await loadPlaces(changedFiles("mannheim", 330_001));
  expect([loaded.changed, loaded.preserved]).toEqual([expect.not.arrayContaining(["mannheim"]), ["mannheim"]]);
  expect(await profileBySlug("mannheim", null)).toEqual(before);
});
