import { ALLOWED, weigh, weighBarePage } from "@/bench/weigh";
import { expect, test } from "./people";

test("no public page ships more JavaScript above a bare one than it may", async ({ baseURL }) => {
  test.setTimeout(240_000);
  const bare = await weighBarePage();
  const over: string[] = [];
  for (const [page, allowed] of Object.entries(ALLOWED)) {
    const above = (await weigh(new URL(page, baseURL).href)) - bare;
    if (above > allowed) over.push(`${page}: ${above} of ${allowed} bytes`);
  }
  expect(over).toEqual([]);
});
