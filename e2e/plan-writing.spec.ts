import { messagesOf } from "./messages";
import { planOf } from "./pages/plan";
import { projectOf } from "./pages/project";
import { expect, test } from "./people";

const SUMMARY = "Two cities compare how they look after the trees of their streets, and tell each other what it costs.";
const en = messagesOf("en");
const zh = messagesOf("zh");

test("a draft is written by two places at once, checked, put right and sent", async ({ asCoordinatorOf, baseURL }) => {
  test.setTimeout(400_000);
  const jonas = await asCoordinatorOf("mannheim");
  const chen = await asCoordinatorOf("wuhan", "zh");
  const saved = (page: typeof jonas.page) => page.getByTestId("save-status");

  const code = await test.step("Mannheim begins a draft and lands in its plan", async () => {
    await jonas.page.goto("/en/projects/new?to=wuhan");
    await jonas.page.locator('[name="title.en"]').fill("Trees that stay");
    await jonas.page.locator('[name="summary.en"]').fill(SUMMARY);
    await jonas.page.getByRole("radio", { name: "Ecological transition and Green Deal" }).check();
    await jonas.page.getByRole("button", { name: en.propose.saveDraft, exact: true }).click();
    await expect(jonas.page).toHaveURL(/\/plan\/edit\/problems$/);
    return /[A-Z]{2}-\d{4}-\d{3}/.exec(jonas.page.url())?.[0] ?? "";
  });
  const plan = planOf(jonas, code);
  const section = (locale: string, part: string) => `/${locale}/projects/${code}/plan/edit/${part}`;

  await test.step("what is typed is saved by itself, and there again on return", async () => {
    await jonas.page.locator("#field-sides-EU-en").fill("Street trees live for ten years.");
    await expect(saved(jonas.page)).toContainText("Saved");
    await expect(saved(jonas.page).locator("time")).toHaveAttribute("data-zone", /^Central European/);
    await jonas.page.goto(section("en", "problems"));
    await expect(jonas.page.locator("#field-sides-EU-en")).toHaveValue("Street trees live for ten years.");
  });

  await test.step("Wuhan reads the draft only once it is shared, accepts, and writes along", async () => {
    expect((await chen.page.request.get(`/api/v1/projects/${code}`)).status()).toBe(404);
    await jonas.page.goto(section("en", "contributions"));
    await jonas.page.getByRole("button", { name: en.project.share.button.replace("{place}", "Wuhan") }).click();
    await expect(jonas.page.getByText(en.project.share.shared)).toBeVisible();
    await chen.page.goto(`/zh/projects/${code}`);
    const accept = zh.project.accept.replace("{place}", "武汉");
    await chen.page.getByRole("button", { name: accept, exact: true }).click();
    await chen.page.getByRole("dialog").getByRole("button", { name: accept, exact: true }).click();
    await projectOf(chen).nextStep.getByRole("link", { name: zh.project.nextStep.plan.button, exact: true }).click();
    await expect(chen.page).toHaveURL(/\/plan$/);
  });

  await test.step("different fields are joined, the same field is asked about", async () => {
    await jonas.page.goto(section("en", "problems"));
    await chen.page.goto(section("zh", "problems"));
    await chen.page.locator("#field-sides-CN-en").fill("Roots lift the pavement.");
    await expect(saved(chen.page)).toContainText("已保存");
    await jonas.page.locator("#field-sides-EU-en").fill("Street trees live for twelve years.");
    await expect(jonas.page.locator("#field-sides-CN-en")).toHaveValue("Roots lift the pavement.");
    await expect(saved(jonas.page)).toContainText("Saved");
    await chen.page.locator("#field-sides-EU-en").fill("Street trees live for eight years.");
    await expect(chen.page.getByText("Street trees live for twelve years.")).toBeVisible();
    await chen.page.getByRole("button", { name: zh.revisions.edit.takeTheirs, exact: true }).click();
    await expect(chen.page.locator("#field-sides-EU-en")).toHaveValue("Street trees live for twelve years.");
  });

  await test.step("a lost connection loses nothing", async () => {
    await jonas.page.goto(section("en", "afterwards"));
    await jonas.page.context().setOffline(true);
    await jonas.page.locator("#field-text-en").fill("A handbook for gardeners.");
    await expect(saved(jonas.page)).toContainText("Not saved");
    await jonas.page.context().setOffline(false);
    await expect(saved(jonas.page)).toContainText("Saved");
  });

  await test.step("the check says what contradicts itself, leads to the field, and stands before the sending", async () => {
    await jonas.page.goto(section("en", "budget"));
    await jonas.page.getByRole("button", { name: en.plan.add.lines }).click();
    await jonas.page.getByLabel(/^Amount/).fill("40,000");
    // One mark before three digits can be meant in two ways: nothing is stored until it is said which.
    await expect(jonas.page.getByTestId("save-status")).toContainText(en.plan.fields.amount);
    await jonas.page.getByRole("button", { name: "40,000", exact: true }).click();
    await jonas.page.locator("#field-total").fill("50000");
    const { check } = plan;
    await expect(check).toContainText("The lines add up to 40,000, but the stated total is 50,000.");
    await expect(plan.send).toHaveCount(0);
    const refused = await jonas.page.request.post(`/api/v1/projects/${code}/transitions`, {
      headers: { origin: baseURL ?? "" },
      data: { to: "PROPOSED" },
    });
    expect(await refused.json()).toMatchObject({ status: 409, code: "planConsistent" });
    await jonas.page.goto(`/en/projects/${code}`);
    await jonas.page.getByRole("link", { name: /stated total is 50,000/ }).click();
    await expect(jonas.page.locator("#field-total")).toBeFocused();
    await jonas.page.getByRole("button", { name: "Use the sum, 40,000" }).click();
    await expect(check).toContainText(en.plan.check.ready);
  });

  await test.step("the list of sections says how far each is, to the eye and to the keyboard", async () => {
    await expect(plan.listed("budget", "complete").or(plan.listed("budget", "begun"))).toBeVisible();
    await expect(plan.listed("risks", "empty").getByText(en.plan.states.empty)).toBeVisible();
    await plan.listed("objectives", "empty").focus();
    await jonas.page.keyboard.press("Enter");
    await expect(jonas.page.getByRole("heading", { level: 1, name: en.plan.sections.objectives })).toBeVisible();
  });

  await test.step("it can be sent wherever it is written; the last section leads to the check, and that to the sending", async () => {
    const dialog = jonas.page.getByRole("dialog");
    await plan.send.click();
    await dialog.getByRole("button", { name: en.project.back, exact: true }).click();
    await expect(dialog).toBeHidden();
    await jonas.page.goto(section("en", "afterwards"));
    await plan.toCheck.click();
    await expect(jonas.page).toHaveURL(/\/plan#plan-check$/);
    await plan.send.click();
    await dialog.getByRole("button", { name: en.transition.propose.button, exact: true }).click();
    await expect(dialog).toBeHidden();
    await expect(jonas.page).toHaveURL(new RegExp(`/en/projects/${code}$`));
    await expect(projectOf(jonas).act).toHaveText(en.transition.propose.done);
  });

  await test.step("everybody can read the plan", async () => {
    await jonas.page.goto(`/en/projects/${code}/plan`);
    await expect(jonas.page.getByText("Roots lift the pavement.")).toBeVisible();
    await expect(jonas.page.getByRole("cell", { name: "40,000" }).first()).toBeVisible();
  });
});
