import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import en from "./en.json";
import zh from "./zh.json";

const PAGE = readFileSync("docs/terms.md", "utf8");
const GLOSSARY = readFileSync("docs/glossary.md", "utf8");

/** The rows of the table under a heading of a page, without its head. */
function rows(heading: string, page = PAGE): string[][] {
  const section = page.split(/^## /m).find((part) => part.startsWith(`${heading}\n`)) ?? "";
  return section
    .split("\n")
    .filter((line) => line.startsWith("|"))
    .slice(2)
    .map((line) =>
      line
        .slice(1, -1)
        .split("|")
        .map((cell) => cell.trim()),
    );
}

type Leaf = [key: string, sentence: string];
const leaves = (value: unknown, at = ""): Leaf[] =>
  typeof value === "string"
    ? [[at, value]]
    : Object.entries(value as object).flatMap(([key, inner]) => leaves(inner, at ? `${at}.${key}` : key));

const ENGLISH = leaves(en);
const CHINESE = leaves(zh);

const isChinese = (word: string) => /\p{Script=Han}/u.test(word);

/** The messages that use a word: a Chinese one anywhere, an English one as a word of its own, in the plural too. */
function using(word: string): string[] {
  const english = new RegExp(`\\b${word}s?\\b`, "i");
  const [messages, uses]: [Leaf[], (sentence: string) => boolean] = isChinese(word)
    ? [CHINESE, (sentence) => sentence.includes(word)]
    : [ENGLISH, (sentence) => english.test(sentence)];
  return messages.filter(([, sentence]) => uses(sentence)).map(([key]) => key);
}

const avoided = [
  ...new Set(rows("The product's words").flatMap((row) => (row[2] ?? "").split(", ").filter((word) => word !== ""))),
];
const exceptions = rows("Where such a word is right").map(([word = "", key = ""]) => `${word} in ${key}`);

describe("the terms of docs/terms.md", () => {
  it("are read from its table", () => {
    expect(avoided).toContain("提议");
    expect(avoided).toContain("round");
  });

  it("are used in all messages, and none of the words that stand for them elsewhere", () => {
    const found = avoided.flatMap((word) => using(word).map((key) => `${word} in ${key}`));
    expect(found.filter((use) => !exceptions.includes(use))).toEqual([]);
  });

  it("need each exception that the page makes", () => {
    const found = avoided.flatMap((word) => using(word).map((key) => `${word} in ${key}`));
    expect(exceptions.filter((use) => !found.includes(use))).toEqual([]);
  });
});

describe("the glossary", () => {
  const entries = ["Who takes part", "A project and its plan", "Carrying it out"].flatMap((heading) =>
    rows(heading, GLOSSARY),
  );
  const names = (cell = "") => cell.split(/[,;:]| or /).map((name) => name.trim());

  it("has the Chinese words of the terms", () => {
    const terms = rows("The product's words");
    const differing = entries.flatMap(([english, chinese = ""]) => {
      const own = names(english);
      const told = terms.filter(([term]) => names(term).some((name) => own.includes(name)));
      const words = chinese.split(/ · |：|, as a page /).filter(Boolean);
      return told.length ? words.filter((word) => !told.some(([, term = ""]) => term.includes(word))) : [];
    });
    expect(entries.length).toBeGreaterThan(40);
    expect(differing).toEqual([]);
  });

  it("uses none of the words that stand for them elsewhere", () => {
    const told = entries.map(([english, chinese, what]) => [english, chinese, what].join(" ")).join("\n");
    const isIn = (word: string) =>
      isChinese(word) ? told.includes(word) : new RegExp(`\\b${word}s?\\b`, "i").test(told);
    expect(avoided.filter(isIn)).toEqual([]);
  });

  it("leads to what is there", () => {
    const paths = [...GLOSSARY.matchAll(/`(lib\/[\w./-]+)`/g)].map(([, path = ""]) => path);
    expect(paths.length).toBeGreaterThan(20);
    expect(paths.filter((path) => !existsSync(path))).toEqual([]);
  });
});

describe("messages", () => {
  const offending = (messages: Leaf[], sign: RegExp) =>
    messages.filter(([, sentence]) => sign.test(sentence)).map(([key, sentence]) => `${key}: ${sentence}`);

  it("are punctuated in one way in English", () => {
    expect(offending(ENGLISH, /['"]|\.\.\.| -- | {2}/)).toEqual([]);
  });

  it("are punctuated in one way in Chinese", () => {
    expect(offending(CHINESE, /\p{Script=Han}[,;:!?()]|[,;!?()]\p{Script=Han}|['"]|(?<!…)…(?!…)|\.\.\./u)).toEqual([]);
  });

  it("put no space between Chinese and Latin letters", () => {
    const spaced = /\p{Script=Han} [A-Za-z]|[A-Za-z] \p{Script=Han}/u;
    // The page's head joins the two names of the site as the site's mark does.
    expect(offending(CHINESE, spaced).filter((found) => !found.includes("同舟 Tandem"))).toEqual([]);
  });
});
