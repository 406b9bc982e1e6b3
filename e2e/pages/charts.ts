import { expect, type Locator } from "@playwright/test";
import type { Locale } from "@/lib/language/locales";
import { formatMessage } from "@/lib/language/say";
import { flowFigures, heatFigures, indicatorFigures, monthFigures, pairFigures, type Scope } from "../chart-figures";
import { messagesOf } from "../messages";

const ADDED_UP = ["PEOPLE_REACHED", "PEOPLE_TRAINED", "PILOTS"] as const;

/** The table of figures behind a picture: its heads, and each row with its head first. */
async function tableBehind(root: Locator, id: string): Promise<{ heads: string[]; rows: string[][] }> {
  const figure = root.locator(`figure[aria-labelledby="${id}"]`);
  await expect(figure).toHaveCount(1);
  const read = (rows: Locator) =>
    rows.evaluateAll((all) =>
      all.map((row) => [...(row as HTMLTableRowElement).cells].map((cell) => cell.textContent?.trim() ?? "")),
    );
  const [heads = []] = await read(figure.locator("thead tr"));
  return { heads, rows: await read(figure.locator("tbody tr")) };
}

const numberIn = (text: string | undefined) =>
  !text || text === "–" ? null : Number.parseFloat(text.replaceAll(",", ""));

/** Between the sorted values, the one that so great a part of them does not exceed. */
function quantile(sorted: number[], part: number): number | null {
  if (sorted.length === 0) return null;
  const at = (sorted.length - 1) * part;
  const [below = 0, above = 0] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]];
  return below + (above - below) * (at - Math.floor(at));
}

/** Days are shown as those within which a stay was over, an hour more or less. */
function isWithin(shown: number | null, own: number | null): boolean {
  if (shown === null || own === null) return shown === own;
  return shown === 1 ? own <= 1.05 : own > shown - 1 && own <= shown + 0.05;
}

async function flowAgrees(root: Locator, locale: Locale, scope: Scope): Promise<void> {
  const { tracking, status } = messagesOf(locale);
  const { rows } = await tableBehind(root, `flow-${locale}`);
  const own = await flowFigures(scope);
  const headOf = ({ from, to }: (typeof own)[number]) =>
    from ? formatMessage(tracking.moved, locale, { from: status[from], to: status[to] }) : status[to];
  const shown = rows.map(([head, came, now]) => [head, came, now]);
  const expected = own.map((each) => [headOf(each), String(each.came), each.from ? undefined : String(each.now)]);
  expect(shown.sort()).toEqual(expected.sort());
  for (const each of own.filter(({ from }) => !from)) {
    const [head, , , median, p90] = rows.find(([name]) => name === headOf(each)) ?? [];
    const stays = [quantile(each.days, 0.5), quantile(each.days, 0.9)];
    const told = `${head}: ${median}, ${p90}, by own count ${stays.join(", ")}`;
    expect(isWithin(numberIn(median), stays[0] ?? null) && isWithin(numberIn(p90), stays[1] ?? null), told).toBe(true);
  }
}

async function pairsAgree(root: Locator, locale: Locale, scope: Scope): Promise<void> {
  const { rows } = await tableBehind(root, `pairs-${locale}`);
  const own = await pairFigures(scope);
  const expected = own.map(({ one, other, all, agreed }) => [
    `${one[locale]} – ${other[locale]}`,
    String(all),
    String(agreed),
  ]);
  expect(rows.sort()).toEqual(expected.sort());
}

async function heatAgrees(root: Locator, locale: Locale, scope: Scope): Promise<void> {
  const { heads, rows } = await tableBehind(root, `heat-${locale}`);
  const shown = rows.flatMap(([place, ...cells]) =>
    cells.flatMap((count, column) => (count === "0" ? [] : [[place, heads[column + 1], count]])),
  );
  const own = await heatFigures(scope);
  expect(shown.sort()).toEqual(
    own.map(({ place, theme, count }) => [place[locale], theme[locale], String(count)]).sort(),
  );
}

async function indicatorsAgree(root: Locator, locale: Locale, scope: Scope): Promise<void> {
  const { rows } = await tableBehind(root, `indicators-${locale}`);
  for (const kind of ADDED_UP) {
    const name = messagesOf(locale).plan.choices.indicatorKind[kind];
    const shown = rows
      .find(([head]) => head === name)
      ?.slice(1)
      .map(numberIn);
    const [own] = await indicatorFigures(scope, kind);
    const { projects, indicators, measured, target, value } = own ?? { projects: 0 };
    expect(shown, name).toEqual(projects ? [projects, indicators, measured, target, value] : undefined);
  }
}

async function monthsAgree(root: Locator, locale: Locale, scope: Scope): Promise<void> {
  const { rows } = await tableBehind(root, `activity-${locale}`);
  const months = root.locator(`figure[aria-labelledby="activity-${locale}"] tbody time`);
  const named = await months.evaluateAll((all) => all.map((each) => each.getAttribute("datetime")));
  const own = await monthFigures(scope);
  expect(named.map((month, index) => [month, ...(rows[index]?.slice(1).map(Number) ?? [])])).toEqual(
    own.map(({ month, proposed, agreed, started, completed, reported, reached }) => [
      month,
      proposed,
      agreed,
      started,
      completed,
      reported,
      reached,
    ]),
  );
}

/** Every picture on a page, or in a report, shows what the database holds. */
export async function chartsAgree(root: Locator, locale: Locale, scope: Scope): Promise<void> {
  await flowAgrees(root, locale, scope);
  await pairsAgree(root, locale, scope);
  await heatAgrees(root, locale, scope);
  await indicatorsAgree(root, locale, scope);
  await monthsAgree(root, locale, scope);
}
