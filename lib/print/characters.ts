import coverage from "@/assets/fonts/action-plan/coverage.json";
import type { FontName } from "./font-files";

type Coverage = { ranges: number[]; twins: Record<string, number> };
const COVERAGE = coverage as Record<FontName, Coverage>;

/** Those in which a letter may stand by itself; the bold ones have the same letters. */
const LOOKED_IN: FontName[] = ["regular", "regularMore", "chinese", "symbols", "mathematics", "pictures"];

/** Whether a font has a letter. */
export function hasLetter(font: FontName, codePoint: number): boolean {
  const { ranges } = COVERAGE[font];
  let [low, high] = [0, ranges.length / 2 - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (codePoint < (ranges[2 * middle] as number)) high = middle - 1;
    else if (codePoint > (ranges[2 * middle + 1] as number)) low = middle + 1;
    else return true;
  }
  return false;
}

/** How many other letters of a font come before it with the same shape; a document keeps one meaning for each shape. */
export const twinsBefore = (font: FontName, codePoint: number): number => COVERAGE[font].twins[codePoint] ?? 0;

/** What ends a line, however it was written. */
const LINE_ENDS = /\r\n?|[\n\v\f\u0085\u2028\u2029]/gu;
/** What shows nothing by itself: joiners, marks of direction, variants of a sign, control characters. */
const UNSEEN = /[^\P{Cc}\n]|[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;

/**
 * A text as it is printed: composed (NFC), its lines ended in one way, and without what shows nothing. It says what the
 * text says, in the same characters.
 */
export const printedText = (text: string): string =>
  text
    .normalize("NFC")
    .replace(/\p{Cs}/gu, "\ufffd")
    .replace(LINE_ENDS, "\n")
    .replaceAll("\t", " ")
    .replace(UNSEEN, "");

/** The characters of a text that no font of the action plan has, each once, in the order in which they stand. */
export function unprintable(text: string): string[] {
  const found = new Set<string>();
  for (const character of printedText(text)) {
    const codePoint = character.codePointAt(0) as number;
    if (character !== "\n" && !LOOKED_IN.some((font) => hasLetter(font, codePoint))) found.add(character);
  }
  return [...found];
}

/** A character's number in Unicode, by which it can be looked up: `U+1F600`. */
export const numberOf = (character: string): string =>
  `U+${(character.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, "0")}`;
