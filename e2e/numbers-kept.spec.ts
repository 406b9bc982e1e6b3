import { formatMessage } from "@/lib/language/say";
import { messagesOf } from "./messages";
import { expect, test } from "./people";

const { plan } = messagesOf("en");
test("a number that is not settled waits on this device when its page is left, until it is answered or taken off", async ({
  asCoordinatorOf,
  newProject,
}) => {
  const { page } = await asCoordinatorOf("barcelona");
  const { drafts: kept } = messagesOf("en");
  const { code } = await newProject(page, { lead: "barcelona", title: "Quiet trams" });
  const waiting = page.getByTestId("waiting-line");
  const total = page.locator("#field-total");
  await page.goto(`/en/projects/${code}/plan/edit/budget`);
  await total.fill("250.000");
  await page.getByTestId("plan-steps").getByRole("link").last().click();
  await expect(page).toHaveURL(/edit\/results$/);
  await expect(waiting).toHaveText(formatMessage(kept.waiting, "en", { count: 1 }));

  await page.goto(`/en/projects/${code}`);
  const { transition } = messagesOf("en");
  await page.getByRole("button", { name: transition.propose.button, exact: true }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: transition.propose.button, exact: true }).click();
  await expect(dialog).toContainText(formatMessage(kept.ofPlan, "en", { count: 1 }));
  await dialog.getByRole("link", { name: (kept.forms as Record<string, string>).plan }).click();
  await expect(total).toBeFocused();
  await expect(total).toHaveValue("250.000");
  await expect(page.getByTestId("save-status")).toContainText(plan.fields.total);
  await page.locator("#field-total-number").getByRole("button", { name: "250,000", exact: true }).click();
  await expect(page.getByTestId("save-status")).toContainText(/Saved .*\d\d:\d\d/);

  await page.getByRole("button", { name: plan.add.lines, exact: true }).click();
  const amount = page.getByLabel(new RegExp(`^${plan.fields.amount}`));
  await amount.fill("1.500");
  const remove = page.getByTestId("budget-line").getByRole("button", { name: new RegExp(plan.form.remove) });
  await remove.click();
  await expect(page.getByTestId("save-status")).toContainText(/Saved .*\d\d:\d\d/);
  // What is got back stands as it stood, its question included.
  await page.getByRole("button", { name: plan.form.undo, exact: true }).click();
  await expect(amount).toHaveValue("1.500");
  await expect(page.getByTestId("save-status")).toContainText(plan.fields.amount);
  await expect(page.getByTestId("budget-line").getByRole("status").getByRole("button")).toHaveCount(2);
  await remove.click();
  await expect(page.getByTestId("save-status")).toContainText(/Saved .*\d\d:\d\d/);
  await page.getByTestId("plan-steps").getByRole("link").last().click();
  await expect(page).toHaveURL(/edit\/results$/);
  await expect(waiting).toHaveCount(0);
});
