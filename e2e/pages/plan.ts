import { expect } from "@playwright/test";
import type { Messages } from "@/lib/language/messages";
import { ask } from "../figures";
import { messagesOf } from "../messages";
import type { Person } from "../people";

type IndicatorField = "name" | "indicatorKind" | "unit" | "baseline" | "target";

/** The plan of a proposal while it is written, section by section. */
export const planOf = ({ page, locale }: Person, code: string) => {
  const { amendments, plan, transition } = messagesOf(locale);
  const check = page.getByTestId("plan-check");
  const section = (part: string) => page.goto(`/${locale}/projects/${code}/plan/edit/${part}`);
  /** Waits until the database has what was typed, as it was sent or as it is being rewritten. */
  const stored = (part: string, text: string) =>
    expect
      .poll(async () => {
        const [row] = await ask<{ content: string }>(
          `SELECT coalesce(w.content, s.content)::text AS content FROM "Project" p
           LEFT JOIN "PlanSection" s ON s."projectId" = p.id AND s.section = $2
           LEFT JOIN "WorkingPart" w ON w."projectId" = p.id AND w.part = $2
           WHERE p.code = $1`,
          [code, part],
        );
        return row?.content ?? "";
      })
      .toContain(text);
  const indicator = page.getByRole("listitem", { name: plan.item.indicators.replace("{number}", "1"), exact: true });
  return {
    section,
    stored,
    check,
    /** The way from the last section to the check of the whole plan. */
    toCheck: page.getByRole("link", { name: plan.form.toCheck, exact: true }),
    send: check.getByRole("button", { name: transition.propose.button, exact: true }),
    /** A section in the list of them, by its name and how far it is. */
    listed: (part: keyof Messages["plan"]["sections"], state: keyof Messages["plan"]["states"]) =>
      page
        .getByRole("navigation", { name: plan.form.sections, exact: true })
        .getByRole("link", { name: `${plan.sections[part]} · ${plan.states[state]}`, exact: true }),
    indicator: (field: IndicatorField) => indicator.getByLabel(plan.fields[field]),
    addIndicator: () => page.getByRole("button", { name: plan.add.indicators, exact: true }).click(),
    async dates(startsOn: string, endsOn: string): Promise<void> {
      await section("basics");
      await page.locator("#field-startsOn").fill(startsOn);
      await page.locator("#field-endsOn").fill(endsOn);
      await expect
        .poll(() => ask(`SELECT "startsOn"::text, "endsOn"::text FROM "Project" WHERE code = $1`, [code]))
        .toEqual([{ startsOn, endsOn }]);
    },
    async milestone(title: string, dueOn: string): Promise<void> {
      await section("timeline");
      await page.getByRole("button", { name: amendments.form.addMilestone, exact: true }).click();
      const row = page.getByTestId("milestone-fields").last();
      await row.getByLabel(plan.fields.title, { exact: true }).fill(title);
      await row.getByLabel(plan.fields.dueOn, { exact: true }).fill(dueOn);
      await expect
        .poll(() =>
          ask(
            `SELECT m."dueOn"::text AS day FROM "Milestone" m JOIN "Project" p ON p.id = m."projectId"
             WHERE p.code = $1 AND m.title = $2`,
            [code, title],
          ),
        )
        .toEqual([{ day: dueOn }]);
    },
  };
};
