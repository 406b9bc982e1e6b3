import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import subsetFont from "subset-font";

// usage: npx tsx scripts/generators/fonts.ts FOLDER – cuts the two Latin fonts (Source Serif 4 for what is said, Source Sans 3
// for what is operated, both SIL Open Font Licence 1.1) to the letters of Europe's names and the features that headings and
// figures use. FOLDER is where `npm install --prefix FOLDER source-serif@4.5.1 source-sans@3.52.0` put Adobe's own files: 60 MB,
// which nobody else needs. What every page fetches stays under 45 kB; the second file of each is fetched only by a page that
// shows one of its letters. `app/styles/fonts.test.ts` compares the files with the ranges in `app/styles/tokens.css`.
const BUDGET = 45_000;
const FEATURES = ["kern", "liga", "tnum", "lnum"];
const WEIGHTS = { min: 400, max: 600 };

const [folder = "."] = process.argv.slice(2);
const FAMILIES: { name: string; file: string; axes: Record<string, number> }[] = [
  { name: "source-serif-4", file: "source-serif/VAR/SourceSerif4Variable-Roman.ttf", axes: { opsz: 14 } },
  { name: "source-sans-3", file: "source-sans/VF/SourceSans3VF-Upright.ttf", axes: {} },
];

const range = (from: number, to: number) =>
  String.fromCodePoint(...Array.from({ length: to - from + 1 }, (_, n) => from + n));

// Every letter of the 24 official languages of the European Union that are written in Latin letters.
const WESTERN = [...range(0xc0, 0xff)].filter((letter) => !"ÐðÞþÿ".includes(letter)).join("");
const EASTERN = "āăąćċčďđēėęěģġħīįķĺļľłńņňőœŕřśšșțťūůűųźżž";
const SIGNS = "\u00a0§«°±²·»–—‘’“”…€";
const usual = `${range(0x20, 0x7e)}${WESTERN}${EASTERN}${EASTERN.toUpperCase()}${SIGNS}`;
const NOT_DRAWN = "ĬĭĲĳŦŧ";
const rare = [...range(0xa0, 0x17f), ...range(0x218, 0x21b)]
  .filter((letter) => !`${usual}${NOT_DRAWN}`.includes(letter))
  .join("");

let onEveryPage = 0;
for (const { name, file, axes } of FAMILIES)
  for (const [suffix, letters] of [
    ["", usual],
    ["-rare", rare],
  ] as const) {
    const font = await subsetFont(readFileSync(path.join(folder, "node_modules", file)), letters, {
      targetFormat: "woff2",
      keepFeatures: FEATURES,
      variationAxes: { wght: WEIGHTS, ...axes },
    });
    writeFileSync(`public/fonts/${name}${suffix}.woff2`, font);
    console.log(name + suffix, font.length);
    if (!suffix) onEveryPage += font.length;
  }
if (onEveryPage > BUDGET) throw new Error(`The fonts have ${onEveryPage} bytes, more than ${BUDGET}.`);
const ranges = (letters: string) =>
  [...letters]
    .map((letter) => letter.codePointAt(0) ?? 0)
    .sort((a, b) => a - b)
    .reduce<[number, number][]>((all, point) => {
      const last = all.at(-1);
      if (last && last[1] === point - 1) last[1] = point;
      else all.push([point, point]);
      return all;
    }, [])
    .map(([from, to]) => `U+${from.toString(16)}${to > from ? `-${to.toString(16)}` : ""}`.toUpperCase())
    .join(", ");
console.log("usual", ranges(usual));
console.log("rare", ranges(rare));
