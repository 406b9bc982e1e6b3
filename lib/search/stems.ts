import { reads } from "@/lib/platform/database";

/** So many words are remembered with their stems. */
const MOST = 50_000;
const held = globalThis as unknown as { tandemStems?: Map<string, string> };

/**
 * The stems of folded words, as the documents have them (Postgres' dictionary `english`); the empty string for a word
 * that says nothing by itself, such as “the”. The database is asked for those alone that nobody asked for before.
 */
export async function stemsOf(words: Iterable<string>): Promise<ReadonlyMap<string, string>> {
  held.tandemStems ??= new Map();
  const stems = held.tandemStems;
  const unknown = [...new Set(words)].filter((word) => !stems.has(word));
  if (unknown.length > 0) {
    if (stems.size + unknown.length > MOST) stems.clear();
    const rows = await reads().$queryRaw<{ word: string; stem: string | null }[]>`
      SELECT word, (ts_lexize('english_stem', word))[1] AS stem FROM unnest(${unknown}::text[]) AS word`;
    for (const { word, stem } of rows) stems.set(word, stem ?? "");
  }
  return stems;
}

/** The words of a folded text that are not Chinese. */
export const plainWords = (folded: string): string[] => folded.match(/[\p{L}\p{N}]+/gu)?.flatMap(apart) ?? [];

/** Chinese beside letters is another word. */
const apart = (word: string) => word.split(/[\u3007\u3400-\u4dbf\u4e00-\u9fff]+/).filter(Boolean);
