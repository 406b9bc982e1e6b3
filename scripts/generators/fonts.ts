import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import subsetFont from "subset-font";

// usage: npx tsx scripts/generators/fonts.ts – cuts the headings' one Latin font (Source Serif 4, SIL Open Font Licence 1.1) to the
// letters of Europe's names and the features that headings and figures use. Both files together stay under 40 kB; the
// second one is fetched only by a page that shows one of its letters (app/styles/tokens.css).
const BUDGET = 40_000;
const FEATURES = ["kern", "liga", "tnum", "lnum"];
const WEIGHTS = { min: 400, max: 600 };

const require = createRequire(import.meta.url);
const source = (subset: string) =>
  readFileSync(require.resolve(`@fontsource-variable/source-serif-4/files/source-serif-4-${subset}-wght-normal.woff2`));
const range = (from: number, to: number) =>
  String.fromCodePoint(...Array.from({ length: to - from + 1 }, (_, n) => from + n));

const FILES = [
  { name: "source-serif-4", from: "latin", letters: `${range(0x20, 0x7e)}${range(0xa0, 0xff)}–—‘’“”…` },
  // Latin Extended-A, and Romanian's s and t with a comma below.
  { name: "source-serif-4-extended", from: "latin-ext", letters: range(0x100, 0x17f) + range(0x218, 0x21b) },
];

let total = 0;
for (const { name, from, letters } of FILES) {
  const font = await subsetFont(source(from), letters, {
    targetFormat: "woff2",
    keepFeatures: FEATURES,
    variationAxes: { wght: WEIGHTS },
  });
  writeFileSync(`public/fonts/${name}.woff2`, font);
  console.log(name, font.length);
  total += font.length;
}
if (total > BUDGET) throw new Error(`The fonts have ${total} bytes, more than ${BUDGET}.`);
