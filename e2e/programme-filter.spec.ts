import type { Locator } from "@playwright/test";
import { formatMessage } from "@/lib/language/say";
import { messagesOf } from "./messages";
import { expect, test } from "./people";

const { tracking, status, projects } = messagesOf("en");
const removing = (name: string) => formatMessage(projects.remove, "en", { name });
/** As much as a date and the button of its calendar need. */
const DATE_WIDTH = 140;

/** Whether all of the form's fields can be seen whole, none over another. */
const standApart = (form: Locator) =>
  form.evaluate((element) => {
    const edge = element.getBoundingClientRect();
    const boxes = [...element.querySelectorAll("input:not([type=hidden]), select")].map((each) =>
      each.getBoundingClientRect(),
    );
    return boxes.every(
      (box, index) =>
        box.left >= edge.left &&
        box.right <= edge.right &&
        boxes
          .slice(index + 1)
          .every(
            (other) =>
              box.right <= other.left || other.right <= box.left || box.bottom <= other.top || other.bottom <= box.top,
          ),
    );
  });

test("what is chosen in the programme's filter applies at once, and is removed by its tag", async ({ asVisitor }) => {
  const { page } = await asVisitor();
  await page.goto("/en/programme/table");
  await page.getByText(tracking.filter, { exact: true }).click();
  const form = page.locator("main form").first();
  await expect(form.getByRole("button", { name: tracking.show, exact: true })).toBeHidden();

  const agreed = form.getByLabel(status.AGREED, { exact: true });
  await agreed.check();
  await expect(page).toHaveURL(/\?status=AGREED$/);
  await expect(agreed).toBeFocused();
  await form.getByLabel(tracking.search).fill("street");
  await expect(page).toHaveURL(/q=street/);
  await form.getByLabel(tracking.search).press("Enter");
  await form.getByLabel(tracking.side).selectOption("EU");
  await expect(page).toHaveURL(/side=EU/);

  await page.getByRole("link", { name: removing(status.AGREED) }).click();
  await expect(page).not.toHaveURL(/status/);
  await expect(agreed).not.toBeChecked();
  await expect(form.getByLabel(tracking.search)).toHaveValue("street");
  await expect(page.getByRole("list", { name: projects.chosen }).locator(":focus")).toHaveCount(1);
  await page.goBack();
  await expect(agreed).toBeChecked();
  await page.getByRole("link", { name: projects.clear }).click();
  await expect(page).toHaveURL(/\/table$/);
  await expect(page.locator("summary").filter({ hasText: tracking.filter })).toBeFocused();
  await expect(form.getByLabel(tracking.side)).toHaveValue("");
  await expect(form.getByLabel(tracking.search)).toHaveValue("");

  for (const width of [320, 360, 640, 768, 1024, 1440, 1920]) {
    await page.setViewportSize({ width, height: 900 });
    expect(await standApart(form), `${width} px`).toBe(true);
    for (const name of [tracking.from, tracking.to]) {
      const box = await form.getByLabel(name, { exact: true }).boundingBox();
      expect(box?.width, `${name} in ${width} px`).toBeGreaterThan(DATE_WIDTH);
    }
  }
});

test("without a script the filter is sent with its button", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL });
  const page = await context.newPage();
  await page.goto("/en/programme/table?sort=title");
  await page.getByText(tracking.filter, { exact: true }).click();
  await page.getByLabel(status.AGREED, { exact: true }).check();
  await page.getByRole("button", { name: tracking.show, exact: true }).click();
  await expect(page).toHaveURL(/sort=title.*status=AGREED/);
  await page.getByRole("link", { name: removing(status.AGREED) }).click();
  await expect(page).toHaveURL(/\/table\?sort=title$/);
  await context.close();
});
