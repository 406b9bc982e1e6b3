import { expect } from "@playwright/test";
import { fill } from "@/lib/language/say";
import { messagesOf } from "../messages";
import type { Person } from "../people";

/** What a page says of an action that came too late. */
export const conflictOf = ({ page, locale }: Person) => {
  const messages = messagesOf(locale).conflict;
  const notice = page.getByTestId("conflict-notice");
  return {
    /** Said once: what was not carried out, and what stands now and by whom. */
    async says(action: string, ...rest: string[]): Promise<void> {
      const alert = notice.getByRole("alert");
      await expect(alert).toContainText(fill(messages.title, { action }));
      for (const each of rest) await expect(alert).toContainText(each);
      await expect(page.getByText(fill(messages.title, { action }), { exact: true })).toHaveCount(1);
      await expect(page.getByRole("main").getByRole("alert")).toHaveCount(0);
      await expect(page.getByRole("dialog")).toHaveCount(0);
    },
    /** What was typed for it is there to be read. */
    async shows(text: string): Promise<void> {
      await notice.getByText(messages.written).click();
      await expect(notice.getByText(text)).toBeVisible();
    },
    async close(): Promise<void> {
      await notice.getByRole("button", { name: messages.close }).click();
      await expect(notice).toHaveCount(0);
    },
  };
};
