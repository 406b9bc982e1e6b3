import { messagesOf } from "./messages";
import { expect, test } from "./people";

/** The demonstration's completed project, and its good practice of Hangzhou. */
const TITLE = "Selling across borders";
const PRACTICE = "第一笔订单在课上完成";

test("a good practice of a completed project goes into the draft of a place's profile", async ({
  asVisitor,
  asCoordinatorOf,
}) => {
  const visitor = await asVisitor("en");
  await visitor.page.goto("/en/projects?status=COMPLETED");
  await visitor.page.getByRole("link", { name: new RegExp(TITLE) }).click();
  await visitor.page.getByRole("link", { name: messagesOf("en").project.pages.finalReport, exact: true }).click();
  await expect(visitor.page.getByRole("heading", { name: /The first order is made in class/ })).toBeVisible();
  await expect(visitor.page.getByRole("button", { name: /profile/ })).toHaveCount(0);
  const address = new URL(visitor.page.url()).pathname.replace("/en/", "/zh/");

  const { page } = await asCoordinatorOf("hangzhou", "zh");
  await page.goto(address);
  await page.getByRole("button", { name: /写入杭州简介/ }).click();
  await page.getByRole("link", { name: "已写入杭州简介草稿" }).click();
  await expect(page).toHaveURL(/\/zh\/places\/hangzhou\/edit/);
  const written = () =>
    page
      .locator("input, textarea")
      .evaluateAll((all) => all.map((one) => (one as HTMLInputElement | HTMLTextAreaElement).value).join("\n"));
  await expect.poll(written).toContain(PRACTICE);
  expect(await written()).toMatch(/源自合作项目“.*跨境电商.*”/);

  await visitor.page.reload();
  await expect(visitor.page.getByRole("link", { name: /Hangzhou’s profile/ })).toHaveCount(0);
});
