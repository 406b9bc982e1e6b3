import { expect, type Locator } from "@playwright/test";
import { formatMessage } from "@/lib/language/say";
import { messagesOf } from "../messages";
import type { Person } from "../people";

/** What waits for somebody, as their own page lists it. */
export function workOf({ page, locale }: Person) {
  const waiting = page.getByRole("region", { name: messagesOf(locale).work.waiting });
  return {
    open: () => page.goto(`/${locale}/work`),
    waiting,
    rows: waiting.locator('li:has([aria-describedby^="waits-"])'),
    /** Shows the rows that are folded away, where there are any. */
    unfold: async () => {
      // One that was opened is no longer among them.
      const folded = waiting.locator("details:not([open]) > summary");
      while (await folded.count()) await folded.first().click();
    },
    /** The one thing to do about a row that says this. */
    act: (says: string): Locator =>
      waiting.getByRole("listitem").filter({ hasText: says }).locator('a[aria-describedby^="waits-"]'),
    /** Accepts an invitation where it waits. */
    async accept(code: string, place: string): Promise<void> {
      const { project, work } = messagesOf(locale);
      const name = formatMessage(project.accept, locale, { place });
      const row = waiting.locator(`li:has(a[href="/${locale}/projects/${code}"])`);
      await row.getByRole("button", { name, exact: true }).click();
      await expect(page.getByTestId("act")).toHaveText(formatMessage(work.accepted, locale, { place }));
    },
    /** Takes back what was just accepted. */
    async takeBack(place: string): Promise<void> {
      const { button, done } = messagesOf(locale).project.takeBack;
      await page.getByRole("button", { name: formatMessage(button, locale, { place }), exact: true }).click();
      await expect(page.getByTestId("act")).toHaveText(formatMessage(done, locale, { place }));
    },
    coming: page.getByTestId("coming"),
    changes: page.getByTestId("changes"),
    fits: page.getByTestId("fits").getByRole("listitem"),
    board: page.getByTestId("cluster-board"),
    programme: page.getByTestId("programme-watch"),
    deviceTexts: page.getByTestId("device-text"),
  };
}
