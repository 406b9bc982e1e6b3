import { messagesOf } from "./messages";
import { expect, test } from "./people";

test("a milestone says at the field what it lacks, is planned, and is talked about where it stands", async ({
  asCoordinatorOf,
  newProject,
}) => {
  const { page } = await asCoordinatorOf("barcelona");
  const { progress, problems, thread } = messagesOf("en");
  const { code } = await newProject(page, { lead: "barcelona", title: "Benches in the shade" });
  await page.goto(`/en/projects/${code}/progress`);
  await page.getByText(progress.plan.open, { exact: true }).click();
  const add = page.getByRole("button", { name: progress.plan.add, exact: true });
  await add.click();
  await expect(page.locator("#field-milestone-title-error")).toHaveText(problems.required);
  await page.locator('input[name="title"]').fill("Ten benches stand");
  await page.locator('input[name="dueOn"]').fill("2027-06-01");
  await add.click();

  const line = page.getByTestId("work-lines").locator("> li").filter({ hasText: "Ten benches stand" });
  await line.getByRole("link", { name: new RegExp(`^${thread.open}`) }).click();
  await line.getByLabel(thread.label, { exact: true }).fill("Who paints them?");
  await line.getByRole("button", { name: thread.send, exact: true }).click();
  const comment = line.getByTestId("comment").filter({ hasText: "Who paints them?" });
  await expect(comment).toBeVisible();
  await line.getByRole("link", { name: new RegExp(`^${thread.close}`) }).click();
  await expect(line.getByRole("link", { name: /^1 comment/ })).toBeVisible();
  await expect(comment).toHaveCount(0);
});

test("an update that nobody has written is not sent, and one that is written stands in the project", async ({
  asCoordinatorOf,
  asVisitor,
}) => {
  const { page } = await asCoordinatorOf("barcelona");
  const messages = messagesOf("en").progress.send;
  const found = await page.request.get("/api/v1/projects?q=Superblocks%2C%20two%20ways");
  const { items } = (await found.json()) as { items: { code: string }[] };
  const progress = `/en/projects/${items[0]?.code}/progress`;
  await page.goto(`${progress}/update`);
  const send = page.getByRole("button", { name: messages.button, exact: true });
  await send.click();
  await expect(page.locator("#field-update-body-error")).toHaveText(messages.required);
  await page.locator("#field-update-body").fill("Two streets are planted. The third waits for its stones.");
  await send.click();
  // It is public and stays: that, and when the next one is due, is said before.
  const dialog = page.getByRole("dialog");
  await expect(dialog).toContainText(messages.tells);
  // Nobody has written a part yet: whose is missing is told by name.
  await expect(dialog).toContainText("Barcelona and Wuhan have written nothing");
  await expect(dialog).toContainText(messages.nextDue.split("{date}")[0] ?? "");
  await dialog.getByRole("button", { name: messages.button, exact: true }).click();
  await expect(page).toHaveURL(new RegExp(`${progress}(#|$)`));
  await expect(page.locator("#updates").getByText("The third waits for its stones.")).toBeVisible();

  const visitor = await asVisitor();
  await visitor.page.goto(progress);
  await expect(visitor.page.locator("#updates").getByText("The third waits for its stones.")).toBeVisible();
});
