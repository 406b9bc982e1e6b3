import type { Page } from "@playwright/test";
import { formatMessage } from "@/lib/language/say";
import { messagesOf } from "./messages";
import { proposalOf } from "./pages/proposal";
import { expect, test } from "./people";

const { formFaults, meetings, progress, project, propose } = messagesOf("en");
const RUNNING = "/en/projects/RC-2026-002";

/** Fails with whatever a page throws that nobody catches. */
function watched(page: Page): Page {
  page.on("pageerror", (error) => {
    throw error;
  });
  return page;
}

test("a form that is refused says at each field what is wrong, and leads there", async ({ asCoordinatorOf }) => {
  const page = watched((await asCoordinatorOf("barcelona")).page);

  await test.step("several faults: a list that names each, with the focus", async () => {
    await page.goto(`${RUNNING}/meetings`);
    await page.getByText(meetings.form.open, { exact: true }).click();
    const form = page.locator("form[data-form=meeting]").first();
    const save = form.getByRole("button", { name: meetings.form.save, exact: true });
    await form.locator("[name=startsAt]").fill("9999-12-31T10:00");
    await form.locator("[name=endsAt]").fill("0001-01-01T10:00");
    await save.click();
    const summary = form.getByTestId("error-summary");
    await expect(summary).toBeFocused();
    await expect(summary.getByRole("link")).toHaveText([
      `${meetings.form.title}: ${meetings.form.required}`,
      `${meetings.form.starts}: ${formFaults.yearRange}`,
      `${meetings.form.ends}: ${formFaults.yearRange}`,
    ]);
    await summary.getByRole("link").nth(1).click();
    await expect(form.locator("[name=startsAt]")).toBeFocused();
    await form.locator("[name=title]").fill("A visit");
    // What is right meanwhile is no longer called wrong.
    await expect(summary.getByRole("link")).toHaveCount(2);
    await expect(form.locator("[name=title]")).not.toHaveAttribute("aria-invalid", "true");
    await form.locator("[name=startsAt]").fill("2027-05-05T10:00");
    await form.locator("[name=endsAt]").fill("2027-05-05T09:00");
    await save.click();
    await expect(form.getByLabel(meetings.form.ends, { exact: true })).toBeFocused();
    await expect(form.getByText(meetings.form.badOrder, { exact: true })).toBeVisible();
  });

  await test.step("one that the server finds: the field, with its sentence", async () => {
    await page.goto(`${RUNNING}/progress`);
    const reach = page.getByRole("button", { name: new RegExp(`^${progress.track.reachFor.split("{")[0]}`) }).first();
    const change = page.getByRole("button", { name: new RegExp(`^${progress.track.moreFor.split("{")[0]}`) }).first();
    await change.click();
    await expect(page.getByLabel(progress.track.expectedOn, { exact: true })).toBeVisible();
    await reach.dblclick();
    await expect(page.getByLabel(progress.track.expectedOn, { exact: true })).toHaveCount(0);
    const day = page.getByLabel(progress.track.reachedOn, { exact: true });
    await day.fill("2198-01-01");
    const confirm = page.getByRole("button", { name: progress.track.confirm, exact: true });
    await confirm.click();
    await expect(day).toHaveAccessibleDescription(new RegExp(messagesOf("en").problems.reachedInFuture));
    await expect(day).toBeFocused();
    await page.context().setOffline(true);
    await day.fill("2026-11-20");
    await confirm.click();
    await expect(page.getByText(project.failure.connection, { exact: true })).toBeVisible();
    await page.context().setOffline(false);
    await page.getByRole("button", { name: progress.track.back, exact: true }).click();
    await expect(reach).toBeFocused();
  });
});

test("whoever cancels sending a proposal is where they were, and loses nothing without a connection", async ({
  asCoordinatorOf,
}) => {
  const jonas = await asCoordinatorOf("mannheim");
  const page = watched(jonas.page);
  const form = proposalOf(jonas);
  await page.goto("/en/projects/new?to=wuhan");
  const partner = page.locator("[name=partnersTyped]");
  await partner.fill("Atlantis");
  await partner.press("Enter");
  await expect(partner).toHaveAccessibleDescription(
    new RegExp(formatMessage(propose.partnerTyped, "en", { name: "Atlantis" })),
  );
  await partner.fill("Barcelona");
  await partner.press("Enter");
  await expect(partner).toHaveAccessibleDescription(
    new RegExp(formatMessage(propose.partnerSameSide, "en", { name: "Barcelona" })),
  );
  await partner.fill("");
  await form.title.fill("Shade ".repeat(30));
  await page.locator("[name=startsOn]").fill("2027-05-05");
  await page.locator("[name=endsOn]").fill("2026-05-05");
  await form.send("Wuhan").click();
  // All at once, whichever the browser, the form or the schema finds.
  await expect(page.getByTestId("error-summary").getByRole("link")).toHaveCount(4);

  await form.title.fill("Shade for every street");
  await form.summary.fill(
    "Both cities plant trees along two streets each, and tell each other what they cool and cost.",
  );
  await form.cluster("Ecological transition and Green Deal").check();
  await page.locator("[name=endsOn]").fill("2028-05-05");
  await expect(page.getByTestId("error-summary")).toBeHidden();
  await expect(page.locator("[id^=field-][id$=-error]")).toHaveCount(0);
  await form.send("Wuhan").click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: project.back, exact: true }).click();
  await expect(form.send("Wuhan")).toBeFocused();
  await form.send("Wuhan").click();
  await page.context().setOffline(true);
  await form.confirm.click();
  await expect(dialog.getByRole("alert")).toHaveText(propose.connectionLost);
  await expect(form.confirm).toBeFocused();
});
