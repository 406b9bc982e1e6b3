import { readFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { brotliDecompress } from "node:zlib";
import PDFDocument from "pdfkit";
import { hasLetter, numberOf, twinsBefore } from "./characters";
import { FONTS, type FontName } from "./font-files";
import { isWide, lettersOf } from "./lines";

export type Weight = "regular" | "bold";
/** A run of text in one font; Chinese has one weight, and is made bold by a stroke around it. */
export type Run = { font: string; text: string; stroked: boolean };
/** A font as the maker of the PDF reads it. */
export type Font = {
  postscriptName: string;
  characterSet: number[];
  unitsPerEm: number;
  glyphForCodePoint(codePoint: number): Glyph;
  layout(text: string): { glyphs: { path: Outline }[]; positions: Position[] };
};
type Position = { xAdvance: number; xOffset: number; yOffset: number };
type Outline = {
  transform(a: number, b: number, c: number, d: number, e: number, f: number): Outline;
  toSVG(): string;
};
type Glyph = { id: number; advanceWidth: number; cbox: { width: number } };
export type Fonts = Record<FontName, Font>;

const unpack = promisify(brotliDecompress);

/** The bytes of a font, as a TrueType file. */
export async function fontBytes(name: FontName): Promise<Buffer> {
  return unpack(await readFile(path.join(process.cwd(), "assets", "fonts", "action-plan", FONTS[name])));
}

/** Opens a font's bytes. */
export function openFont(bytes: Buffer): Font {
  const document = new PDFDocument({ font: NONE });
  return (document.font(bytes) as unknown as { _font: { font: Font } })._font.font;
}
/** Without it a document would look for a font of its own. */
export const NONE = null as unknown as string;

let opened: Promise<Fonts> | undefined;

async function openAll(): Promise<Fonts> {
  const names = Object.keys(FONTS) as FontName[];
  const fonts = await Promise.all(names.map(async (name) => [name, openFont(await fontBytes(name))] as const));
  return Object.fromEntries(fonts) as Fonts;
}

/**
 * The fonts, read and unpacked once and beside everything else that the process does. They serve every document: what
 * was looked up in them stays known.
 */
export function allFonts(): Promise<Fonts> {
  opened ??= openAll().catch((reason) => {
    opened = undefined;
    throw reason;
  });
  return opened;
}

/** Punctuation that both scripts have: in Chinese text it is as wide as a character. */
const SHARED = /[“”‘’…—·]/u;
/** The fonts in which a letter is looked for, one after the other. */
const LATIN: Record<Weight, FontName[]> = { regular: ["regular", "regularMore"], bold: ["bold", "boldMore"] };
const SIGNS: FontName[] = ["symbols", "mathematics", "pictures"];

/** A run of text in one font, by the font's name among `FONTS`. */
export type NamedRun = { name: FontName; text: string; stroked: boolean };

/** Finds the font of each letter of a text; what is once found stays known. */
function letterFonts() {
  const chosen = new Map<string, FontName | null>();

  function order(character: string, weight: Weight, chinese: boolean): FontName[] {
    const first = isWide(character) || (chinese && SHARED.test(character));
    return first ? ["chinese", ...LATIN[weight], ...SIGNS] : [...LATIN[weight], "chinese", ...SIGNS];
  }

  /** A letter's font; one with marks above or below it stands in a font that has them too. */
  function fontOf(letter: string, weight: Weight, chinese: boolean): FontName | null {
    const key = `${weight} ${chinese} ${letter}`;
    const known = chosen.get(key);
    if (known !== undefined) return known;
    const points = [...letter].map((character) => character.codePointAt(0) as number);
    const found =
      order(letter, weight, chinese).find((name) => points.every((point) => hasLetter(name, point))) ?? null;
    chosen.set(key, found);
    return found;
  }

  /** Each letter of a text with its font; `chinese` decides in which script punctuation that both have is set. */
  return function* (text: string, weight: Weight, chinese: boolean): Generator<NamedRun> {
    const set = (name: FontName, letter: string): NamedRun => ({
      name,
      text: letter,
      stroked: weight === "bold" && !LATIN.bold.includes(name),
    });
    for (const letter of lettersOf(text)) {
      const whole = fontOf(letter, weight, chinese);
      if (whole) yield set(whole, letter);
      else
        for (const character of letter) {
          const font = fontOf(character, weight, chinese);
          if (font) yield set(font, character);
          // A number in brackets says which character it was; an empty box would not.
          else
            for (const sign of `〔${numberOf(character)}〕`) yield set(fontOf(sign, weight, chinese) as FontName, sign);
        }
    }
  };
}

/** Joins neighbours that are set in the same way. */
function joined<T extends { text: string }>(letters: Iterable<T>, same: (a: T, b: T) => boolean): T[] {
  const runs: T[] = [];
  for (const letter of letters) {
    const last = runs.at(-1);
    if (last && same(last, letter)) last.text += letter.text;
    else runs.push({ ...letter });
  }
  return runs;
}

/** Finds the runs of a text by their fonts' names, for whoever draws letters as outlines. */
export function chooserOf() {
  const lettersWithFonts = letterFonts();
  return (text: string, weight: Weight, chinese: boolean): NamedRun[] =>
    joined(lettersWithFonts(text, weight, chinese), (a, b) => a.name === b.name);
}

/** Finds the font of each letter in a document; one for each document, as each has its own subsets of the fonts. */
export function fontsOf(document: PDFKit.PDFDocument, fonts: Fonts) {
  const registered = new Set<string>();
  const lettersWithFonts = letterFonts();

  /**
   * The name under which the document keeps a font for such a letter: one that shares its shape with another is set in
   * the same font under another name, so that each can be copied out as what it is.
   */
  function instanceOf(font: FontName, letter: string): string {
    const twins = twinsBefore(font, letter.codePointAt(0) as number);
    const name = twins ? `${font} ${twins}` : font;
    if (!registered.has(name)) {
      const known: Font = fonts[font];
      const postscriptName = twins ? `${known.postscriptName}-${twins}` : known.postscriptName;
      // Glyphs keep what they were first looked up as: each document, and each name in it, begins without any.
      const own = { postscriptName: { value: postscriptName }, _glyphs: { value: {} } };
      document.registerFont(name, Object.create(known, own));
      registered.add(name);
    }
    return name;
  }

  function* inDocument(letters: Iterable<NamedRun>): Generator<Run> {
    for (const { name, text, stroked } of letters) yield { font: instanceOf(name, text), text, stroked };
  }

  /** The runs of a text; `chinese` decides in which script punctuation that both have is set. */
  const runsOf = (text: string, weight: Weight, chinese: boolean): Run[] =>
    joined(inDocument(lettersWithFonts(text, weight, chinese)), (a, b) => a.font === b.font);
  return { runsOf };
}
