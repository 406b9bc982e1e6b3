import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { messagesOf } from "@/lib/language/messages";

// A refusal's code as the sources write it: thrown, returned by a policy, or at a field of the input.
const CODES = [
  /new Problem\(\s*\d{3},\s*"(\w+)"/g,
  /deny\("(\w+)"\)/g,
  /\bcode: "([a-z]\w*)", params/g,
  /\bpath: [^,}]+, code: "(\w+)"/g,
];

const sources = ["lib", "app"].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file) && !/\.test(ing)?\.tsx?$/.test(file))
    .map((file) => readFileSync(path.join(folder, file), "utf8")),
);
const codes = new Set(
  sources.flatMap((text) => CODES.flatMap((pattern) => [...text.matchAll(pattern)].map(([, code]) => code as string))),
);

it("finds the codes that refusals carry", () => {
  expect([...codes]).toEqual(
    expect.arrayContaining(["stale", "noSuchProject", "onlyLeadPlaceCoordinators", "unknownPlace"]),
  );
});

it.each(["en", "zh"] as const)("has a sentence for every refusal in %s", (locale) => {
  const { problems } = messagesOf(locale);
  expect([...codes].filter((code) => !(code in problems))).toEqual([]);
});
