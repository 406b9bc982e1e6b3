import { stemmer } from "@orama/stemmers/english";
import { wordsAndParts } from "@/lib/text/chinese-words";
import { fold } from "@/lib/text/fold";
import { STOP_WORDS } from "./stop-words";

/** A word as it is compared, and as it stands in the text. */
export type Word = { stem: string; surface: string };

const WRITTEN_WITH_LETTERS =
  /(?!\p{Script=Han})[\p{L}\p{N}][\p{L}\p{M}\p{N}@&]*(?:[.'’](?!\p{Script=Han})[\p{L}\p{N}]+)*/gu;
const HAN = /\p{Script=Han}/u;

/** The words of a text that are not Chinese, in their order, by their English stems; stop words are left out. */
export function letterWords(text: string): Word[] {
  return (text.match(/[^\p{Script=Han}]+/gu) ?? []).flatMap((run) =>
    [...run.matchAll(WRITTEN_WITH_LETTERS)].flatMap(([surface]) => {
      const folded = fold(surface);
      const says = folded && !STOP_WORDS.has(folded) && (folded.length > 1 || /\d/.test(folded));
      return says ? [{ stem: stemmer(folded), surface }] : [];
    }),
  );
}

/** The Chinese words of a text and the shorter ones within them, without stop words. */
export const chineseWords = (text: string): string[] =>
  HAN.test(text) ? wordsAndParts(text).filter((word) => HAN.test(word) && !STOP_WORDS.has(word)) : [];

/** Each two Chinese characters that stand beside each other: they find what the dictionary cuts in another way. */
export const chinesePairs = (text: string): string[] =>
  (text.match(/\p{Script=Han}+/gu) ?? []).flatMap((run) =>
    Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2)),
  );
