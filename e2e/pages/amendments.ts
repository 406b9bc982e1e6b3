import { expect } from "@playwright/test";
import { formatMessage } from "@/lib/language/say";
import { messagesOf } from "../messages";
import type { Person } from "../people";

/** A project's first amendment, as one person sees it. */
export const amendmentOf = ({ page, locale }: Person, code: string) => {
  const { amendments: messages } = messagesOf(locale);
  const pages = `/${locale}/projects/${code}/amendments`;
  const act = async (name: string) => {
    await page.getByRole("button", { name, exact: true }).click();
    await page.getByRole("dialog").getByRole("button", { name, exact: true }).click();
    await expect(page.getByRole("dialog")).toHaveCount(0);
  };
  const accept = (by: string) => act(formatMessage(messages.acts.accept.button, locale, { by }));
  return {
    open: () => page.goto(`${pages}/1`),
    async moveEnd(why: string, endsOn: string): Promise<void> {
      await page.goto(pages);
      await page.getByLabel(messages.why, { exact: true }).fill(why);
      await page.getByRole("button", { name: messages.open.open, exact: true }).click();
      await page.locator("#field-endsOn").fill(endsOn);
      await page.getByRole("button", { name: messages.form.seeDifference, exact: true }).click();
      await expect(page).toHaveURL(/\/amendments\/1$/);
      await act(messages.acts.propose.button);
    },
    acceptFor: (name: string) => accept(formatMessage(messages.by.place, locale, { name })),
    acceptAsLead: (cluster: string) => accept(formatMessage(messages.by.lead, locale, { cluster })),
    stands: (status: keyof typeof messages.statuses) =>
      expect(page.getByRole("main").locator("h2 > span")).toHaveText(messages.statuses[status]),
  };
};
