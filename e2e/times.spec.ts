import { messagesOf } from "./messages";
import { expect, test } from "./people";

const PROJECT = "RC-2026-002";

test("moments are told by the browser's clock, or by that of the account, with the zone's name for mouse and keyboard", async ({
  asVisitor,
  asCoordinatorOf,
}) => {
  const { people, thread } = messagesOf("en");
  // A visitor's page comes with the moment in UTC, since nobody knows better, and is told again by the browser.
  const { page: reader } = await asVisitor();
  const raw = await (await reader.request.get(`/en/projects/${PROJECT}`)).text();
  expect(raw).toContain(" UTC</time>");
  await reader.goto(`/en/projects/${PROJECT}`);
  const told = reader.locator("time[data-zone]").first();
  await expect(told).toHaveAttribute("data-zone", /^Central European/);
  await expect(told).not.toContainText("UTC");
  await expect(told).toHaveText(/^\d{1,2} \w+ \d{4}, \d\d:\d\d$/);

  const { page } = await asCoordinatorOf("mannheim");
  await page.goto("/en/sign-in");
  await page.locator("#time-zone").selectOption("Asia/Shanghai");
  await page.getByRole("button", { name: people.zone.save }).click();
  await expect(page.getByRole("status").filter({ hasText: people.zone.saved })).toBeVisible();
  // What was just written is of today, and comes from the server as the account tells time.
  await page.goto("/en/places/mannheim");
  await page.getByLabel(thread.label).first().fill("By which clock is this?");
  await page.getByRole("button", { name: thread.send, exact: true }).click();
  const comment = page.getByTestId("comment").filter({ hasText: "By which clock" });
  await expect(comment.locator("time")).toHaveText(/^today, \d\d:\d\d$/);
  await expect(comment.locator("time")).toHaveAttribute("data-zone", "China Standard Time");
  await comment.locator("time").focus();
  expect(await comment.locator("time").evaluate((time) => getComputedStyle(time, "::after").content)).toContain(
    "China",
  );
  const served = await (await page.request.get("/en/places/mannheim")).text();
  expect(served).toMatch(/data-zone="China Standard Time"[^>]*>today, /);

  await comment.getByRole("button", { name: new RegExp(thread.delete) }).click();
  await page.goto("/en/sign-in");
  await page.locator("#time-zone").selectOption("");
  await page.getByRole("button", { name: people.zone.save }).click();
  await expect(page.getByRole("status").filter({ hasText: people.zone.saved })).toBeVisible();
});
