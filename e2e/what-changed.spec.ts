import { messagesOf } from "./messages";
import { expect, test } from "./people";

test("what changed is marked as read in place, and the page around it is not asked for again", async ({ asLeadOf }) => {
  const { page, locale } = await asLeadOf("green-transition");
  const { work } = messagesOf(locale);
  await page.goto(`/${locale}/work`);
  const changes = page.getByTestId("changes");
  await expect(changes.getByText(work.isNew, { exact: true }).first()).toBeVisible();
  const again: string[] = [];
  page.on("request", (request) => {
    if (new URL(request.url()).pathname === `/${locale}/work`) again.push(request.url());
  });

  await page.getByRole("button", { name: work.markRead }).click();

  await expect(changes.getByText(work.isNew, { exact: true })).toHaveCount(0);
  await expect(page.getByRole("button", { name: work.markRead })).toHaveCount(0);
  await expect(page.getByRole("heading", { name: work.changed, exact: true })).toBeFocused();
  await expect(changes.getByRole("listitem").first()).toBeVisible();
  expect(again).toEqual([]);
});
