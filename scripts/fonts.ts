import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import subsetFont from "subset-font";

// usage: npx tsx scripts/fonts.ts – the one Latin font of the headings, cut to the letters that places' names need.
const require = createRequire(import.meta.url);
const source = require.resolve("@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2");
const extended = require.resolve(
  "@fontsource-variable/source-serif-4/files/source-serif-4-latin-ext-wght-normal.woff2",
);
const range = (from: number, to: number) =>
  String.fromCodePoint(...Array.from({ length: to - from + 1 }, (_, n) => from + n));

for (const [file, letters, name] of [
  [source, `${range(0x20, 0x7e)}${range(0xa0, 0xff)}–—‘’“”…·²`, "source-serif-4"],
  [extended, range(0x100, 0x17f), "source-serif-4-extended"],
] as const) {
  const cut = await subsetFont(readFileSync(file), letters, {
    targetFormat: "woff2",
    variationAxes: { wght: { min: 400, max: 700 } },
  });
  writeFileSync(`public/fonts/${name}.woff2`, cut);
  console.log(name, cut.length);
}
