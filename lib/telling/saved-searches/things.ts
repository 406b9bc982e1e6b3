import type { Actor } from "@/lib/access/actor";
import { FACETS, type ProfileFilter } from "@/lib/profiles/catalogue";
import { catalogueExtent, listProfiles } from "@/lib/profiles/catalogue-queries";
import type { ProfileItem } from "@/lib/profiles/present";
import { allProfileTexts } from "@/lib/profiles/queries";
import { everythingFound } from "@/lib/search/queries";
import { isKind, NARROWING, type SearchKind } from "@/lib/search/schema";
import { taxonomy } from "@/lib/taxonomy/queries";
import { readGroups } from "@/lib/text/search-params";
import type { SEARCH_PAGES } from "@/lib/tracking/views/schema";

/**
 * Something that a saved search finds, by the path of its page behind the language: that stays, while the rows of what a
 * place offers are others with each revision.
 */
export type Thing = {
  path: string;
  title: { en: string | null; zh: string | null };
  /** The slug of the place it belongs to, and the code of the project, where it does. */
  place: string | null;
  project: string | null;
};
export type Search = { page: (typeof SEARCH_PAGES)[number]; query: string };

/** What is told as new; conversations are told to who takes part in them, and nobody is followed by their name. */
const TOLD: readonly SearchKind[] = ["PLACE", "OFFER", "PRIORITY", "PROJECT", "PLAN", "CALL"];

/** What a group of a filter is named by. */
const CODE = /^[\w.-]{1,60}$/;

/** All that a saved search finds now of what somebody may read, each once. */
export const thingsIn = ({ page, query }: Search, actor: Actor): Promise<Thing[]> => {
  const given = new URLSearchParams(query);
  const params = Object.fromEntries([...given.keys()].map((name) => [name, given.getAll(name)]));
  if (page === "places") return inCatalogue(readGroups(params, FACETS, (_, value) => CODE.test(value)));
  return bySearch(
    readGroups(params, NARROWING, (group, value) => (group === "kind" ? isKind(value) : CODE.test(value))),
    actor,
  );
};

async function bySearch(
  { q = "", kind, side, cluster }: { q?: string; kind?: string[]; side?: string[]; cluster?: string[] },
  actor: Actor,
): Promise<Thing[]> {
  const kinds = TOLD.filter((each) => !kind?.length || kind.includes(each));
  if (kinds.length === 0) return [];
  const hits = await everythingFound({ q, kind: kinds, side, cluster }, actor);
  const things = hits.map((hit) => ({
    // A project and its plan are one thing.
    path: hit.kind === "PLAN" && hit.project ? `/projects/${hit.project.code}` : hit.path,
    title: hit.project?.title ?? hit.title,
    place: hit.place?.slug ?? null,
    project: hit.project?.code ?? null,
  }));
  return [...new Map(things.map((thing) => [thing.path, thing])).values()];
}

/**
 * The places that pass the filter of the catalogue, and what they offer and seek: where themes or clusters are asked for,
 * as far as it is about these.
 */
async function inCatalogue(filter: ProfileFilter): Promise<Thing[]> {
  const { total } = await catalogueExtent();
  const [{ items: cards }, texts, { clusterOf }] = await Promise.all([
    listProfiles(filter, { limit: total }),
    allProfileTexts(),
    taxonomy(),
  ]);
  const textOf = new Map(texts.map((text) => [text.slug, text]));
  const isAbout = ({ themes }: ProfileItem) =>
    themes.some((theme) => isIn(filter.theme, theme) && isIn(filter.cluster, clusterOf(theme)?.code)) ||
    !(filter.theme?.length || filter.cluster?.length);
  return cards.flatMap(({ slug, name }) => {
    const its = textOf.get(slug);
    const of = { place: slug, project: null };
    const items = [...(its?.practices ?? []), ...(its?.priorities ?? [])].filter(isAbout);
    return [
      { path: `/places/${slug}`, title: name, ...of },
      ...items.map(({ key, title }) => ({ path: `/places/${slug}#item-${key}`, title, ...of })),
    ];
  });
}

const isIn = (wanted: string[] | undefined, value: string | undefined) =>
  !wanted?.length || (value !== undefined && wanted.includes(value));
