import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import * as enums from "@/prisma/generated/enums";

const sources = ["app", "components", "lib"].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => /(?<!\.test)\.tsx?$/.test(file))
    .map((file) => path.join(folder, file)),
);
const textOf = (file: string) => readFileSync(file, "utf8");
const found = (pattern: RegExp) =>
  sources.flatMap((file) => [...textOf(file).matchAll(pattern)].map(([text]) => `${file}: ${text}`));

it("how long a text may be stands in lib/text/limits alone", () => {
  const inSchemas =
    /\b(line|paragraphs)(OrEmpty|AsTyped)?\(\d|\boptional(Line|Paragraphs)\(\d|\b(webAddress|fileName)\(\d|z\s*\.string\(\)(\s*\.\w+\([^()]*\))*?\s*\.max\(\d/g;
  const inFields = /\b(longest|maxLength)=(\{|")\d/g;
  expect([...found(inSchemas), ...found(inFields)]).toEqual([]);
});

it("what the database enumerates is taken from its schema", () => {
  const sets = new Set(Object.values(enums).map((values) => Object.keys(values).sort().join()));
  const isOne = (text: string) =>
    sets.has(
      [...text.matchAll(/"(\w+)"/g)]
        .map(([, value]) => value)
        .sort()
        .join(),
    );
  const written = [...found(/z\.enum\(\[[^\]]*\]/g), ...found(/("[A-Z_]+"\s*\|\s*)+"[A-Z_]+"/g)];
  expect(written.filter(isOne)).toEqual([]);
});
