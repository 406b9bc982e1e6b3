import { expect, test } from "./people";

test("no name on the band lies on another one, in either language, on any window that shows names", async ({
  asVisitor,
}) => {
  for (const locale of ["en", "zh"] as const) {
    const { page } = await asVisitor(locale);
    for (const width of [920, 1280, 1440, 1920]) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(`/${locale}`);
      const found = await page.locator("svg a:visible text").evaluateAll((texts) => {
        const names = texts.map((text) => ({ name: text.textContent, box: text.getBoundingClientRect() }));
        const lieOn = (a: DOMRect, b: DOMRect) =>
          a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 2 && b.top < a.bottom - 2;
        return {
          count: names.length,
          overlapping: names.flatMap((one, n) =>
            names.slice(n + 1).flatMap((other) => (lieOn(one.box, other.box) ? [`${one.name} / ${other.name}`] : [])),
          ),
          outside: names.filter(({ box }) => box.left < 0 || box.right > innerWidth).map(({ name }) => name),
        };
      });
      expect(found.count).toBeGreaterThan(15);
      expect({ width, ...found }).toMatchObject({ overlapping: [], outside: [] });
    }
  }
});

test("the home page leads to a project by its name on the band, to a status by its figure, and to every place", async ({
  asVisitor,
}) => {
  const { page } = await asVisitor("en");
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto("/en");
  const places = page.getByRole("main").locator('a[href^="/en/places/"]:visible');
  const slugs = new Set(await places.evaluateAll((links) => links.map((link) => link.getAttribute("href"))));
  expect(slugs.size).toBe(44);
  const renewal = page.getByRole("listitem").filter({ has: page.getByRole("heading", { level: 3, name: /^Urban/ }) });
  await expect(renewal.getByRole("listitem").first()).toContainText(/Agreed|In progress|On hold/);
  await page.locator("svg a:visible").filter({ hasText: "Superblocks, two ways" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Superblocks, two ways");
  await page.goBack();
  await page.getByRole("link", { name: "1 Completed" }).click();
  await expect(page.getByRole("main").getByRole("listitem").getByRole("heading", { level: 2 })).toHaveCount(1);
});
