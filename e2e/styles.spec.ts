import type { Page } from "@playwright/test";
import { expect, type Person, test } from "./people";
import { differingPixels } from "./pixels";
import { readyToUse } from "./ready";

const PROJECT = "/en/projects/GT-2026-001";
const PROPOSAL = "/en/projects/GT-2026-004";
const CLUSTER = "/en/clusters/green-transition";

/** What each reader comes to, from page to page; in this order, so that the sheets of all that was seen stay behind. */
const TOURS = {
  visitor: [
    "/en",
    "/en/places",
    "/en/places/barcelona",
    "/en/projects",
    PROJECT,
    `${PROJECT}/plan`,
    CLUSTER,
    `${CLUSTER}/charts`,
    `${CLUSTER}/report`,
    "/en/sign-in",
  ],
  secretariat: [
    "/en/work",
    "/en/secretariat",
    "/en/secretariat/profiles",
    "/en/secretariat/settings",
    "/en/programme",
    `${PROJECT}/progress`,
    `${PROJECT}/meetings`,
    `${PROJECT}/versions/compare?from=1&to=2`,
    `${PROJECT}/amendments/1`,
    `${PROPOSAL}/decision`,
    "/en/projects/IE-2026-001/final-report",
    "/en/places/barcelona/revisions",
    "/en/places/barcelona",
  ],
  barcelona: [
    "/en/work",
    `${PROPOSAL}/plan/edit/basics`,
    `${PROPOSAL}/plan/edit/budget`,
    "/en/places/barcelona/edit",
    "/en/projects/new",
    `${PROPOSAL}/plan`,
  ],
};

/** Comes to an address as the application's own links do, without loading the page anew: by the link where there is one. */
async function follow(page: Page, href: string): Promise<void> {
  const link = page.locator(`a[href="${href}"]:visible`).first();
  if (await link.count()) await link.click();
  else
    await page.evaluate(
      (to) => (window as unknown as { next: { router: { push: (to: string) => void } } }).next.router.push(to),
      href,
    );
  await expect(page).toHaveURL(href);
}

/** The whole page as it stands, without its times. */
async function pictureOf(page: Page): Promise<Buffer> {
  await page.bringToFront();
  await page.evaluate(async () => {
    await document.fonts.ready;
    // What is far below the window is drawn all the same.
    const drawn = new CSSStyleSheet();
    drawn.replaceSync("* { content-visibility: visible !important }");
    document.adoptedStyleSheets = [drawn];
  });
  return page.screenshot({ fullPage: true, animations: "disabled", mask: [page.locator("time")] });
}

async function tour({ page }: Person, pages: string[]): Promise<void> {
  const table = await page.context().newPage();
  const loaded = readyToUse(await page.context().newPage());
  for (const each of [page, loaded]) await each.emulateMedia({ reducedMotion: "reduce" });
  await page.goto(pages[0] ?? "/en");
  await page.evaluate(() => document.body.setAttribute("data-tour", "")); // gone where a page is loaded anew
  const differing: string[] = [];
  for (const href of pages) {
    await Promise.all([href === pages[0] ? null : follow(page, href), loaded.goto(href)]);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText((await loaded.locator("h1").textContent()) ?? "");
    await page.mouse.move(0, 0);
    let pictures: Buffer[] = [];
    const differs = async () => {
      // In turn, each in front: a page behind another takes seconds to be drawn.
      const reached = await pictureOf(page);
      const alone = await pictureOf(loaded);
      pictures = [reached, alone];
      return differingPixels(table, reached, alone);
    };
    // What comes a moment after the page, such as the times of a draft, is waited for.
    const same = await expect
      .poll(differs, { timeout: 20_000 })
      .toBe(0)
      .then(
        () => true,
        () => false,
      );
    if (same) continue;
    differing.push(href);
    for (const [index, body] of pictures.entries())
      await test.info().attach(`${index ? "loaded" : "reached"} ${href}`, { body, contentType: "image/png" });
  }
  expect(differing).toEqual([]);
  await expect(page.locator("body[data-tour]")).toHaveCount(1);
}

test("a page that a visitor comes to from others looks as it does by itself", async ({ asVisitor }) => {
  await tour(await asVisitor(), TOURS.visitor);
});

test("so it does for the secretariat", async ({ asSecretariat }) => {
  await tour(await asSecretariat(), TOURS.secretariat);
});

test("and for a coordinator", async ({ asCoordinatorOf }) => {
  await tour(await asCoordinatorOf("barcelona"), TOURS.barcelona);
});
