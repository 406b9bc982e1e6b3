import { messagesOf } from "./messages";
import { expect, type Person, test } from "./people";

/** The ways that the header offers somebody, without the count beside “my work”. */
const waysOf = async ({ page, locale }: Person) => {
  const links = page.getByRole("navigation", { name: messagesOf(locale).shell.nav, exact: true }).getByRole("link");
  return (await links.allInnerTexts()).map((name) => name.split(/\s*\d/)[0]);
};

test("the header offers everybody the same ways, with one's work first and the secretariat's own last", async ({
  asVisitor,
  asCoordinatorOf,
  asSecretariat,
}) => {
  for (const locale of ["en", "zh"] as const) {
    const { shell, rounds, people } = messagesOf(locale);
    const everybody = [shell.places, shell.projects, shell.programme, rounds.short];
    for (const [person, ways] of [
      [await asVisitor(locale), everybody],
      [await asCoordinatorOf("wuhan", locale), [shell.work, ...everybody]],
      [await asSecretariat(locale), [shell.work, ...everybody, people.secretariat]],
    ] as const) {
      await person.page.goto(`/${locale}/places`);
      expect(await waysOf(person)).toEqual(ways);
      await person.page.setViewportSize({ width: 320, height: 700 });
      expect(await person.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    }
  }
});

test("whoever is signed in begins with their work; the first page greets visitors", async ({
  asVisitor,
  asCoordinatorOf,
}) => {
  const { work, home, shell } = messagesOf("en");
  const { page } = await asCoordinatorOf("barcelona");
  await page.goto("/en");
  await expect(page).toHaveURL(/\/en\/work$/);
  await page.goto("/en/places");
  await page.getByRole("link", { name: "Tandem 同舟" }).first().click();
  await expect(page.getByRole("heading", { level: 1, name: work.title })).toBeVisible();
  const visitor = await asVisitor();
  await visitor.page.goto("/en");
  await expect(visitor.page.getByRole("heading", { level: 1, name: home.title })).toBeVisible();
  await visitor.page.goto("/en/clusters/green-transition/table");
  const programme = visitor.page.getByRole("banner").getByRole("link", { name: shell.programme });
  await expect(programme).toHaveAttribute("aria-current", "true");
  await visitor.page.goto("/en/clusters");
  await expect(visitor.page).toHaveURL(/\/en\/programme$/);
  await expect(programme).toHaveAttribute("aria-current", "page");
});

test("the page on open data leads to files that are there, in both languages", async ({ asVisitor }) => {
  for (const locale of ["en", "zh"] as const) {
    const { page } = await asVisitor(locale);
    await page.goto(`/${locale}/places`);
    await page
      .getByRole("contentinfo")
      .getByRole("link", { name: messagesOf(locale).shell.openData })
      .click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(messagesOf(locale).openData.title);
    const links = page.getByRole("main").locator('a[href^="/api/"]');
    const addresses = await links.evaluateAll((found) => found.map((link) => link.getAttribute("href") ?? ""));
    expect(addresses.length).toBeGreaterThanOrEqual(7);
    for (const address of addresses) {
      const answer = await page.request.get(address);
      expect(answer.status(), address).toBe(200);
      expect((await answer.body()).length, address).toBeGreaterThan(500);
    }
  }
});

test("the secretariat finds all that it looks after on a page of its own, which is nobody else's", async ({
  asSecretariat,
  asCoordinatorOf,
}) => {
  const { secretariat, revisions, rounds, programme, site } = messagesOf("en");
  const { page } = await asSecretariat();
  await page.goto("/en/secretariat");
  for (const name of [revisions.secretariat.title, rounds.secretariat.title, programme.title, site.form.title]) {
    await page.getByRole("main").getByRole("link", { name, exact: true }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(name);
    await page.goBack();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(secretariat.title);
  }
  const other = await asCoordinatorOf("mannheim");
  const answer = await other.page.goto("/en/secretariat");
  expect(answer?.status()).toBe(403);
  await expect(other.page.getByText(secretariat.notYours)).toBeVisible();
});
