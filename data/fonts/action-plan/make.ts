import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";

// usage: npx tsx data/fonts/action-plan/make.ts <noto-serif-sc-chinese-simplified-400-normal.woff2> – makes the fonts of the
// printed action plan anew. A PDF takes single letters out of a font, which only a plain TrueType file allows at once.
// The Chinese file is in the npm package @fontsource/noto-serif-sc (5.3.0), the Latin ones are in a package we have.
// Both are under the SIL Open Font Licence 1.1.
type Options = { targetFormat: "sfnt"; keepFeatures: string[]; variationAxes?: { wght: number } };
type Subset = (font: Buffer, letters: string, options: Options) => Promise<Buffer>;
const require = createRequire(import.meta.url);
const subsetFont = require("subset-font") as Subset;

const range = (from: number, to: number) =>
  String.fromCodePoint(...Array.from({ length: to - from + 1 }, (_, n) => from + n));
/** Every letter that a font may have: what it has of them stays. */
const EVERY = [range(0x20, 0x2fff), range(0x3000, 0x9fff), range(0xf900, 0xffef)].join("");

async function make(source: string, name: string, features: string[], weight?: number): Promise<void> {
  const font = readFileSync(source);
  const variationAxes = weight ? { wght: weight } : undefined;
  const plain = await subsetFont(font, EVERY, { targetFormat: "sfnt", keepFeatures: features, variationAxes });
  writeFileSync(new URL(`./${name}.ttf`, import.meta.url), plain);
  console.log(name, plain.length);
}

const chinese = process.argv[2];
if (!chinese) throw new Error("usage: npx tsx data/fonts/action-plan/make.ts <chinese font>");
await make(chinese, "noto-serif-sc", []);
for (const weight of [400, 600])
  for (const [subset, suffix] of [
    ["latin", ""],
    ["latin-ext", "-extended"],
  ]) {
    const file = `@fontsource-variable/source-serif-4/files/source-serif-4-${subset}-wght-normal.woff2`;
    const features = ["kern", "liga", "tnum", "lnum"];
    await make(require.resolve(file), `source-serif-4-${weight}${suffix}`, features, weight);
  }
