import { fold } from "@/lib/text/fold";
import { keyOf, type SearchDocument } from "./document";
import type { Form } from "./notion";
import { plainWords, stemsOf } from "./stems";

/** A part of a document, ready to be looked through: folded, and its stems with how often each stands there. */
type Part = { text: string; stems: ReadonlyMap<string, number> };
/** A document, ready to be compared with what was asked for. */
export type Analysis = { title: Part[]; body: Part[]; context: Part };

/** So many documents are kept analysed, those looked at last. */
const MOST = 3_000;
const held = globalThis as unknown as { tandemAnalyses?: Map<string, Analysis> };

/** Documents with what was found out about each, which is kept until the document changes. */
export async function analysed(documents: SearchDocument[]): Promise<[SearchDocument, Analysis][]> {
  held.tandemAnalyses ??= new Map();
  const known = held.tandemAnalyses;
  const nameOf = (document: SearchDocument) => `${keyOf(document)}:${document.edition}`;
  const unknown = documents.filter((document) => !known.has(nameOf(document)));
  const folded = unknown.map(({ titleEn, titleZh, bodyEn, bodyZh, context }) =>
    [titleEn, titleZh, bodyEn, bodyZh, context].map((text) => {
      const plain = fold(text);
      return { text: plain, words: plainWords(plain) };
    }),
  );
  const stems = await stemsOf(folded.flatMap((parts) => parts.flatMap(({ words }) => words)));
  const fresh = new Map<string, Analysis>();
  unknown.forEach((document, at) => {
    const parts = (folded[at] ?? []).map(({ text, words }): Part => ({ text, stems: countsOf(words, stems) }));
    fresh.set(nameOf(document), { title: parts.slice(0, 2), body: parts.slice(2, 4), context: parts[4] as Part });
  });
  return documents.map((document) => {
    const name = nameOf(document);
    const analysis = (fresh.get(name) ?? known.get(name)) as Analysis;
    known.delete(name);
    known.set(name, analysis);
    if (known.size > MOST) known.delete(known.keys().next().value as string);
    return [document, analysis];
  });
}

function countsOf(words: string[], stems: ReadonlyMap<string, string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) {
    const stem = stems.get(word);
    if (stem) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  }
  return counts;
}

/** How often a form stands in a part; of several words as often as the rarest of them, since they were found in a row. */
export function timesIn({ text, stems }: Part, form: Form): number {
  if ("stem" in form) return stems.get(form.stem) ?? 0;
  if ("row" in form) return Math.min(...form.row.map((stem) => stems.get(stem) ?? 0));
  let times = 0;
  for (let at = text.indexOf(form.chinese); at >= 0; at = text.indexOf(form.chinese, at + form.chinese.length)) times++;
  return times;
}
