import type { Place } from "./queries";

const indexes = new WeakMap<readonly Place[], Map<string, Place>>();

/** The place of a slug among those that a page has read; their list is gone through once, however often it is asked. */
export function placeBySlug(places: readonly Place[], slug: string): Place | undefined {
  let index = indexes.get(places);
  if (!index) {
    index = new Map(places.map((place) => [place.slug, place]));
    indexes.set(places, index);
  }
  return index.get(slug);
}
