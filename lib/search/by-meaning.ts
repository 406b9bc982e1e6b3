import type { MaybeActor } from "@/lib/access/actor";
import type { Near } from "@/lib/meaning/nearest";
import { nearestPassages } from "@/lib/meaning/queries";
import { reads } from "@/lib/platform/database";
import { COLUMNS, type Narrowing, passesSql, wantedKinds } from "./candidates";
import { keyOf, type SearchDocument } from "./document";
import type { Notion } from "./notion";
import type { Because, Ranked } from "./ranking";
import { plainWords, stemsOf } from "./stems";
import { readableSql } from "./visibility";

/** So many passages are looked at. */
const MOST = 200;
/** What is less near is not what was asked for; what is this near counts in the scale of `fused`. */
const [LEAST, WEIGHT] = [0.3, 1];

/** In which document a passage stands. */
type Standing = SearchDocument & { slug: string; key: string | null };

/**
 * The offers, priorities and places that are about what was asked, whatever words and language they say it in, as far as
 * the actor may read them and they pass. One statement, beside what was learned from the profiles.
 */
export async function foundByMeaning(asked: string, narrowing: Narrowing, actor: MaybeActor): Promise<Ranked[]> {
  const near = await nearestPassages(asked, { limit: MOST, least: LEAST });
  const kinds = wantedKinds(narrowing).filter((kind) => kind === "PLACE" || kind === "OFFER" || kind === "PRIORITY");
  if (near.length === 0 || kinds.length === 0) return [];
  const standing = await reads().$queryRaw<Standing[]>`
    SELECT ${COLUMNS}, p.slug, i.key FROM "SearchDocument" d JOIN "Place" p ON p.id = d."placeId"
      LEFT JOIN "ProfileItem" i ON i.id = d."sourceId" AND d.kind IN ('OFFER', 'PRIORITY')
    WHERE p.slug = ANY (${[...new Set(near.map(({ place }) => place))]}) AND d.kind::text = ANY (${kinds})
      AND ${readableSql("PLACE", actor)} ${passesSql(narrowing)}`;
  const found = new Map<string, Ranked>();
  for (const { slug, key, ...document } of standing) {
    const its = near.find((one) => one.place === slug && isIn(one, document, key));
    if (its) found.set(keyOf(document), { document, score: WEIGHT * its.score, because: its.carriers });
  }
  return [...found.values()];
}

const isIn = (passage: Near, { kind }: SearchDocument, key: string | null): boolean =>
  passage.kind === "OVERVIEW" ? kind === "PLACE" : kind === passage.kind && key === passage.key;

/** The words that carried a likeness, as what is marked in a text. */
export async function notionsOf({ en, zh }: Because): Promise<Notion[]> {
  const stems = await stemsOf(en.flatMap((term) => plainWords(term.toLowerCase())));
  return [
    ...[...stems].flatMap(([word, stem]) => (stem ? [{ asked: word, forms: [{ stem, weight: 1 }] }] : [])),
    ...zh.map((word) => ({ asked: word, forms: [{ chinese: word, weight: 1 }] })),
  ];
}
