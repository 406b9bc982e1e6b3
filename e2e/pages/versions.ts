import { readFileSync } from "node:fs";
import { expect } from "@playwright/test";
import { readPdf } from "@/test/pdf-text";
import { messagesOf } from "../messages";
import type { Person } from "../people";

/** The versions of a project's plan, as one person reads them. */
export const versionsOf = ({ page, locale }: Person, code: string) => {
  const { versions: messages } = messagesOf(locale);
  const pages = `/${locale}/projects/${code}/versions`;
  return {
    open: (number: number) => page.goto(`${pages}/${number}`),
    list: () => page.goto(pages),
    /** What differs in one part of the plan from the version before. */
    changesIn: (part: string) => page.locator(`section:has(> #changed-${part})`),
    /** The action plan as it is taken home, as text without blanks. */
    async actionPlan(): Promise<string> {
      const download = page.waitForEvent("download");
      await page.getByRole("link", { name: messages.pdf, exact: true }).click();
      const file = await (await download).path();
      const bytes = readFileSync(file);
      expect(bytes.subarray(0, 5).toString()).toBe("%PDF-");
      return (await readPdf(bytes)).pages.join("");
    },
  };
};
