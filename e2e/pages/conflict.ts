import { expect } from "@playwright/test";
import { fill } from "@/lib/language/say";
import type { Person } from "../people";
import { messagesOf } from "../words";

/** What a page says of an action that came too late. */
export const conflictOf = ({ page, locale }: Person) => {
  const words = messagesOf(locale).conflict;
  const notice = page.getByTestId("conflict-notice");
  return {
    /** Said once: what was not carried out, and what stands now and by whom. */
    async says(action: string, ...rest: string[]): Promise<void> {
      const alert = notice.getByRole("alert");
      await expect(alert).toContainText(fill(words.title, { action }));
      for (const each of rest) await expect(alert).toContainText(each);
      await expect(page.getByText(fill(words.title, { action }), { exact: true })).toHaveCount(1);
      await expect(page.getByRole("main").getByRole("alert")).toHaveCount(0);
      await expect(page.getByRole("dialog")).toHaveCount(0);
    },
    /** What was typed for it is there to be read. */
    async shows(text: string): Promise<void> {
      await notice.getByText(words.written).click();
      await expect(notice.getByText(text)).toBeVisible();
    },
    async close(): Promise<void> {
      await notice.getByRole("button", { name: words.close }).click();
      await expect(notice).toHaveCount(0);
    },
  };
};
