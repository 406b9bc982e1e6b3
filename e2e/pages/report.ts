import { expect } from "@playwright/test";
import { reportFigures, type Scope } from "../chart-figures";
import { figuresOf } from "../figures";
import { messagesOf } from "../messages";
import type { Person } from "../people";
import { chartsAgree } from "./charts";

const LOCALES = ["en", "zh"] as const;

/** A cluster's report on a period, in both languages: its figures, its pictures and its projects are the database's. */
export async function reportAgrees({ page, locale }: Person, scope: Scope, code: string): Promise<void> {
  await page.goto(`/${locale}/clusters/${scope.cluster}/report?from=${scope.from}&to=${scope.to}&both=1`);
  const figures = await reportFigures(scope);
  const project = await figuresOf(code);
  for (const language of LOCALES) {
    const { tracking, status } = messagesOf(language);
    const report = page.locator(`article[lang="${language}"]`);
    const shown = await report
      .getByTestId("report-figures")
      .locator("dl > div")
      .evaluateAll((all) => all.map((each) => [...each.children].map((part) => part.textContent)));
    const names = Object.keys(figures) as (keyof typeof figures)[];
    expect(shown.sort()).toEqual(names.map((name) => [tracking.report.figures[name], String(figures[name])]).sort());
    await chartsAgree(report, language, scope);
    const row = report.getByTestId("report-projects").locator("tbody tr");
    await expect(row).toHaveCount(figures.open);
    const own = row.filter({ has: page.getByTestId("report-code").filter({ hasText: code }) });
    await expect(own.locator("td").nth(1)).toHaveText(status[project.status]);
    await expect(own.locator("td").nth(3)).toHaveText(`${project.reached}/${project.milestones.length}`);
    await expect(own.locator("td").nth(4).locator("time")).toHaveAttribute("datetime", project.endsOn ?? "");
  }
}
