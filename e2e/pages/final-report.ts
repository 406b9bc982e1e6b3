import { expect } from "@playwright/test";
import { ask } from "../figures";
import { messagesOf } from "../messages";
import type { Person } from "../people";

/** What came of a project, as one person writes or reads it. */
export const finalReportOf = ({ page, locale }: Person, code: string) => {
  const { finalReport: messages } = messagesOf(locale);
  return {
    open: () => page.goto(`/${locale}/projects/${code}/final-report`),
    /** Writes the summary in English; it is saved as it is typed. */
    async summarise(text: string): Promise<void> {
      await page.locator("#field-summary-en").fill(text);
      await expect
        .poll(() =>
          ask(
            `SELECT r.content -> 'summary' ->> 'en' AS text FROM "FinalReport" r
             JOIN "Project" p ON p.id = r."projectId" WHERE p.code = $1`,
            [code],
          ),
        )
        .toEqual([{ text }]);
    },
    isEnough: () => expect(page.getByTestId("plan-check")).toContainText(messages.missing.ready),
    heading: page.getByRole("heading", { name: messages.heading, exact: true }),
  };
};
