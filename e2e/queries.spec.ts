import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, test } from "@playwright/test";
import { ownDatabase } from "./own-server";

type Counted = { who: string; path: string; few: number; many: number; again: number };

/** What a page or an answer may ask of the database at most; a screen of a project shows the most kinds of things. */
const MOST = 30;
/** The same once the process knows what is the same for all readers: who reads, what waits for them, and what is theirs. */
const MOST_AGAIN = 6;
/** What is the reader's own through and through. */
const OWN = new Map([
  ["/en/", 18],
  ["/en/work", 15],
  ["/en/sign-in", 7],
  ["/api/v1/me/work", 9],
]);

test("no page and no answer asks the database more often when there is more in it", async () => {
  test.setTimeout(600_000);
  const database = await ownDatabase("queries");
  const { stdout } = await promisify(execFile)("node", ["--import", "tsx", "bench/queries.ts", "--json", database.url]);
  await database.drop();
  const counted = JSON.parse(stdout.trim().split("\n").at(-1) ?? "[]") as Counted[];
  expect(counted.length).toBeGreaterThan(30);
  for (const { who, path, few, many } of counted)
    expect(`${who} ${path}: ${many}`, "as many with a thousand projects").toBe(`${who} ${path}: ${few}`);
  for (const { who, path, few, again } of counted) {
    expect(few, `${who} ${path}`).toBeLessThanOrEqual(MOST);
    expect(again, `${who} ${path}, again`).toBeLessThanOrEqual(OWN.get(path) ?? MOST_AGAIN);
  }
});
