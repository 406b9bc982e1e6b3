import { expect } from "@playwright/test";
import { messagesOf } from "../messages";
import type { Person } from "../people";

/** Assessments, conditions and the decision on a proposal, as one person sees them. */
export const decisionOf = ({ page, locale }: Person, code: string) => {
  const { assessment, decision, plan, project } = messagesOf(locale);
  const { form, conditions } = decision;
  const choose = (choice: "agree" | "agreeWithConditions" | "requestChanges" | "decline") =>
    page.locator(`[data-testid=decision-form] input[value="${choice}"]`).check();
  /** Makes the decision chosen: it is asked about once. */
  const decide = async (choice: keyof typeof form.choices) => {
    const button = { name: form.choices[choice].button, exact: true };
    await page.getByTestId("decision-form").getByRole("button", button).click();
    await page.getByRole("dialog").getByRole("button", button).click();
  };
  return {
    open: () => page.goto(`/${locale}/projects/${code}/decision`),
    totals: page.getByTestId("assessor-total"),
    /** Which version the decision is made on. */
    version: page.getByTestId("decided-version"),
    refused: page.getByTestId("conflict-notice").getByRole("alert"),
    answer: (language: "en" | "zh") => page.getByLabel(form.answerIn[language], { exact: true }),
    blind: page.getByText(assessment.panel.blind, { exact: true }),
    async askChanges(part: keyof typeof plan.sections, reason: string): Promise<void> {
      await choose("requestChanges");
      await page.getByRole("checkbox", { name: plan.sections[part], exact: true }).check();
      await page.getByLabel(project.reason, { exact: true }).fill(reason);
      await decide("requestChanges");
    },
    async agree(): Promise<void> {
      await choose("agree");
      await decide("agree");
    },
    async decline(reason: string): Promise<void> {
      await choose("decline");
      await page.getByLabel(project.reason, { exact: true }).fill(reason);
      await decide("decline");
    },
    async agreeIf(condition: string): Promise<void> {
      await choose("agreeWithConditions");
      await page.getByLabel(form.condition.replace("{number}", "1"), { exact: true }).fill(condition);
      await decide("agreeWithConditions");
    },
    async assign(name: string): Promise<void> {
      await page.getByLabel(assessment.panel.assign, { exact: true }).selectOption({ label: name });
      await page.getByRole("button", { name: assessment.panel.assignButton, exact: true }).click();
      await expect(page.getByTestId("assessor-list").locator("li").filter({ hasText: name })).toBeVisible();
    },
    async condition(act: "report" | "meet", note: string): Promise<void> {
      const name = conditions[act].button;
      await page.getByRole("button", { name, exact: true }).click();
      const field = act === "report" ? conditions.report.field : project.note;
      await page.getByRole("dialog").getByLabel(field, { exact: true }).fill(note);
      await page.getByRole("dialog").getByRole("button", { name, exact: true }).click();
      await expect(page.getByRole("dialog")).toHaveCount(0);
    },
  };
};

/** What somebody answers when asked to assess a proposal. */
export const assessorAt = ({ page, locale }: Person) => {
  const { assessment } = messagesOf(locale);
  const questions = page.locator('main fieldset[id^="question-"]');
  const firstChoice = questions.first().getByRole("radio").first();
  const declare = async () => {
    await page.getByRole("button", { name: assessment.form.noConflict, exact: true }).click();
    await expect(firstChoice).toBeFocused();
  };
  return {
    async begin(title: string): Promise<void> {
      await page.goto(`/${locale}/assessments`);
      const entry = page.locator("main li, main tr").filter({ hasText: title });
      await entry.getByRole("link").first().click();
      await declare();
    },
    /** Goes on from one's own work. */
    async beginFromWork(code: string): Promise<void> {
      const row = page.getByTestId("waiting").locator(`li:has(a[href="/${locale}/projects/${code}"])`);
      await row.locator('[href*="/assessments/"]').click();
      await declare();
    },
    /** Yes to each question, the same score wherever one is asked for, one piece of advice: by keys alone. */
    async answer(score: number, advice: string): Promise<void> {
      await expect(page.locator("#question-advice")).toBeVisible();
      await firstChoice.focus();
      for (const question of await questions.all()) {
        const choices = await question.getByRole("radio").count();
        if (choices > 0) await page.keyboard.press(choices > 2 ? String(score) : "y");
      }
      await expect(page.locator("#question-strengths textarea")).toBeFocused();
      await page.locator("#question-advice textarea").fill(advice);
      await page.getByRole("button", { name: assessment.form.submit, exact: true }).click();
      const dialog = page.getByRole("dialog", { name: assessment.form.submitTitle, exact: true });
      await dialog.getByRole("button", { name: assessment.form.submit, exact: true }).click();
      await expect(page.getByRole("button", { name: assessment.form.submit, exact: true })).toHaveCount(0);
    },
  };
};
