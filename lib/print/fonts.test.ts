import PDFDocument from "pdfkit";
import { describe, expect, it } from "vitest";
import coverage from "@/assets/fonts/action-plan/coverage.json";
import { bare, readPdf } from "../../test/pdf-text";
import { hasLetter, printedText, twinsBefore, unprintable } from "./characters";
import { FONTS, type FontName } from "./font-files";
import { allFonts, fontsOf, NONE } from "./fonts";
import { PdfLayout } from "./pdf-layout";

const NAMES = Object.keys(FONTS) as FontName[];
const lettersIn = (font: FontName): number[] => {
  const { ranges } = coverage[font];
  return Array.from({ length: ranges.length / 2 }, (_, at) => [ranges[2 * at], ranges[2 * at + 1]] as const).flatMap(
    ([from = 0, to = -1]) => Array.from({ length: to - from + 1 }, (_, more) => from + more),
  );
};
const isHan = (codePoint: number) => /[\u3400-\u9fff]/u.test(String.fromCodePoint(codePoint));
const named = (codePoint: number) => `U+${codePoint.toString(16)}`;

/** What an encoding of two bytes for each character can write. */
function charactersOf(encoding: string, first: [number, number], second: [number, number]): string[] {
  const decoder = new TextDecoder(encoding);
  const found = new Set<string>();
  for (let a = first[0]; a <= first[1]; a += 1)
    for (let b = second[0]; b <= second[1]; b += 1)
      for (const character of decoder.decode(Uint8Array.of(a, b))) found.add(character);
  return [...found].filter((character) => /[^\p{Co}\p{Cc}\ufffd]/u.test(character));
}

describe("the fonts of the action plan", () => {
  it.each(NAMES)(
    "%s has what coverage.json says: each letter a shape, an advance and a meaning of its own",
    async (name) => {
      const font = (await allFonts())[name];
      const wrong: string[] = [];
      const meanings = new Map<string, number>();
      for (const codePoint of lettersIn(name)) {
        const character = String.fromCodePoint(codePoint);
        const { id, advanceWidth, cbox } = font.glyphForCodePoint(codePoint);
        const isBlank = /[\p{Zs}\u2800]/u.test(character);
        if (id === 0) wrong.push(`${named(codePoint)} is missing`);
        if (!isBlank && !(cbox.width > 0)) wrong.push(`${named(codePoint)} has no shape`);
        if (!(advanceWidth > 0) && !/\p{M}/u.test(character)) wrong.push(`${named(codePoint)} has no advance`);
        const meaning = `${id} ${twinsBefore(name, codePoint)}`;
        if (meanings.has(meaning))
          wrong.push(`${named(codePoint)} is taken for ${named(meanings.get(meaning) as number)}`);
        meanings.set(meaning, codePoint);
      }
      expect(wrong).toEqual([]);
      // The test of every glyph is no test when there are none.
      expect(meanings.size).toBe(font.characterSet.filter((codePoint) => hasLetter(name, codePoint)).length);
    },
  );

  it("have every character of GB 2312, GBK and Big5, and what European languages are written with", () => {
    const gb2312 = charactersOf("gb18030", [0xa1, 0xf7], [0xa1, 0xfe]);
    const han = (characters: string[]) => characters.filter((one) => /\p{Script=Han}/u.test(one));
    expect(han(gb2312).length).toBeGreaterThanOrEqual(6763);
    expect(han(charactersOf("gbk", [0x81, 0xfe], [0x40, 0xfe])).length).toBeGreaterThan(20_900);
    for (const text of [
      gb2312.join(""),
      charactersOf("gbk", [0x81, 0xfe], [0x40, 0xfe]).join(""),
      han(charactersOf("big5", [0x81, 0xfe], [0x40, 0xfe])).join(""),
      "Žluťoučký kůň, Ăă Șș Țț, Gyöngyös, Łódź, Ñandú, Þórður, İstanbul, Tiếng Việt ở Thừa Thiên Huế, ẞ, ŉ, Ĳ",
      "София, Київ, Ѐѝ, Њива, Ґанок",
      "Αθήνα, Ναύπακτος, ἀρχή ᾧ",
      "① Ⅱ ℃ № ‰ ≈ ² ㎡ → ✓ ≥ ≤ ≠ ± × ÷ ∞ √ ∑ ∆ µ Ω € £ ¥ § © ® ™ † ‡ • ‣ ◦ ■ □ ▲ △ ● ○ ◎ ★ ☆ ♀ ♂ ☑ ☒ ✗ ½ ¼ ¾ ⅓ ₂ ⁻¹ ㎏ ㎞ ㏑ 〇 々 ‖ ⇒ ⇔ ↑ ← ↓",
      "镕堃喆珺𬭚𬬭㙍龘",
    ])
      expect(unprintable(text).map((character) => `${character} ${named(character.codePointAt(0) as number)}`)).toEqual(
        [],
      );
  });

  it("are told from what they lack, each character once", () => {
    expect(unprintable("𠮷野 😀 😀 한국 ไทย, plain ❤️")).toEqual(["𠮷", "😀", "한", "국", "ไ", "ท", "ย"]);
  });

  it("print a page of each block, and what is copied out is what was written", async () => {
    const layout = new PdfLayout({ title: "Every letter", subject: "", at: new Date(0), fonts: await allFonts() });
    const written: string[] = [];
    const print = (letters: Iterable<number>, weight: "regular" | "bold") => {
      const blocks = new Map<number, number[]>();
      for (const letter of letters) blocks.set(letter >> 8, [...(blocks.get(letter >> 8) ?? []), letter]);
      for (const [block, codePoints] of blocks) {
        // A mark stands on a letter.
        const signs = codePoints.map((codePoint) => String.fromCodePoint(codePoint));
        const text = signs.map((sign) => (/\p{M}/u.test(sign) ? `o${sign}` : sign)).join("");
        const heading = `Block ${block.toString(16)} ${weight}: `;
        layout.nextPage();
        layout.text("P", heading + text, { weight });
        written.push(bare(heading + printedText(text)));
      }
    };
    // Of the many Chinese characters, every eighth and all that share their shape with another.
    const printed = (codePoint: number) =>
      codePoint % 8 === 0 || !isHan(codePoint) || twinsBefore("chinese", codePoint) > 0;
    print([...new Set(NAMES.flatMap(lettersIn))].filter(printed), "regular");
    print(new Set([...lettersIn("bold"), ...lettersIn("boldMore")]), "bold");
    const { text: copied } = await readPdf(await layout.bytes("", null));
    const wrong = written.filter((text) => !copied.includes(text)).map((text) => text.slice(0, 12));
    expect(wrong).toEqual([]);
    expect(written.length).toBeGreaterThan(170);
  });

  it("set a letter with its marks in one font, and what none of them has as its number", async () => {
    const { runsOf } = fontsOf(new PDFDocument({ font: NONE }), await allFonts());
    expect(
      runsOf("x̄ Ш̀", "regular", false)
        .map(({ text }) => text)
        .join(""),
    ).toBe("x̄ Ш̀");
    expect(runsOf("x̄", "regular", false)).toHaveLength(1);
    expect(
      runsOf("a😀", "regular", false)
        .map(({ text }) => text)
        .join(""),
    ).toBe("a〔U+1F600〕");
  });
});
