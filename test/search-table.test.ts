import { expect, it } from "vitest";
import { outcomesOf, ratesOf } from "@/bench/search/measure";
import { METHODS } from "@/bench/search/methods";
import { useDatabase } from "./database";

useDatabase({ demonstration: true });

// What people of town halls look for is found (bench/search/queries.ts); `npm run bench:search` says of each query how.
it("finds what the table of queries says, first and within three, in both languages", async () => {
  const outcomes = await outcomesOf(METHODS.search as (typeof METHODS)[string]);
  for (const chinese of [false, true]) {
    const rates = ratesOf(outcomes.filter((one) => one.chinese === chinese));
    expect(rates.first).toBeGreaterThanOrEqual(0.9);
    expect(rates.three).toBeGreaterThanOrEqual(0.97);
    expect(rates.wrong).toBe(0);
  }
}, 120_000);
