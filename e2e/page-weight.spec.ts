import { ALLOWED, BARE, bareWith, weigh } from "@/bench/weigh";
import { expect, test } from "./people";

test("no public page ships more JavaScript above a bare one than it may", async ({ baseURL }) => {
  expect(BARE.made, "weigh a bare page anew: npx tsx bench/page-weight.ts").toBe(bareWith());
  const over: string[] = [];
  for (const [page, allowed] of Object.entries(ALLOWED)) {
    const above = (await weigh(new URL(page, baseURL).href)) - BARE.bytes;
    if (above > allowed) over.push(`${page}: ${above} of ${allowed} bytes`);
  }
  expect(over).toEqual([]);
});
