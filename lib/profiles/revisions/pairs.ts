import type { ContentItem } from "./content";

/** An item of the older list beside the one it became; either is missing where it was added or removed. */
export type Pair = { before: ContentItem | null; after: ContentItem | null };

const sameTitle = (a: ContentItem, b: ContentItem) =>
  (a.title.en !== "" && a.title.en === b.title.en) || (a.title.zh !== "" && a.title.zh === b.title.zh);

const sameBody = (a: ContentItem, b: ContentItem) =>
  (a.body.en !== "" && a.body.en === b.body.en) || (a.body.zh !== "" && a.body.zh === b.body.zh);

/**
 * Pairs the items of two revisions: by key, then by title, then by body, for revisions whose keys were made apart. In
 * the order of the newer list, with the removed ones at the end.
 */
export function pairsOf(before: ContentItem[], after: ContentItem[]): Pair[] {
  const partner = new Map<ContentItem, ContentItem>();
  const free = new Set(before);
  for (const alike of [(a: ContentItem, b: ContentItem) => a.key === b.key, sameTitle, sameBody]) {
    for (const item of after) {
      if (partner.has(item)) continue;
      const found = [...free].find((candidate) => alike(candidate, item));
      if (!found) continue;
      partner.set(item, found);
      free.delete(found);
    }
  }
  return [
    ...after.map((item) => ({ before: partner.get(item) ?? null, after: item })),
    ...[...free].map((item) => ({ before: item, after: null })),
  ];
}
