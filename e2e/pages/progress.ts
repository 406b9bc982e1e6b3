import { expect } from "@playwright/test";
import { formatMessage } from "@/lib/language/say";
import { messagesOf } from "../messages";
import type { Person } from "../people";

/** How a running project goes, as one person of its places tells it. */
export const progressOf = ({ page, locale }: Person, code: string) => {
  const { progress: messages } = messagesOf(locale);
  const pages = `/${locale}/projects/${code}/progress`;
  return {
    open: () => page.goto(pages),
    updates: page.locator("#updates"),
    indicators: page.locator("#indicators"),
    /** Marks as reached: today, unless another day is said; `early` also where that is before the start. */
    async reach(title: string, { on, early }: { on?: string; early?: true } = {}): Promise<void> {
      await page
        .getByRole("button", { name: formatMessage(messages.track.reachFor, locale, { title }), exact: true })
        .click();
      const day = page.getByLabel(messages.track.reachedOn, { exact: true });
      await expect(day).toBeFocused();
      await expect(day).toHaveValue(await page.evaluate(() => new Date().toLocaleDateString("sv-SE")));
      if (on) await day.fill(on);
      // With a double click, as people do: it is one act.
      await page.getByRole("button", { name: messages.track.confirm, exact: true }).dblclick();
      if (early) await page.getByRole("button", { name: messages.track.earlyYes, exact: true }).click();
      const reopen = formatMessage(messages.track.reopenFor, locale, { title });
      await expect(page.getByRole("button", { name: reopen, exact: true })).toBeVisible();
      // What was said of others stays beside them.
      await expect(page.getByTestId("act").and(page.locator(":focus"))).toHaveCount(1);
    },
    async measure(name: string, on: string, value: string): Promise<void> {
      await page
        .locator("summary")
        .and(page.getByLabel(formatMessage(messages.measure.openFor, locale, { name })))
        .click();
      const form = page.locator("#indicators form");
      await form.locator('input[name="on"]').fill(on);
      await form.locator('input[name="value"]').fill(value);
      await form.getByRole("button", { name: messages.measure.save, exact: true }).click();
    },
    /** Writes a place's part of the next update; it is saved as it is typed. */
    async writePart(place: string, text: string): Promise<void> {
      await page.goto(`${pages}/update`);
      await page.getByLabel(formatMessage(messages.part.label, locale, { place }), { exact: true }).fill(text);
      const saved = new RegExp(messagesOf(locale).revisions.edit.saved.replace("{time}", ".*\\d:\\d\\d"));
      await expect(page.getByRole("group").filter({ hasText: place }).getByTestId("save-status")).toHaveText(saved);
    },
    async send(text: string): Promise<void> {
      await page.goto(`${pages}/update`);
      await page.locator("#field-update-body").fill(text);
      const button = { name: messages.send.button, exact: true };
      await page.getByRole("button", button).click();
      await page.getByRole("dialog").getByRole("button", button).click();
      await expect(page.locator("#updates").getByText(text)).toBeVisible();
    },
  };
};
