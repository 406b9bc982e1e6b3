import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { FONTS, type FontName } from "@/lib/print/font-files";
import { type Font, openFont } from "@/lib/print/fonts";

// usage: npx tsx scripts/generators/action-plan-fonts.ts <folder of packages> – makes the fonts of the printed action plan anew,
// and coverage.json, which says what each of them has. The folder is the node_modules of
//   npm install --prefix <somewhere> @expo-google-fonts/{source-serif-4@0.4.1,noto-serif@0.4.2,noto-serif-sc@0.4.3}
//     @expo-google-fonts/{noto-sans-symbols@0.4.1,noto-sans-math@0.4.2,noto-sans-symbols-2@0.4.1}
// and then `npx biome check --write assets/fonts`. All are under the SIL Open Font Licence 1.1. A PDF takes single letters out of a font, which only plain TrueType allows
// at once: that is why each is kept as such, packed as a whole.
const HOME = "assets/fonts/action-plan";
type Options = { targetFormat: "sfnt"; keepFeatures: string[]; noHinting: boolean; dropTables: string[] };
type Subset = (font: Buffer, letters: string, options: Options) => Promise<Buffer>;
const subsetFont = createRequire(import.meta.url)("subset-font") as Subset;

const SOURCES: Record<FontName, string> = {
  regular: "source-serif-4/400Regular/SourceSerif4_400Regular.ttf",
  bold: "source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf",
  regularMore: "noto-serif/400Regular/NotoSerif_400Regular.ttf",
  boldMore: "noto-serif/600SemiBold/NotoSerif_600SemiBold.ttf",
  chinese: "noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf",
  symbols: "noto-sans-symbols/400Regular/NotoSansSymbols_400Regular.ttf",
  mathematics: "noto-sans-math/400Regular/NotoSansMath_400Regular.ttf",
  pictures: "noto-sans-symbols-2/400Regular/NotoSansSymbols2_400Regular.ttf",
};
/** Those of which only what the ones before them lack is kept. */
const REST = new Set<FontName>(["symbols", "mathematics", "pictures"]);
/** What shows nothing by itself is never set; nor is what runs from right to left, for which lines are not made. */
const isSet = (codePoint: number) =>
  !/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Default_Ignorable_Code_Point}\p{Script=Arabic}\p{Script=Hebrew}]/u.test(
    String.fromCodePoint(codePoint),
  );

/** What has neither room of its own nor stands on another letter would be printed over its neighbour. */
const hasRoom = (font: Font, codePoint: number) =>
  font.glyphForCodePoint(codePoint).advanceWidth > 0 || /\p{M}/u.test(String.fromCodePoint(codePoint));
const lettersOf = (font: Font) =>
  font.characterSet.filter((one) => isSet(one) && hasRoom(font, one)).sort((a, b) => a - b);

/** Code points as pairs of the first and the last of each unbroken run. */
function rangesOf(codePoints: number[]): number[] {
  const ranges: number[] = [];
  for (const codePoint of codePoints)
    if (ranges.at(-1) === codePoint - 1) ranges[ranges.length - 1] = codePoint;
    else ranges.push(codePoint, codePoint);
  return ranges;
}

/** Those that share their glyph with others before them, and with how many: what is written often comes first. */
function twinsOf(font: Font, codePoints: number[]): Record<string, number> {
  const seen = new Map<number, number>();
  const rank = (codePoint: number) => {
    const character = String.fromCodePoint(codePoint);
    if (/[–—‘’“”…·①-⑩]/.test(character)) return 0;
    return character.normalize("NFKC") === character && !/[\u2e80-\u2eff]/.test(character) ? 1 : 2;
  };
  return Object.fromEntries(
    codePoints
      .toSorted((a, b) => rank(a) - rank(b))
      .flatMap((codePoint) => {
        const { id } = font.glyphForCodePoint(codePoint);
        const before = seen.get(id) ?? 0;
        seen.set(id, before + 1);
        return before ? [[codePoint, before]] : [];
      }),
  );
}

const folder = process.argv[2];
if (!folder) throw new Error("usage: npx tsx scripts/generators/action-plan-fonts.ts <folder of packages>");
const had = new Set<number>();
const coverage: Partial<Record<FontName, { ranges: number[]; twins: Record<string, number> }>> = {};
for (const [name, file] of Object.entries(FONTS) as [FontName, string][]) {
  const source = readFileSync(path.join(folder, "@expo-google-fonts", SOURCES[name]));
  const wanted = lettersOf(openFont(source)).filter((one) => !REST.has(name) || !had.has(one));
  const plain = await subsetFont(source, wanted.map((one) => String.fromCodePoint(one)).join(""), {
    targetFormat: "sfnt",
    // No ligatures and no composition: a glyph stands for one character, so that text can be copied out as it was written.
    keepFeatures: name === "chinese" ? [] : ["kern", "mark", "mkmk"],
    noHinting: true,
    dropTables: ["STAT", "BASE", "vhea", "vmtx", "MATH", "gasp"],
  });
  const font = openFont(plain);
  const letters = lettersOf(font);
  for (const letter of letters) had.add(letter);
  coverage[name] = { ranges: rangesOf(letters), twins: twinsOf(font, letters) };
  const packed = brotliCompressSync(plain, {
    params: { [constants.BROTLI_PARAM_LGWIN]: 24, [constants.BROTLI_PARAM_SIZE_HINT]: plain.length },
  });
  writeFileSync(path.join(HOME, file), packed);
  console.log(`${name}: ${letters.length} letters, ${plain.length} bytes, packed ${packed.length}`);
}
writeFileSync(path.join(HOME, "coverage.json"), `${JSON.stringify(coverage)}\n`);
