import { expect, type Locator } from "@playwright/test";
import { languageOf } from "@/lib/language/language-of";
import { formatMessage } from "@/lib/language/say";
import { figuresOf, type ProjectFigures, type Status, standingIn } from "../figures";
import { messagesOf } from "../messages";
import type { Person } from "../people";
import { chartsAgree } from "./charts";

/** How each standing of a milestone is drawn: by its shape, not by its colour alone. */
const SHAPES = {
  REACHED: 'circle[data-standing="REACHED"]',
  REACHED_LATE: 'path[data-standing="REACHED_LATE"]',
  LATE: 'path[data-standing="LATE"]',
  EXPECTED_LATER: 'path[data-standing="EXPECTED_LATER"]',
  AHEAD: 'circle[data-standing="AHEAD"]',
} as const;

const textsOf = (cells: Locator) => cells.evaluateAll((all) => all.map((each) => each.textContent?.trim() ?? ""));
const daysOf = (row: Locator) =>
  row
    .locator("td")
    .evaluateAll((cells) =>
      cells.map((cell) => [...cell.querySelectorAll("time")].map((time) => time.getAttribute("datetime"))),
    );
const written = (...days: (string | null)[]) => days.filter((day) => day !== null);

/** The pages that follow a cluster's projects, as somebody reads them in one language. */
export const trackingOf = ({ page, locale }: Person, cluster: string) => {
  const messages = messagesOf(locale);
  const pages = `/${locale}/clusters/${cluster}`;
  const healthOf = ({ status, late }: ProjectFigures) => {
    if (status !== "AGREED" && status !== "IN_PROGRESS") return "";
    return late ? `▲ ${messages.terms.health.LATE}` : `● ${messages.terms.health.ON_TRACK}`;
  };

  async function boardAgrees(code: string, figures: ProjectFigures): Promise<void> {
    await page.goto(pages);
    const standing = await standingIn(cluster);
    const columns = page.locator("[data-column]");
    const shown = await columns.evaluateAll((all) =>
      all.map((column) => [
        column.getAttribute("data-column"),
        column.querySelector("[data-testid=board-count]")?.textContent,
      ]),
    );
    expect(shown.filter(([, count]) => count !== "0")).toEqual(
      expect.arrayContaining(Object.entries(standing).map(([status, count]) => [status, String(count)])),
    );
    expect(shown.filter(([, count]) => count !== "0")).toHaveLength(Object.keys(standing).length);
    const card = page.locator(`[data-code="${code}"]`);
    await expect(card).toHaveCount(1);
    await expect(columns.and(page.locator(`[data-column="${figures.status}"]`)).locator(card)).toHaveCount(1);
    expect((await textsOf(card.getByTestId("health"))).join()).toBe(healthOf(figures));
    const { milestones, reached } = figures;
    await expect(card).toContainText(
      formatMessage(messages.projects.milestones, locale, { done: reached, count: milestones.length }),
    );
  }

  async function tableAgrees(code: string, figures: ProjectFigures): Promise<void> {
    const columns = ["code", "status", "health", "ends", "milestones", "late"];
    await page.goto(`${pages}/table?${columns.map((column) => `column=${column}`).join("&")}`);
    const counts = Object.values(await standingIn(cluster));
    const count = counts.reduce((sum, each) => sum + each, 0);
    await expect(page.getByTestId("table-total")).toHaveText(formatMessage(messages.projects.found, locale, { count }));
    const row = page.locator("tbody tr").filter({ hasText: code });
    const [ofCode, status, health, , milestones, late] = await textsOf(row.locator("td"));
    expect([ofCode, status, health, milestones, late]).toEqual([
      code,
      messages.status[figures.status],
      healthOf(figures),
      `${figures.reached}/${figures.milestones.length}`,
      figures.missed ? String(figures.missed) : "",
    ]);
    expect((await daysOf(row)).flat()).toEqual(written(figures.endsOn));
  }

  async function timelineAgrees(code: string, figures: ProjectFigures): Promise<void> {
    await page.goto(`${pages}/timeline?q=${code}`);
    const rows = page.getByTestId("picture-data").locator("tbody tr");
    const { agreedStartsOn, agreedEndsOn, startsOn, endsOn, startedOn, endedOn, milestones } = figures;
    expect(await daysOf(rows.first())).toEqual([
      written(agreedStartsOn, agreedEndsOn),
      written(startsOn, endsOn),
      [],
      written(startedOn, endedOn),
      [],
    ]);
    await expect(rows.first().locator("td").last()).toHaveText(messages.status[figures.status]);
    await expect(rows).toHaveCount(1 + milestones.length);
    const { standings } = messages.tracking.timeline;
    const { inOtherLanguage } = messages.terms;
    for (const [index, { title, standing, ...days }] of milestones.entries()) {
      const row = rows.nth(index + 1);
      const isMarked = languageOf(title, locale) !== locale;
      await expect(row.locator("td").first()).toHaveText(isMarked ? `${title} ${inOtherLanguage}` : title);
      await expect(row.locator("td").last()).toHaveText(standings[standing]);
      const { baselineOn, dueOn, expectedOn, completedOn } = days;
      expect(await daysOf(row)).toEqual([
        [],
        ...[baselineOn, dueOn, expectedOn, completedOn].map((day) => written(day)),
        [],
      ]);
      const mark = page.getByTestId("milestone").filter({ hasText: title });
      await expect(mark).toHaveAttribute("aria-label", new RegExp(`^${title} · ${standings[standing]} · `));
      await expect(mark.locator(SHAPES[standing])).toHaveCount(1);
      await expect(mark.locator("[data-standing]")).toHaveCount(1);
    }
  }

  return {
    /** Board, table, timeline and pictures say of the project, and of all of its cluster, what the database holds. */
    async agreesWith(code: string, status: Status): Promise<void> {
      const figures = await figuresOf(code);
      expect(figures.status).toBe(status);
      await boardAgrees(code, figures);
      await tableAgrees(code, figures);
      await timelineAgrees(code, figures);
      await page.goto(`${pages}/charts`);
      await chartsAgree(page.getByRole("main"), locale, { cluster, from: null, to: null });
    },
  };
};
