import { diffArrays } from "diff";

/** A run of text that both versions have, or only the newer, or only the older one. */
export type Part = { kind: "same" | "added" | "removed"; text: string };

export type Language = "en" | "zh";

// Beyond this many edits two texts have nothing in common worth showing word by word.
const MOST_EDITS = 3_000;

/** The words of a text, with the blanks and marks between them; in Chinese as a dictionary parts them. */
export function wordsOf(text: string, language: Language): string[] {
  if (typeof Intl.Segmenter === "undefined") return text.match(language === "zh" ? /./gsu : /\s+|[^\s]+/g) ?? [];
  const segmenter = new Intl.Segmenter(language === "zh" ? "zh-Hans" : "en", { granularity: "word" });
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/** What became of a text, word by word. */
export function wordDifference(before: string, after: string, language: Language): Part[] {
  if (before === after) return before ? [{ kind: "same", text: before }] : [];
  const found = diffArrays(wordsOf(before, language), wordsOf(after, language), { maxEditLength: MOST_EDITS });
  if (!found) return folded([removed(before), added(after)]);
  return folded(
    found.map(({ value, added: isNew, removed: isOld }) => ({
      kind: isNew ? "added" : isOld ? "removed" : "same",
      text: value.join(""),
    })),
  );
}

const added = (text: string): Part => ({ kind: "added", text });
const removed = (text: string): Part => ({ kind: "removed", text });

/** Whether a common run between two changes is too small to be a landmark: a blank, a comma, one short word. */
function isSpeck(text: string, around: number): boolean {
  if (text.includes("\n\n")) return false;
  const letters = text.replaceAll(/[\s\p{Punctuation}]/gu, "");
  return letters.length <= 3 && text.length * 2 <= around;
}

/**
 * Joins changes that only specks part, so that a rewritten sentence reads as one removal and one addition, and puts
 * what was removed before what was added.
 */
function folded(parts: Part[]): Part[] {
  const result: Part[] = [];
  let [old, fresh] = ["", ""];
  const flush = () => {
    if (old) result.push(removed(old));
    if (fresh) result.push(added(fresh));
    [old, fresh] = ["", ""];
  };
  const changeAfter = (index: number) => {
    let length = 0;
    for (const part of parts.slice(index)) {
      if (part.kind === "same") break;
      length += part.text.length;
    }
    return length;
  };
  for (const [index, part] of parts.entries()) {
    if (part.kind === "removed") old += part.text;
    else if (part.kind === "added") fresh += part.text;
    else {
      const [left, right] = [old.length + fresh.length, changeAfter(index + 1)];
      if (left > 0 && right > 0 && isSpeck(part.text, Math.min(left, right) * 2)) {
        old += part.text;
        fresh += part.text;
      } else {
        flush();
        result.push(part);
      }
    }
  }
  flush();
  return result;
}
