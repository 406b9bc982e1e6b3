import { bytesOf, FIRST_VISIT, fetchedBy, NEXT_PAGE } from "@/bench/first-visit";
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

test("a first visit takes no more over the wire than it may, its fonts included", async ({ open }) => {
  test.setTimeout(300_000);
  const over: string[] = [];
  for (const address of FIRST_VISIT.pages) {
    const { page } = await open(null, "en");
    const fetched = await fetchedBy(page);
    await page.goto(address, { waitUntil: "networkidle" });
    const [all, fonts] = [bytesOf(fetched), bytesOf(fetched, "/fonts/")];
    if (all > FIRST_VISIT.most) over.push(`${address}: ${all} of ${FIRST_VISIT.most} bytes`);
    if (fonts > FIRST_VISIT.fonts) over.push(`${address}: ${fonts} of ${FIRST_VISIT.fonts} bytes of fonts`);
    await page.context().close();
  }
  expect(over).toEqual([]);
});

test("the next page takes one request and no more than it may", async ({ asVisitor }) => {
  const { page } = await asVisitor();
  await page.goto(NEXT_PAGE.from, { waitUntil: "networkidle" });
  const fetched = await fetchedBy(page);
  await page.getByRole("link", { name: NEXT_PAGE.link, exact: true }).first().click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(NEXT_PAGE.link);
  await page.waitForLoadState("networkidle");
  const payloads = fetched.filter(({ url }) => url.includes("_rsc="));
  expect(payloads).toHaveLength(1);
  expect(bytesOf(payloads)).toBeLessThan(NEXT_PAGE.most);
});
