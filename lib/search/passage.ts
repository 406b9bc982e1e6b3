import type { Locale } from "@/lib/language/locales";
import { excerpt } from "@/lib/text/excerpt";
import { fold } from "@/lib/text/fold";
import type { SearchDocument } from "./document";
import type { Form } from "./notion";
import type { Question } from "./notions";
import { stemsOf } from "./stems";

/** A piece of a text, and whether it is what was asked for. */
export type Piece = { text: string; match: boolean };
/** A text with what was asked for marked in it, in the language that it is written in. */
export type Passage = { language: Locale; pieces: Piece[] };

/** At most so many characters are shown; a Chinese one says as much as two or three letters. */
const LONGEST: Record<Locale, number> = { en: 240, zh: 100 };
/** So far before the first match a long sentence is shown. */
const BEFORE: Record<Locale, number> = { en: 60, zh: 24 };
const SENTENCE = /[^.。！？!?；;\n]*(?:[.。！？!?；;\n]+["”’）)]*\s*|$)/gu;

type Range = { start: number; end: number; notion: number; weight: number };

/** What of a text is asked for, in its order; of what overlaps, what begins first. */
async function rangesIn(text: string, { notions }: Question): Promise<Range[]> {
  const words = [...text.matchAll(/[\p{L}\p{M}\p{N}'’]+/gu)].map(({ 0: word, index }) => ({
    ...{ folded: fold(word), start: index, end: index + word.length },
  }));
  const stems = await stemsOf(words.map(({ folded }) => folded));
  const standing = new Map<string, number[]>();
  words.forEach(({ folded }, at) => {
    const stem = stems.get(folded);
    if (!stem) return;
    const before = standing.get(stem);
    if (before) before.push(at);
    else standing.set(stem, [at]);
  });
  const isAt = (stem: string, at: number) => stems.get(words[at]?.folded ?? "") === stem;
  const found: Range[] = [];
  const add = (form: Form, notion: number) => {
    if (!("chinese" in form)) {
      const row = "stem" in form ? [form.stem] : form.row;
      for (const at of standing.get(row[0] ?? "") ?? []) {
        const [first, last] = [words[at], words[at + row.length - 1]];
        if (first && last && row.every((stem, offset) => isAt(stem, at + offset)))
          found.push({ start: first.start, end: last.end, notion, weight: form.weight });
      }
      return;
    }
    const { chinese, weight } = form;
    for (let at = text.indexOf(chinese); at >= 0; at = text.indexOf(chinese, at + chinese.length))
      found.push({ start: at, end: at + chinese.length, notion, weight });
  };
  notions.forEach(({ forms }, notion) => {
    for (const form of forms) add(form, notion);
  });
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const apart: Range[] = [];
  for (const range of found) if (range.start >= (apart.at(-1)?.end ?? 0)) apart.push(range);
  return apart;
}

function piecesOf(text: string, ranges: Range[]): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  const plain = (end: number) => end > at && pieces.push({ text: text.slice(at, end), match: false });
  for (const { start, end } of ranges) {
    plain(start);
    pieces.push({ text: text.slice(start, end), match: true });
    at = end;
  }
  plain(text.length);
  return pieces;
}

/** The whole text, such as a title, with what was asked for marked. */
export const marked = async (text: string, question: Question): Promise<Piece[]> =>
  piecesOf(text, await rangesIn(text, question));

type Sentence = { language: Locale; text: string; score: number };

async function bestIn(text: string, language: Locale, question: Question): Promise<Sentence> {
  const ranges = await rangesIn(text, question);
  let best: Sentence = { language, text: "", score: 0 };
  for (const { 0: sentence, index } of text.matchAll(SENTENCE)) {
    if (!sentence.trim()) continue;
    const its = ranges.filter(({ start, end }) => start >= index && end <= index + sentence.length);
    const weights = new Map<number, number>();
    for (const { notion, weight } of its) weights.set(notion, Math.max(weight, weights.get(notion) ?? 0));
    const score = [...weights.values()].reduce((sum, one) => sum + one, 0) + Math.min(its.length, 9) / 100;
    if (score <= best.score && best.text) continue;
    // Of a long sentence what stands around its first match.
    const first = its[0] ? its[0].start - index : 0;
    const from = first > LONGEST[language] - BEFORE[language] ? first - BEFORE[language] : 0;
    const end = language === "zh" ? "……" : "…";
    const shown = `${from > 0 ? end : ""}${sentence.slice(from).trim()}`;
    best = { language, text: excerpt(shown, LONGEST[language], end), score };
  }
  return best;
}

/**
 * The sentence of a document that says most of what was asked, in the language that says it; where both do or none, in the
 * reader's. None where it has no text.
 */
export async function passageOf(
  { bodyEn, bodyZh }: SearchDocument,
  question: Question,
  locale: Locale,
): Promise<Passage | null> {
  const both = await Promise.all([bestIn(bodyEn, "en", question), bestIn(bodyZh, "zh", question)]);
  const said = both.filter(({ text }) => text);
  const [best] = said.sort(
    (a, b) => b.score - a.score || Number(b.language === locale) - Number(a.language === locale),
  );
  return best ? { language: best.language, pieces: await marked(best.text, question) } : null;
}
