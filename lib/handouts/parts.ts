import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import type { Language, Style } from "@/lib/print/pdf-layout";
import { rectangle } from "@/lib/print/shapes";
import { endOf } from "@/lib/taxonomy/ends";
import { excerpt } from "@/lib/text/excerpt";
import type { Part } from "./fitting";
import { COLUMN, COLUMNS, leadingOf, MARGIN, type Sheet, SOFT } from "./sheet";

/** A text in one language or both. */
export type Texts = { en: string | null; zh: string | null };
const LANGUAGES = ["en", "zh"] as const;
const SIZE = 8.8;
/** How many lines a title has at most, and a text of which a single sentence is too long. */
const TITLE_LINES = 2;
const SHORTEST_LINES = 4;
/** Nobody prints more of a text on one page; it is not even looked at. */
const LONGEST = 4_000;
const AFTER = 7;

/** A text's sentences, each with the blank behind it. */
export function sentencesOf(text: string, language: Language): string[] {
  const segmenter = new Intl.Segmenter(language, { granularity: "sentence" });
  return [...segmenter.segment(excerpt(text.replace(/\s+/g, " ").trim(), LONGEST))].map(({ segment }) => segment);
}

type Paired = {
  title?: Texts;
  text: Texts;
  colour?: string;
  number?: number;
  /** Where a title says nothing without the text's first sentence. */
  neverBare?: boolean;
};

/** What is said in both languages, side by side; it grows by sentences, in both languages alike. */
export function pairPart(sheet: Sheet, { title, text, colour, number, neverBare = !title }: Paired): Part {
  const sentences = { en: sentencesOf(text.en ?? "", "en"), zh: sentencesOf(text.zh ?? "", "zh") };
  const most = Math.max(sentences.en.length, sentences.zh.length);
  const least = neverBare ? 1 : 0;
  const steps = Math.max(most - least, 0);
  const indent = number === undefined ? 0 : 14;
  const width = COLUMN - indent;
  const style = (language: Language): Style => ({ size: SIZE, language });
  const titleOf = (language: Language) =>
    title?.[language] ? sheet.lines(title[language], width, { ...style(language), weight: "bold" }, TITLE_LINES) : [];
  const titles = { en: titleOf("en"), zh: titleOf("zh") };
  const known = new Map<string, string[]>();
  function linesOf(language: Language, step: number): string[] {
    const all = sentences[language];
    const kept = steps === 0 ? all.length : Math.ceil((all.length * (step + least)) / most);
    const short = step === 0 ? SHORTEST_LINES : undefined;
    const key = `${language} ${kept} ${short}`;
    const lines = known.get(key) ?? sheet.lines(all.slice(0, kept).join("").trim(), width, style(language), short);
    known.set(key, lines);
    return lines;
  }
  const shown = (language: Language, step: number) => (step + least === 0 ? [] : linesOf(language, step));
  const heightIn = (language: Language, step: number) =>
    (titles[language].length + shown(language, step).length) * leadingOf(SIZE, language);
  const height = (step: number) => Math.max(...LANGUAGES.map((language) => heightIn(language, step))) + AFTER;
  return {
    steps,
    height,
    draw(top, step) {
      if (colour) sheet.draw([rectangle(MARGIN - 9, top + 2, 2, height(step) - AFTER, { fill: colour })]);
      for (const language of LANGUAGES) {
        const x = COLUMNS[language] + indent;
        const first = top + SIZE * 1.1;
        if (number !== undefined && heightIn(language, step) > 0)
          sheet.text(String(number), COLUMNS[language], first, { size: SIZE, colour: SOFT });
        sheet.block(titles[language], x, first, { tag: "H3", weight: "bold", ...style(language) });
        const below = first + titles[language].length * leadingOf(SIZE, language);
        sheet.block(shown(language, step), x, below, style(language));
      }
    },
  };
}

/** The heading of what follows, under a rule as on pages. */
export const headPart = (sheet: Sheet, en: string, zh: string): Part => ({
  steps: 0,
  height: () => 29,
  draw(top) {
    sheet.rule(top + 4);
    sheet.heading(en, zh, top + 19);
  },
});

/** How many more there are than have room. */
export const morePart = (sheet: Sheet, count: number): Part => ({
  steps: 0,
  height: () => 15,
  draw(top) {
    for (const language of LANGUAGES)
      sheet.text(formatMessage(messagesOf(language).sheet.more, language, { count }), COLUMNS[language], top + 9, {
        size: 8,
        language,
        colour: SOFT,
        width: COLUMN,
      });
  },
});

/** A figure with what it counts below. */
export function figure(
  sheet: Sheet,
  x: number,
  top: number,
  { value, label, more, width }: { value: string; label: string; more: string; width: number },
): void {
  sheet.text(value, x, top + 20, { size: 20, width });
  sheet.text(label, x, top + 34, { size: 8, language: "zh", width });
  sheet.text(more, x, top + 45, { size: 7.5, language: "zh", colour: SOFT, width });
}

/** The two letters of a side, round at the left end and square at the right, ending at `x`; returns where they begin. */
export function sideTag(sheet: Sheet, side: string, x: number, baseline: number, colour: string): number {
  const from = x - 24;
  const [y, height] = [baseline - 9.5, 13];
  const look = { stroke: colour, width: 0.9 };
  if (endOf(side) === "RIGHT") sheet.draw([rectangle(from, y, 24, height, look)]);
  else {
    const r = height / 2;
    const arc = `a ${r} ${r} 0 0 1`;
    sheet.draw([
      { d: `M ${from + r} ${y} h ${24 - height} ${arc} 0 ${height} h ${height - 24} ${arc} 0 ${-height} Z`, ...look },
    ]);
  }
  sheet.text(side, from + 12, baseline, { size: 8, weight: "bold", colour, anchor: "middle" });
  return from;
}
