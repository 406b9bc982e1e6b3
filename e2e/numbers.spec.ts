import { messagesOf } from "./messages";
import { expect, test } from "./people";

const { numbers, progress, plan, problems } = messagesOf("en");
const zh = messagesOf("zh");
test("an amount that can be meant in two ways is asked about, and stored only once it is answered", async ({
  asCoordinatorOf,
  newProject,
}) => {
  const { page } = await asCoordinatorOf("barcelona");
  const { code } = await newProject(page, { lead: "barcelona", title: "Quiet surfaces" });
  const stored = async () => {
    const answer = await page.request.get(`/api/v1/projects/${code}/plan/budget`);
    return ((await answer.json()) as { content: { total: number | null } }).content.total;
  };
  const saved = page.getByTestId("save-status");
  const total = page.locator("#field-total");
  const note = page.locator("#field-total-number");

  await page.goto(`/en/projects/${code}/plan/edit/budget`);
  await total.fill("12,50");
  await expect(note).toContainText("= 12.5");
  await expect(saved).toContainText("Saved");
  await expect.poll(stored).toBe(12.5);

  await total.fill("");
  await total.pressSequentially("250.000");
  await expect(note.getByRole("button")).toHaveText(["250", "250,000"]);
  await expect(saved).toContainText(plan.fields.total);
  expect(await stored()).not.toBe(250);
  await note.getByRole("button", { name: "250,000", exact: true }).click();
  await expect(total).toBeFocused();
  await expect(total).toHaveValue("250000");
  await expect.poll(stored).toBe(250_000);

  const sent: unknown[] = [];
  page.on("request", (request) => request.method() === "PATCH" && sent.push(request.postDataJSON().total));
  for (const [typed, message] of [
    ["−5", numbers.negative],
    ["1e3", numbers.notANumber],
    ["200亿", numbers.tooLarge.replace("{bound}", "10,000,000,000")],
  ] as const) {
    await total.fill(typed);
    await expect(page.locator("#field-total-error")).toHaveText(message);
  }

  // In Chinese notation, read in Chinese.
  await page.goto(`/zh/projects/${code}/plan/edit/budget`);
  // What could not be saved is put back first; only then it is written over.
  await expect(total).toHaveValue("200亿");
  // What is no number leaves alone what was chosen before it, also when the page is left.
  expect(sent).toEqual([]);
  expect(await stored()).toBe(250_000);
  await total.fill("2.01万");
  await expect(note).toContainText("= 20,100（2.01万）");
  await expect(saved).toContainText("已保存");
  await expect.poll(stored).toBe(20_100);
});

test("a value far from the last one is asked about once, and one entered wrongly is corrected with a word why", async ({
  asCoordinatorOf,
  asVisitor,
}) => {
  const { page } = await asCoordinatorOf("barcelona");
  const found = await page.request.get("/api/v1/projects?q=Superblocks%2C%20two%20ways");
  const { items } = (await found.json()) as { items: { code: string }[] };
  const here = `/en/projects/${items[0]?.code}/progress`;
  const block = page.getByTestId("indicators").locator("> li").first();
  const form = block.locator('form[data-form="measure"]');
  await page.goto(here);
  await block.getByText(progress.measure.open, { exact: true }).click();
  await form.locator('[name="on"]').fill("2026-11-02");
  await form.locator('[name="value"]').fill("987654,25");
  await form.getByRole("button", { name: progress.measure.save, exact: true }).click();
  const confirm = form.getByRole("button", { name: numbers.confirm.replace("{number}", "987,654.25"), exact: true });
  await expect(confirm).toBeVisible();
  await expect(form.locator('[name="value"]')).toBeFocused();
  await confirm.click();
  await form.getByRole("button", { name: progress.measure.save, exact: true }).click();
  const row = block.locator("tbody tr").filter({ hasText: "987,654.25" });
  await block
    .locator("summary")
    .filter({ hasText: /^Values of/ })
    .click();
  await row.getByText(progress.correct.open, { exact: true }).click();
  await row.getByLabel(progress.correct.remove, { exact: true }).check();
  await row.getByRole("button", { name: progress.correct.confirmRemoval, exact: true }).click();
  await expect(row.getByText(problems.required, { exact: true })).toBeVisible();
  await row.locator('[name="reason"]').fill("Read from another street.");
  await row.getByRole("button", { name: progress.correct.confirmRemoval, exact: true }).click();
  const visitor = await asVisitor("zh");
  await expect(row.locator("s")).toHaveText("987,654.25");
  await visitor.page.goto(here.replace("/en/", "/zh/"));
  await visitor.page.getByTestId("indicators").locator("> li").first().locator("summary").click();
  await expect(visitor.page.getByTestId("value-removed").first()).toContainText(
    zh.progress.correct.gone.replace("{reason}", "Read from another street."),
  );
});

test("a deliverable that is due on a day that has passed is asked about", async ({ asCoordinatorOf, newProject }) => {
  const { page } = await asCoordinatorOf("barcelona");
  const { code } = await newProject(page, { status: "PROPOSED", lead: "barcelona", title: "Shade by noon" });
  await page.goto(`/en/projects/${code}/progress`);
  await page.getByText(progress.plan.open, { exact: true }).click();
  const form = page.locator('form[data-form="milestone"]');
  const line = page.getByTestId("work-lines").locator("> li").filter({ hasText: "Ten trees stand" });
  await form.locator('[name="title"]').fill("Ten trees stand");
  await form.locator('[name="dueOn"]').fill("2020-05-01");
  await form.getByRole("button", { name: progress.plan.add, exact: true }).click();
  await expect(form.getByText(progress.plan.past, { exact: true })).toBeVisible();
  await expect(line).toHaveCount(0);
  await form.getByRole("button", { name: progress.plan.pastYes, exact: true }).click();
  await expect(line).toBeVisible();
});
