import { expect, it } from "vitest";
import { Kept } from "./kept";

it("makes the same once, also for whoever asks meanwhile, and keeps so many as were asked for last", async () => {
  const made: string[] = [];
  const kept = new Kept<string>(2);
  const ask = (key: string) =>
    kept.get(key, async () => {
      made.push(key);
      return key.toUpperCase();
    });
  expect(await Promise.all([ask("a"), ask("a"), ask("b")])).toEqual(["A", "A", "B"]);
  await ask("a");
  await ask("c");
  expect(made).toEqual(["a", "b", "c"]);
  await ask("a");
  await ask("b");
  expect(made).toEqual(["a", "b", "c", "b"]);
});

it("does not keep what failed", async () => {
  const kept = new Kept<string>(2);
  await expect(kept.get("a", () => Promise.reject(new Error("no")))).rejects.toThrow("no");
  expect(await kept.get("a", async () => "yes")).toBe("yes");
});
