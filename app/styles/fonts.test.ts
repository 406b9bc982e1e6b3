import { readFileSync } from "node:fs";
import { create, type Font } from "fontkit";
import { expect, it } from "vitest";

const faces = [...readFileSync("app/styles/tokens.css", "utf8").matchAll(/@font-face \{(.*?)\}/gs)].flatMap(
  ([, face]) => {
    const told = (property: string) => face?.match(new RegExp(`${property}:\\s*([^;]+);`))?.[1] ?? "";
    const file = told("src").match(/url\("\/(fonts\/[^"]+)"\)/)?.[1];
    return file ? [{ family: told("font-family"), file, letters: lettersOf(told("unicode-range")) }] : [];
  },
);

function lettersOf(ranges: string): number[] {
  return ranges.split(",").flatMap((range) => {
    const [from, to = from] = range.trim().replace("U+", "").split("-");
    const first = Number.parseInt(from ?? "", 16);
    return Array.from({ length: Number.parseInt(to ?? "", 16) - first + 1 }, (_, n) => first + n);
  });
}

// The last entry of a table of letters stands for none.
const lettersIn = (file: string) =>
  new Set((create(readFileSync(`public/${file}`)) as Font).characterSet.filter((letter) => letter !== 0xffff));
const inFiles = new Map([...new Set(faces.map(({ file }) => file))].map((file) => [file, lettersIn(file)]));

it("fetches a font only for letters that are in it, and each letter from one file", () => {
  expect(faces).toHaveLength(8);
  for (const { file, letters } of faces)
    expect(letters.filter((letter) => !inFiles.get(file)?.has(letter))).toEqual([]);
  for (const family of new Set(faces.map((face) => face.family))) {
    const letters = faces.flatMap((face) => (face.family === family ? face.letters : []));
    expect(new Set(letters).size).toBe(letters.length);
  }
});

it("leaves no letter of a file unused, and takes from the first file every letter of the Union's Latin alphabets", () => {
  for (const [file, letters] of inFiles) {
    const used = new Set(faces.flatMap((face) => (face.file === file ? face.letters : [])));
    expect([...letters].filter((letter) => !used.has(letter))).toEqual([]);
  }
  const names =
    "Bielsko-Biała, Győr, Šiauliai, Târgu Mureș, Košice, Ħaż-Żabbar, Põltsamaa, Jēkabpils, Århus, Nîmes, Çeşme";
  for (const { file, letters } of faces.filter((face) => !face.file.includes("-rare")))
    expect([file, [...names].filter((letter) => !letters.includes(letter.codePointAt(0) ?? 0))]).toEqual([file, ["ş"]]);
});
