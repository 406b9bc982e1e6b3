import { type Language, type Part, wordDifference } from "./words";

/** Codes of a set that came and went. */
export type CodeChange = { added: string[]; removed: string[] };
/** What became of a text in one language. */
export type TextChange = { language: Language; parts: Part[] };

type Text = Record<Language, string>;

/** What came to a set of codes and what went from it; null when nothing did. */
export function codeChange(before: string[], after: string[]): CodeChange | null {
  const change = {
    added: after.filter((code) => !before.includes(code)),
    removed: before.filter((code) => !after.includes(code)),
  };
  return change.added.length + change.removed.length > 0 ? change : null;
}

/** What became of a text, word by word, in each language in which something did. */
export const textChanges = (before: Text, after: Text): TextChange[] =>
  (["en", "zh"] as const)
    .filter((language) => before[language] !== after[language])
    .map((language) => ({ language, parts: wordDifference(before[language], after[language], language) }));
