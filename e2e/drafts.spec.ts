import { formatMoment } from "@/lib/language/moment";
import { formatMessage } from "@/lib/language/say";
import { demonstrationPassword } from "@/lib/setup/seed/accounts";
import { ask } from "./figures";
import { messagesOf } from "./messages";
import type { NewProject } from "./new-project";
import { planOf } from "./pages/plan";
import { expect, type Person, test } from "./people";

/** A draft of Mannheim's with Wuhan. */
async function draftOf({ page }: Person, newProject: NewProject, title: string): Promise<string> {
  return (await newProject(page, { lead: "mannheim", title, endsOn: "2028-06-30" })).code;
}
const milestonesOf = (code: string) =>
  ask<{ title: string; day: string }>(
    `SELECT m.title, m."dueOn"::text AS day FROM "Milestone" m JOIN "Project" p ON p.id = m."projectId"
     WHERE p.code = $1 ORDER BY m.id`,
    [code],
  );

test("a milestone that is begun is saved as one types, kept without a line, and put back when it was taken off", async ({
  asCoordinatorOf,
  newProject,
  baseURL,
}) => {
  const jonas = await asCoordinatorOf("mannheim");
  const { page } = jonas;
  const { amendments, plan, revisions, signIn } = messagesOf("en");
  const code = await draftOf(jonas, newProject, "Buses by the hour");
  await planOf(jonas, code).section("timeline");
  const state = page.getByTestId("save-status");
  await expect(state).toHaveText(revisions.edit.savedByItself);
  const row = page.getByTestId("milestone-fields");
  const title = row.getByLabel(plan.fields.title, { exact: true });

  await page.getByRole("button", { name: amendments.form.addMilestone, exact: true }).click();
  await expect(title).toBeFocused();
  await expect(state).toContainText(plan.fields.title);
  await title.fill("Survey");
  await expect.poll(() => milestonesOf(code)).toEqual([{ title: "Survey", day: "2028-06-30" }]);
  await expect(state).toContainText(/Saved .*\d\d:\d\d/);

  await page.context().setOffline(true);
  await title.fill("Survey of night buses");
  await expect(state).toContainText(revisions.edit.offline);
  await page.context().setOffline(false);
  await expect.poll(() => milestonesOf(code)).toEqual([{ title: "Survey of night buses", day: "2028-06-30" }]);

  await page.getByRole("button", { name: new RegExp(amendments.form.takeOff) }).click();
  await expect.poll(() => milestonesOf(code)).toEqual([]);
  await page.getByRole("button", { name: plan.form.undo, exact: true }).click();
  await expect.poll(() => milestonesOf(code)).toEqual([{ title: "Survey of night buses", day: "2028-06-30" }]);
  await page.reload();
  await expect(title).toHaveValue("Survey of night buses");

  await page.request.delete("/api/v1/me/sessions", { headers: { origin: baseURL ?? "" } });
  await title.fill("Survey of night buses in winter");
  await expect(state).toContainText(revisions.edit.sessionEnded);
  await page.getByRole("link", { name: revisions.edit.signInAgain, exact: true }).click();
  await page.getByLabel(signIn.email).fill("mannheim@demo.tandem.example");
  await page.getByLabel(signIn.password).fill(demonstrationPassword());
  await page.getByRole("button", { name: signIn.submit, exact: true }).click();
  await expect(title).toHaveValue("Survey of night buses in winter");
  await expect.poll(() => milestonesOf(code)).toMatchObject([{ title: "Survey of night buses in winter" }]);
});

test("whoever leaves a page without a connection stays in the product, with every word", async ({
  asCoordinatorOf,
  newProject,
}) => {
  const jonas = await asCoordinatorOf("mannheim");
  const { page } = jonas;
  const { heldPage, plan, shell } = messagesOf("en");
  const code = await draftOf(jonas, newProject, "Buses off the line");
  await planOf(jonas, code).section("targetGroups");
  const field = page.locator("#field-text-en");
  const notice = page.getByRole("region", { name: heldPage.title });
  const again = notice.getByRole("button", { name: heldPage.again, exact: true });

  await test.step("by a link of the page or of the header", async () => {
    await page.context().setOffline(true);
    await field.fill("Night workers");
    for (const link of [
      page.getByRole("link", { name: plan.form.toPlan, exact: true }).first(),
      page.getByRole("navigation", { name: shell.nav }).getByRole("link", { name: shell.places, exact: true }),
    ]) {
      await link.click();
      await expect(notice).toBeVisible();
      await expect(field).toHaveValue("Night workers");
      await notice.getByRole("button", { name: heldPage.stay, exact: true }).click();
      await expect(notice).toHaveCount(0);
    }
    await page.context().setOffline(false);
    await planOf(jonas, code).stored("targetGroups", "Night workers");
  });

  await test.step("while the browser believes that there is a line, and back on it", async () => {
    const cut = (url: URL) => !url.pathname.startsWith("/_next/static");
    await page.route(cut, (route) => route.abort());
    await field.fill("Night workers and students");
    await page.getByRole("link", { name: plan.form.toPlan, exact: true }).first().click();
    await expect(notice).toBeVisible();
    await expect(field).toHaveValue("Night workers and students");
    await again.click();
    await expect(notice).toBeVisible();
    await page.unroute(cut);
    await again.click();
    await expect(page).toHaveURL(new RegExp(`/en/projects/${code}/plan$`));
    await planOf(jonas, code).section("targetGroups");
    await expect(field).toHaveValue("Night workers and students");
    await planOf(jonas, code).stored("targetGroups", "Night workers and students");
  });
});

test("a long paste is kept whole, told beside its label, and saved when it is short enough", async ({
  asCoordinatorOf,
  newProject,
}) => {
  const jonas = await asCoordinatorOf("mannheim");
  const { page } = jonas;
  const { fieldLength, revisions, thread } = messagesOf("en");
  const code = await draftOf(jonas, newProject, "Buses in many words");
  await planOf(jonas, code).section("targetGroups");
  const field = page.locator("#field-text-en");
  const long = "x".repeat(6_013);
  const told = (count: number) => formatMessage(fieldLength.over, "en", { count });
  await field.fill(long);
  await expect(page.getByText(told(13)).first()).toBeVisible();
  await expect(page.getByTestId("save-status")).toContainText(revisions.edit.notSavedFields.split("{")[0] ?? "");
  await page.reload();
  await expect(field).toHaveValue(long);
  // The time of saving is the reader's, as it was when the server sets the page anew.
  await field.fill(long.slice(13));
  await planOf(jonas, code).stored("targetGroups", long.slice(13));
  const [row] = await ask<{ at: string }>(
    `SELECT s."updatedAt" AS at FROM "PlanSection" s JOIN "Project" p ON p.id = s."projectId" WHERE p.code = $1`,
    [code],
  );
  const time = formatMoment(new Date(row?.at ?? "").toISOString(), "en", {
    zone: "Europe/Brussels",
    now: new Date().toISOString(),
  });
  await expect(page.getByTestId("save-status")).toHaveText(formatMessage(revisions.edit.saved, "en", { time }));
  await page.reload();
  await expect(page.getByTestId("save-status")).toHaveText(formatMessage(revisions.edit.saved, "en", { time }));

  await page.goto("/en/places/chengdu");
  const comment = page.getByLabel(thread.label, { exact: true });
  await comment.fill("y".repeat(8_001));
  await expect(page.getByText(formatMessage(fieldLength.over, "en", { count: 1 })).first()).toBeVisible();
  await page.getByRole("button", { name: thread.send, exact: true }).click();
  await expect(comment).toBeFocused();
  await expect(comment).toHaveValue(/^y{8001}$/);
});
