import pg from "pg";
import { expect, it } from "vitest";
import { reads } from "@/lib/platform/database";
import { needsDatabase, takesTime, testFiles } from "./kinds";

it("tells a test without a database how to get one", async () => {
  expect(() => new pg.Client().connect()).toThrow("call useDatabase() at the top of its file");
  await expect(reads().place.count()).rejects.toThrow("call useDatabase() at the top of its file");
});

it("knows by what a test asks for whether it works on a database", () => {
  expect(needsDatabase("test/database.test.ts")).toBe(true);
  expect(needsDatabase("lib/language/say.test.ts")).toBe(false);
  expect(testFiles().filter(needsDatabase).length).toBeGreaterThan(30);
});

it("knows by what a test imports whether it takes its time", () => {
  expect(takesTime("test/supervise.test.ts")).toBe(true);
  expect(takesTime("lib/language/say.test.ts")).toBe(false);
});
