import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import { nameContains } from "@/lib/places/called";
import { countryName } from "@/lib/places/country-name";
import { reads } from "@/lib/platform/database";
import { taxonomy } from "@/lib/taxonomy/queries";
import { rawDatabase, useDatabase } from "@/test/database";
import { FACETS, type Facet, type Page, type ProfileFilter, SORTS } from "./catalogue";
import { catalogueExtent, facetCounts, listProfiles } from "./catalogue-queries";
import type { ProfileCard } from "./present";
import { allProfiles } from "./queries";

useDatabase();

const slugs = (found: ProfileCard[]) => found.map(({ slug }) => slug);
const named = ({ name, country }: ProfileCard, q: string) =>
  nameContains({ ...name, country: { en: countryName(country, "en"), zh: countryName(country, "zh") } }, q);

/** What a reader would find who goes through all profiles one by one. */
async function wholeCatalogue() {
  const [cards, { clusterOf }] = await Promise.all([allProfiles(), taxonomy()]);
  const themes = (card: ProfileCard) => [...new Set([...card.themes, ...card.themesOffered, ...card.themesSought])];
  const values: Record<Facet, (card: ProfileCard) => string[]> = {
    side: ({ side }) => [side],
    kind: ({ kind }) => [kind],
    country: ({ country }) => [country],
    cluster: (card) => [...new Set(themes(card).flatMap((theme) => clusterOf(theme)?.code ?? []))],
    theme: themes,
    challenge: ({ challenges }) => challenges,
  };
  const passing = ({ q, ...filter }: ProfileFilter, except?: Facet) =>
    cards.filter(
      (card) =>
        (!q || named(card, q)) &&
        FACETS.every(
          (facet) =>
            facet === except || !filter[facet] || values[facet](card).some((value) => filter[facet]?.includes(value)),
        ),
    );
  const counts = (filter: ProfileFilter, facet: Facet) => {
    const found = new Map<string, number>();
    for (const value of passing(filter, facet).flatMap(values[facet])) found.set(value, (found.get(value) ?? 0) + 1);
    return found;
  };
  const inOrder = (found: ProfileCard[], { sort = "name", locale = "en", fit }: Omit<Page, "limit">) => {
    const names = new Intl.Collator(locale === "zh" ? "zh-Hans-u-co-pinyin" : "en");
    const byName = (a: ProfileCard, b: ProfileCard) => names.compare(a.name[locale], b.name[locale]);
    const page = ({ sourcePage }: ProfileCard) => sourcePage ?? Number.MAX_SAFE_INTEGER;
    const rank = ({ slug }: ProfileCard) => (fit?.includes(slug) ? fit.indexOf(slug) : (fit?.length ?? 0));
    return found.toSorted(
      (a, b) =>
        rank(a) - rank(b) ||
        (!fit && sort === "population" ? b.population - a.population : 0) ||
        (!fit && sort === "page" ? page(a) - page(b) : 0) ||
        byName(a, b),
    );
  };
  return { passing, counts, inOrder };
}

const FILTERS: ProfileFilter[] = [
  {},
  { country: ["CN", "IT"] },
  { country: ["CN", "IT"], theme: ["health"] },
  { cluster: ["renewal-cohesion"], side: ["EU"] },
  { theme: ["mobility"], kind: ["CITY", "REGION"], challenge: ["digital", "post-covid"] },
  { cluster: ["nowhere"] },
  { q: "burg", side: ["EU"] },
];

afterEach(async () => {
  const differing = await reads().$queryRaw`
    (TABLE "CatalogueSource" EXCEPT TABLE "CatalogueEntry") UNION (TABLE "CatalogueEntry" EXCEPT TABLE "CatalogueSource")`;
  expect(differing, "what is kept is what there is").toEqual([]);
});

describe("the catalogue", () => {
  it.each(FILTERS)("finds and counts what a reader of all profiles would: %j", async (filter) => {
    const { passing, counts, inOrder } = await wholeCatalogue();
    const found = await facetCounts(filter);
    for (const facet of FACETS) expect(found[facet], facet).toEqual(counts(filter, facet));
    for (const locale of ["en", "zh"] as const)
      for (const sort of SORTS) {
        const { items, total } = await listProfiles(filter, { limit: 100, sort, locale });
        expect(slugs(items), `${sort} ${locale}`).toEqual(slugs(inOrder(passing(filter), { sort, locale })));
        expect(total).toBe(items.length);
      }
  });

  it("finds by name whatever the name's own rule finds", async () => {
    const { passing } = await wholeCatalogue();
    const asked = [
      "武汉市",
      "城",
      "中国武汉",
      "Wuhan China",
      "Mannheim, Germany",
      "德国曼海姆",
      "city of",
      "emiliaromagna",
    ];
    const letters = [
      "XI'AN",
      "xian",
      " a ",
      "ŁÓDŹ",
      "bielsko biala",
      "%",
      "_",
      "·",
      "Germany",
      "西班牙",
      "-",
      "nowhere",
    ];
    for (const q of [...asked, ...letters])
      expect({ q, found: slugs((await listProfiles({ q }, { limit: 100, sort: "page" })).items).toSorted() }).toEqual({
        q,
        found: slugs(passing({ q })).toSorted(),
      });
  });

  it("goes on where a page ended, each place once, in every order", async () => {
    const fit = ["wuhan", "chengdu", "nowhere"];
    for (const order of [{ sort: "population" }, { sort: "page", locale: "zh" }, { fit }] as Omit<Page, "limit">[]) {
      const whole = await listProfiles({ side: ["CN"] }, { limit: 100, ...order });
      const seen: string[] = [];
      for (let cursor: string | null | undefined; cursor !== null; ) {
        const page: Awaited<ReturnType<typeof listProfiles>> = await listProfiles(
          { side: ["CN"] },
          { limit: 5, cursor, ...order },
        );
        seen.push(...slugs(page.items));
        cursor = page.nextCursor;
      }
      expect(seen).toEqual(slugs(whole.items));
      if (order.fit) expect(seen.slice(0, 2)).toEqual(["wuhan", "chengdu"]);
    }
  });

  it("finds a place by a theme of what it offers that its printed labels lack", async () => {
    const { items } = await listProfiles({ theme: ["mobility"] }, { limit: 50 });
    const larissa = items.find(({ slug }) => slug === "larissa");
    expect(larissa?.themes).not.toContain("mobility");
    expect(larissa?.themesOffered).toContain("mobility");
    expect(larissa?.themesSought).not.toContain("mobility");
  });

  it("knows no cursor of another list, and none that stands on a place that the filter leaves out", async () => {
    await expect(listProfiles({}, { limit: 2, cursor: "nowhere" })).rejects.toThrow("unknownCursor");
    const { nextCursor } = await listProfiles({ side: ["CN"] }, { limit: 2 });
    await expect(listProfiles({ side: ["EU"] }, { limit: 2, cursor: nextCursor ?? "" })).rejects.toThrow(
      "unknownCursor",
    );
  });

  it("follows every change of a profile, by whatever way it is made", async () => {
    const [places, themes] = [await reads().place.findMany(), await reads().theme.findMany()];
    const [place, theme] = [fc.constantFrom(...places), fc.constantFrom(...themes.map(({ code }) => code))];
    const steps = fc.sample(fc.tuple(fc.nat(9), place, theme, theme, fc.nat(3)), { numRuns: 80, seed: 25 });
    const database = rawDatabase();
    for (const [step, { id: placeId }, themeCode, other, position] of steps) {
      const there = { where: { placeId, status: "PUBLISHED" } } as const;
      const revision = await reads().profileRevision.findFirst(there);
      const items = { where: { revisionId: revision?.id ?? 0, position } };
      await [
        () => database.placeTheme.createMany({ data: { placeId, themeCode }, skipDuplicates: true }),
        () => database.placeTheme.deleteMany({ where: { placeId, themeCode } }),
        () => database.placeChallenge.deleteMany({ where: { placeId, challengeCode: "digital" } }),
        () => database.placeChallenge.createMany({ data: { placeId, challengeCode: "digital" }, skipDuplicates: true }),
        () => database.profileItem.updateMany({ ...items, data: { themes: [themeCode, other] } }),
        () => database.profileItem.deleteMany(items),
        () => database.profileRevision.updateMany({ ...there, data: { status: "SUPERSEDED" } }),
        async () => {
          await database.profileRevision.updateMany({ ...there, data: { status: "SUPERSEDED" } });
          const published = { status: "PUBLISHED", publishedAt: new Date(), population: position, areaKm2: 1 } as const;
          const number = 1 + (await database.profileRevision.count({ where: { placeId } }));
          await database.profileRevision.create({ data: { ...published, placeId, number, notes: [] } });
        },
        () => database.place.update({ where: { id: placeId }, data: { retiredAt: position ? null : new Date() } }),
        () => database.place.update({ where: { id: placeId }, data: { nameEn: `Bad ${position}` } }),
      ][step]?.();
    }
    const cards = await allProfiles();
    const { items, total } = await listProfiles({}, { limit: 100 });
    expect(slugs(items).toSorted()).toEqual(slugs(cards).toSorted());
    expect([total, (await catalogueExtent()).total]).toEqual([cards.length, cards.length]);
    const [rebuilt] = await database.$queryRaw<{ count: bigint }[]>`SELECT rebuild_catalogue() AS count`;
    expect(Number(rebuilt?.count)).toBe(cards.length);
  });
});
