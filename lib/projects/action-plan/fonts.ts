import { readFileSync } from "node:fs";
import path from "node:path";
import type PDFKit from "pdfkit";
import { isWide } from "./lines";

export type Weight = "regular" | "bold";
/** A run of text in one font. */
export type Run = { font: string; text: string };

const FOLDER = path.join(process.cwd(), "data", "fonts", "action-plan");
const FILES = {
  regular: "source-serif-4-400",
  regularMore: "source-serif-4-400-extended",
  bold: "source-serif-4-600",
  boldMore: "source-serif-4-600-extended",
  chinese: "noto-serif-sc",
} as const;
type Name = keyof typeof FILES;

const read = new Map<Name, Buffer>();
function bytesOf(name: Name): Buffer {
  const known = read.get(name) ?? readFileSync(path.join(FOLDER, `${FILES[name]}.ttf`));
  read.set(name, known);
  return known;
}

/** What stands for characters that none of the fonts has. */
const INSTEAD: Record<string, string> = {
  "₂": "2",
  "→": "–",
  "≥": ">=",
  "≤": "<=",
  "\t": " ",
  "\u00a0": " ",
};
/** Punctuation that both scripts have: in Chinese text it is as wide as a character. */
const SHARED = /[“”‘’…—·]/u;

type Font = { font: { hasGlyphForCodePoint(codePoint: number): boolean } };

/** Gives a document its fonts, and tells in which of them each part of a text is set. */
export function fontsOf(document: PDFKit.PDFDocument) {
  const has = new Map<Name, (codePoint: number) => boolean>();
  for (const name of Object.keys(FILES) as Name[]) {
    document.registerFont(name, bytesOf(name));
    document.font(name);
    const { font } = (document as unknown as { _font: Font })._font;
    has.set(name, (codePoint) => font.hasGlyphForCodePoint(codePoint));
  }
  const knows = (name: Name, character: string) => has.get(name)?.(character.codePointAt(0) as number) ?? false;

  function fontOf(character: string, weight: Weight, chinese: boolean): Name | null {
    const more = weight === "bold" ? "boldMore" : "regularMore";
    const latin: Name[] = [weight, more];
    const first: Name[] =
      isWide(character) || (chinese && SHARED.test(character)) ? ["chinese", ...latin] : [...latin, "chinese"];
    return first.find((name) => knows(name, character)) ?? null;
  }

  /** The runs of a text; `chinese` decides in which script punctuation that both have is set. */
  function runsOf(text: string, weight: Weight, chinese: boolean): Run[] {
    const runs: Run[] = [];
    for (const written of text) {
      const known = fontOf(written, weight, chinese);
      const set = known ? written : (INSTEAD[written] ?? "·");
      const font = known ?? (set === "·" ? "chinese" : weight);
      const last = runs.at(-1);
      if (last?.font === font) last.text += set;
      else runs.push({ font, text: set });
    }
    return runs;
  }
  return { runsOf };
}
