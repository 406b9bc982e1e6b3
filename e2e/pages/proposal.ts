import { expect } from "@playwright/test";
import { formatMessage } from "@/lib/language/say";
import { messagesOf } from "../messages";
import type { Person } from "../people";

/** The form of a proposal. */
export const proposalOf = ({ page, locale }: Person) => {
  const messages = messagesOf(locale).propose;
  return {
    title: page.locator(`[name="title.${locale}"]`),
    summary: page.locator(`[name="summary.${locale}"]`),
    cluster: (name: string) => page.getByRole("radio", { name }),
    send: (partner: string) =>
      page.getByRole("button", { name: formatMessage(messages.proposeTo, locale, { names: partner }), exact: true }),
    /** Sends it, after what is asked once before it is public. */
    async propose(partner: string): Promise<void> {
      await page
        .getByRole("button", { name: formatMessage(messages.proposeTo, locale, { names: partner }), exact: true })
        .click();
      await page.getByRole("dialog").getByRole("button", { name: messages.confirm, exact: true }).click();
    },
    confirm: page.getByRole("dialog").getByRole("button", { name: messages.confirm, exact: true }),
    /** Waits for the project's page, and returns the project's code. */
    async arrived(): Promise<string> {
      await expect(page).toHaveURL(/\/projects\/[A-Z]{2}-\d{4}-\d{3}/);
      return /[A-Z]{2}-\d{4}-\d{3}/.exec(page.url())?.[0] ?? "";
    },
  };
};
