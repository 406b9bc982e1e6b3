import { nameContains } from "@/lib/places/called";
import { countryName } from "@/lib/places/country-name";
import { cursorAt, type PageRequest, positionOf, unknownCursor } from "@/lib/platform/page";
import type { ProfileCard } from "./present";

/** The groups of the catalogue's filter: within a group any value passes, and every group must pass. */
export const FACETS = ["side", "kind", "country", "cluster", "theme", "challenge"] as const;
export type Facet = (typeof FACETS)[number];
export const SORTS = ["name", "population", "page"] as const;
export type Sort = (typeof SORTS)[number];

export type ProfileFilter = Partial<Record<Facet, string[]>> & { q?: string };
export type Page = PageRequest & { sort?: Sort; locale?: "en" | "zh" };
/** Tells the cluster of a theme; the taxonomy's `clusterOf` has this form. */
type ClusterOf = (theme: string) => { code: string } | undefined;

/** The themes by which a place is found: those printed for it, and those of what it offers and seeks. */
const themesOf = ({ themes, themesOffered, themesSought }: ProfileCard): string[] => [
  ...new Set([...themes, ...themesOffered, ...themesSought]),
];

const values: Record<Facet, (card: ProfileCard, clusterOf: ClusterOf) => string[]> = {
  side: (card) => [card.side],
  kind: (card) => [card.kind],
  country: (card) => [card.country],
  cluster: (card, clusterOf) => [...new Set(themesOf(card).flatMap((theme) => clusterOf(theme)?.code ?? []))],
  theme: themesOf,
  challenge: (card) => card.challenges,
};

const countryOf = ({ country }: ProfileCard) => ({ en: countryName(country, "en"), zh: countryName(country, "zh") });

function passes(card: ProfileCard, filter: ProfileFilter, clusterOf: ClusterOf, except?: Facet): boolean {
  if (filter.q && !nameContains({ ...card.name, country: countryOf(card) }, filter.q)) return false;
  return FACETS.every((facet) => {
    const wanted = filter[facet];
    return (
      facet === except || !wanted?.length || values[facet](card, clusterOf).some((value) => wanted.includes(value))
    );
  });
}

/**
 * The themes of what a place offers and of what it seeks by which it passes the filter, as far as the labels printed for
 * it would not let it pass: then a list says why the place stands there.
 */
export function foundThrough(
  card: ProfileCard,
  filter: ProfileFilter,
  clusterOf: ClusterOf,
): { offered: string[]; sought: string[] } {
  const asked = [
    (theme: string) => filter.theme?.includes(theme) ?? false,
    (theme: string) => filter.cluster?.includes(clusterOf(theme)?.code ?? "") ?? false,
  ].filter((wanted) => !card.themes.some(wanted));
  const those = (themes: string[]) => themes.filter((theme) => asked.some((wanted) => wanted(theme)));
  return { offered: those(card.themesOffered), sought: those(card.themesSought) };
}

/** The profiles that pass the filter. */
export const filtered = (cards: ProfileCard[], filter: ProfileFilter, clusterOf: ClusterOf): ProfileCard[] =>
  cards.filter((card) => passes(card, filter, clusterOf));

/** How many profiles each value of a group would show, given what the other groups ask. */
export function countsOf(
  cards: ProfileCard[],
  filter: ProfileFilter,
  facet: Facet,
  clusterOf: ClusterOf,
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const card of cards) {
    if (!passes(card, filter, clusterOf, facet)) continue;
    for (const value of values[facet](card, clusterOf)) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}

/** Where the brochure has the place; what it does not know comes last. */
const inBrochure = ({ sourcePage }: ProfileCard) => sourcePage ?? Number.MAX_SAFE_INTEGER;

/** The profiles in the order asked for: names as the language sorts them, populations from the largest down. */
export function sorted(cards: ProfileCard[], sort: Sort, locale: "en" | "zh"): ProfileCard[] {
  const names = new Intl.Collator(locale === "zh" ? "zh-Hans-u-co-pinyin" : "en");
  const byName = (a: ProfileCard, b: ProfileCard) => names.compare(a.name[locale], b.name[locale]);
  const orders: Record<Sort, (a: ProfileCard, b: ProfileCard) => number> = {
    name: byName,
    population: (a, b) => b.population - a.population || byName(a, b),
    page: (a, b) => inBrochure(a) - inBrochure(b) || byName(a, b),
  };
  return [...cards].sort(orders[sort]);
}

/** The profiles as they fit a place, the best first; those that do not, such as those of its own side, keep their order. */
export function byFit(cards: ProfileCard[], fits: { slug: string }[]): ProfileCard[] {
  const ranks = new Map(fits.map(({ slug }, rank) => [slug, rank]));
  const rankOf = ({ slug }: ProfileCard) => ranks.get(slug) ?? fits.length;
  return [...cards].sort((a, b) => rankOf(a) - rankOf(b));
}

const LIST = "profiles";

/** One page of the profiles that pass. */
export function pageOf(cards: ProfileCard[], filter: ProfileFilter, clusterOf: ClusterOf, page: Page) {
  const found = sorted(filtered(cards, filter, clusterOf), page.sort ?? "name", page.locale ?? "en");
  const last = positionOf(LIST, page.cursor);
  const start = last === undefined ? 0 : found.findIndex(({ slug }) => slug === last) + 1;
  if (last !== undefined && start === 0) throw unknownCursor();
  const items = found.slice(start, start + page.limit);
  const end = start + page.limit < found.length ? items.at(-1) : undefined;
  return { items, nextCursor: end ? cursorAt(LIST, end.slug) : null, total: found.length };
}
