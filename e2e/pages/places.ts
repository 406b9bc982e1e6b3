import { expect } from "@playwright/test";
import { formatMessage } from "@/lib/language/say";
import { messagesOf } from "../messages";
import type { Person } from "../people";

/** The catalogue of places: filters by what somebody looks for, and opens a place by its name. */
export async function findPlace({ page, locale }: Person, query: string, name: string): Promise<void> {
  await page.goto(`/${locale}/places?${query}`);
  await page.getByRole("main").getByRole("link", { name, exact: true }).first().click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(name);
}

/** On a place's page: goes to the form that proposes a project to it. */
export async function proposeTo({ page, locale }: Person, name: string): Promise<void> {
  await page
    .getByRole("link", { name: formatMessage(messagesOf(locale).profile.propose, locale, { name }) })
    .first()
    .click();
  await page.waitForURL(/\/projects\/new/);
}
