import { countryName } from "@/lib/places/country-name";
import { reads } from "@/lib/platform/database";
import { fold } from "@/lib/text/fold";
import { HAN, soundOf, wordsOf } from "./chinese";
import { plainWords, stemsOf } from "./stems";

/** So many projects, the newest, lend their titles' words. */
const PROJECTS = 5_000;

/**
 * The words that can be found: by it what somebody typed is understood as a slip of the hand, as the sound of Chinese, as
 * the beginning of a word, or as the name of a country.
 */
export type Lexicon = {
  /** How many documents there are of which every match is looked at. */
  documents: number;
  /** Words that are not Chinese, folded, with how often they stand in documents. */
  words: ReadonlyMap<string, number>;
  /** Stems of those. */
  stems: ReadonlySet<string>;
  /** Chinese words and names by how they sound. */
  bySound: ReadonlyMap<string, readonly string[]>;
  /** Chinese names of places and people by the initials of their sound. */
  byInitials: ReadonlyMap<string, readonly string[]>;
  /** Chinese names of places, the longest first, with all that they are shortened to. */
  names: readonly string[];
  /** Codes of countries by their folded names. */
  countries: ReadonlyMap<string, string>;
};

type Row = { kind: string; titleEn: string; titleZh: string; bodyEn: string; bodyZh: string; country: string | null };
type Made = { edition: string; lexicon: Promise<Lexicon> };
const held = globalThis as unknown as { tandemLexicon?: Made };

const FEW = `kind IN ('PLACE', 'OFFER', 'PRIORITY', 'CALL', 'PERSON')`;

/** The lexicon of what is there now: made anew once its documents have changed. */
export async function lexicon(): Promise<Lexicon> {
  const [row] = await reads().$queryRawUnsafe<{ edition: string }[]>(`
    SELECT concat(
      (SELECT concat(count(*), ' ', max(xmin::text::bigint)) FROM "SearchDocument" WHERE ${FEW}),
      (SELECT concat(' ', "sourceId", ' ', xmin) FROM "SearchDocument" WHERE kind = 'PROJECT'
        ORDER BY "sourceId" DESC LIMIT 1)) AS edition`);
  const edition = row?.edition ?? "";
  if (held.tandemLexicon?.edition !== edition) {
    const made = { edition, lexicon: make() };
    // What failed is tried again by whoever asks next.
    made.lexicon.catch(() => {
      if (held.tandemLexicon === made) held.tandemLexicon = undefined;
    });
    held.tandemLexicon = made;
  }
  return (held.tandemLexicon as Made).lexicon;
}

async function make(): Promise<Lexicon> {
  const rows = await reads().$queryRawUnsafe<Row[]>(`
    SELECT d.kind::text, d."titleEn", d."titleZh", d."bodyEn", d."bodyZh", p.country
    FROM "SearchDocument" d LEFT JOIN "Place" p ON d.kind = 'PLACE' AND p.id = d."placeId" WHERE d.${FEW}
    UNION ALL (SELECT d.kind::text, d."titleEn", d."titleZh", '', '', NULL FROM "SearchDocument" d
      JOIN "Project" j ON j.id = d."projectId" AND j.status <> 'DRAFT'
      WHERE d.kind = 'PROJECT' ORDER BY d."sourceId" DESC LIMIT ${PROJECTS})`);
  const words = new Map<string, number>();
  const chinese = new Set<string>();
  const named = new Set<string>();
  const countries = new Map<string, string>();
  for (const row of rows) {
    for (const text of [row.titleEn, row.bodyEn, row.bodyZh])
      for (const word of plainWords(fold(text))) words.set(word, (words.get(word) ?? 0) + 1);
    for (const run of `${row.titleZh} ${row.bodyZh}`.match(HAN) ?? [])
      for (const word of wordsOf(run)) if (word.length > 1) chinese.add(word);
    const title = row.titleZh.match(HAN)?.join("") ?? "";
    if (title.length > 1 && title.length <= 12) chinese.add(title);
    if (row.kind === "PLACE" || row.kind === "PERSON") named.add(title);
    if (row.country)
      for (const locale of ["en", "zh"] as const) countries.set(fold(countryName(row.country, locale)), row.country);
  }
  const places = rows.filter(({ kind }) => kind === "PLACE").map(({ titleZh }) => titleZh.match(HAN)?.join("") ?? "");
  const [bySound, byInitials] = [new Map<string, string[]>(), new Map<string, string[]>()];
  const add = (index: Map<string, string[]>, key: string, word: string) =>
    index.set(key, [...(index.get(key) ?? []), word]);
  for (const word of new Set([...chinese, ...named])) {
    const { sound, initials } = soundOf(word);
    add(bySound, sound, word);
    if (named.has(word)) add(byInitials, initials, word);
  }
  // People say what kind of place it is, where its name does not.
  for (const place of places)
    for (const kind of ["shi", "sheng", "qu"]) add(bySound, soundOf(place).sound + kind, place);
  const stems = await stemsOf(words.keys());
  return {
    documents: rows.filter(({ kind }) => kind !== "PROJECT").length,
    words,
    stems: new Set([...words.keys()].map((word) => stems.get(word) ?? "").filter(Boolean)),
    bySound,
    byInitials,
    names: places.filter(Boolean).sort((a, b) => b.length - a.length),
    countries,
  };
}
