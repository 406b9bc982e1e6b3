import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import subsetFont from "subset-font";

// usage: npx tsx scripts/generators/fonts.ts – cuts the two Latin fonts (Source Serif 4 for what is said, Source Sans 3 for what
// is operated, both SIL Open Font Licence 1.1) to the letters of Europe's names and the features that headings and figures
// use. What every page fetches stays under 45 kB; the second file of each is fetched only by a page that shows one of its
// letters (app/styles/tokens.css).
const BUDGET = 45_000;
const FEATURES = ["kern", "liga", "tnum", "lnum"];
const WEIGHTS = { min: 400, max: 600 };

const require = createRequire(import.meta.url);
const source = (family: string, subset: string) =>
  readFileSync(require.resolve(`@fontsource-variable/${family}/files/${family}-${subset}-wght-normal.woff2`));
const range = (from: number, to: number) =>
  String.fromCodePoint(...Array.from({ length: to - from + 1 }, (_, n) => from + n));

const FAMILIES = ["source-serif-4", "source-sans-3"];
const FILES = [
  { suffix: "", from: "latin", letters: `${range(0x20, 0x7e)}${range(0xa0, 0xff)}–—‘’“”…`, onEveryPage: true },
  // Latin Extended-A, and Romanian's s and t with a comma below.
  { suffix: "-extended", from: "latin-ext", letters: range(0x100, 0x17f) + range(0x218, 0x21b), onEveryPage: false },
];

let total = 0;
for (const family of FAMILIES)
  for (const { suffix, from, letters, onEveryPage } of FILES) {
    const font = await subsetFont(source(family, from), letters, {
      targetFormat: "woff2",
      keepFeatures: FEATURES,
      variationAxes: { wght: WEIGHTS },
    });
    writeFileSync(`public/fonts/${family}${suffix}.woff2`, font);
    console.log(family + suffix, font.length);
    if (onEveryPage) total += font.length;
  }
if (total > BUDGET) throw new Error(`The fonts have ${total} bytes, more than ${BUDGET}.`);
