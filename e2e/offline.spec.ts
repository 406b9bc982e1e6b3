import type { Page } from "@playwright/test";
import { formatMessage } from "@/lib/language/say";
import { messagesOf } from "./messages";
import { expect, type Person, test } from "./people";

const WORDS = "Which of your parks are open at night? 哪些公园夜间开放？";

/** Reloads a page while there is no line: the browser itself has nothing to show then. */
async function reloadWithoutLine(page: Page): Promise<void> {
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.context().setOffline(true);
  await page.reload({ waitUntil: "commit" });
}

/** The product's own page that stands for one that cannot be fetched. */
function offlinePageOf({ page, locale }: Person) {
  const messages = messagesOf(locale).heldPage;
  return {
    messages,
    title: page.getByRole("heading", { level: 1, name: messages.title, exact: true }),
    again: page.getByRole("button", { name: messages.again, exact: true }),
  };
}

for (const locale of ["en", "zh"] as const)
  test(`a reload without a line stays inside the product (${locale}), and what was typed comes back`, async ({
    asCoordinatorOf,
  }) => {
    const marta = await asCoordinatorOf("barcelona", locale);
    const { page } = marta;
    const violations: string[] = [];
    page.on("console", (message) => {
      if (/content security policy/i.test(message.text())) violations.push(message.text());
    });
    const address = `/${locale}/places/chengdu?from=mail#comments`;
    await page.goto(address);
    const field = page.getByLabel(messagesOf(locale).thread.label, { exact: true });
    await field.fill(WORDS);
    await expect(page.getByText(messagesOf(locale).drafts.keeping, { exact: true }).first()).toBeVisible();

    const { messages, title, again } = offlinePageOf(marta);
    await reloadWithoutLine(page);
    await expect(title).toBeVisible();
    await expect(page.getByText(formatMessage(messages.drafts, locale, { count: 1 }))).toBeVisible();
    await expect(page).toHaveTitle(new RegExp(messages.title));
    await again.click();
    await expect(page.getByRole("status")).toHaveText(messages.still);
    await expect(again).toBeFocused();

    await page.context().setOffline(false);
    await expect(field).toHaveValue(WORDS);
    await expect(page).toHaveURL(address);
    expect(violations).toEqual([]);
  });

test("nothing is said to be kept for somebody of whom nothing is, and nothing but that page is ever kept", async ({
  asVisitor,
}) => {
  const visitor = await asVisitor();
  const { page } = visitor;
  await page.goto("/en/places");
  await page.evaluate(() => localStorage.setItem("tandem.kept.1.comment/1", "{}"));
  const { title } = offlinePageOf(visitor);
  await reloadWithoutLine(page);
  await expect(title).toBeVisible();
  await expect(page.locator("#kept")).toBeHidden();
  expect(await page.evaluate(() => caches.keys())).toEqual([]);
  await page.context().setOffline(false);
  await expect(page.getByRole("heading", { level: 1, name: messagesOf("en").catalogue.title })).toBeVisible();
});
