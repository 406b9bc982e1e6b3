import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { operationIdOf } from "@/lib/openapi/document";
import { apiPaths } from "@/scripts/generators/api-paths";
import en from "./en.json";

// New files count as well, before they are committed.
const FILES = execFileSync(
  "git",
  [
    "ls-files",
    "--cached",
    "--others",
    "--exclude-standard",
    "app",
    "components",
    "lib",
    "programs",
    "scripts",
    "prisma",
  ],
  { encoding: "utf8" },
)
  .split("\n")
  .filter((file) => /\.(tsx?|prisma)$/.test(file) && !file.endsWith(".test.ts"));

const SOURCE = [...FILES, "proxy.ts", "data/taxonomy.yaml"].map((file) => readFileSync(file, "utf8")).join("\n");

const WORDS = new Set(SOURCE.match(/[\w$/-]+/g));

/** Keys that are put together, such as `status${code}`: their fixed parts, where those say enough. */
const COMPOSED = [...SOURCE.matchAll(/`([A-Za-z]*)\$\{[^}`]+\}([A-Za-z]*)`/g)]
  .filter(([, before = "", after = ""]) => before.length + after.length >= 4)
  .map(([, before, after]) => new RegExp(`^${before}\\w+${after}$`));

/** What the API can be asked, each by the name that its document gives it. */
const QUESTIONS = new Set(
  Object.keys(apiPaths()).map((path) => operationIdOf("GET", path.replaceAll(/\[(\w+)\]/g, "{$1}"))),
);

/** Whether the sources name one step of a message's path: as it is, part by part, or put together. */
const isNamed = (step: string): boolean =>
  WORDS.has(step) ||
  QUESTIONS.has(step) ||
  step.split(/[.-]/).every((part) => WORDS.has(part)) ||
  COMPOSED.some((pattern) => pattern.test(step));

const paths = (value: unknown, path: string[] = []): string[][] =>
  typeof value === "string"
    ? [path]
    : Object.entries(value as object).flatMap(([key, inner]) => paths(inner, [...path, key]));

describe("messages", () => {
  it("are all read: no step of their path is a name that no source knows", () => {
    const unread = paths(en).filter((path) => !path.every((step) => isNamed(step)));
    expect(unread.map((path) => path.join("."))).toEqual([]);
  });
});
