import type { Page } from "@playwright/test";
import { demonstrationPassword } from "@/lib/setup/seed/accounts";
import { oldestBrowser } from "./browser";
import { messagesOf } from "./messages";
import { accountOf } from "./pages/account";
import { projectOf } from "./pages/project";
import { proposalOf } from "./pages/proposal";
import { expect, type Person, test } from "./people";

test.use({ launchOptions: await oldestBrowser() });

const { signIn, terms } = messagesOf("en");
const TITLE = "Benches on the way to school";
const REASON = "Both councils want to look at the streets together first, and to write the plan anew in autumn.";

/** The account menu: closed at first, opened by mouse and by keyboard, closed by Escape and by a press elsewhere. */
async function opensAndCloses({ page, locale }: Person): Promise<void> {
  const { menu, opener, signOut } = accountOf({ page, locale });
  await expect(menu).toBeHidden();
  await opener.click();
  await expect(signOut()).toBeVisible();
  await page.getByRole("heading", { level: 1 }).click();
  await expect(menu).toBeHidden();
  await opener.focus();
  await page.keyboard.press("Enter");
  await expect(signOut()).toBeVisible();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Escape");
  await expect(menu).toBeHidden();
  await expect(opener).toBeFocused();
}

/** What explains a word: not there at first, with the mouse on the word, and gone by Escape. */
async function explains(page: Page, word: string, explanation: string): Promise<void> {
  const button = page.getByRole("main").getByRole("button", { name: word }).first();
  const text = page.getByRole("tooltip", { includeHidden: true }).filter({ hasText: explanation }).first();
  await expect(text).toBeHidden();
  await button.hover();
  await expect(text).toBeInViewport({ ratio: 1 });
  await page.mouse.move(0, 0);
  await expect(text).toBeHidden();
  await button.focus();
  await button.press("Escape");
  await expect(text).toBeHidden();
}

test("in the oldest Chromium that is supported, a project is proposed, answered and withdrawn from sign-in to sign-out", async ({
  asVisitor,
  asCoordinatorOf,
  browser,
}) => {
  expect(browser.version()).toMatch(/^109\./);
  const marta = await asVisitor();
  const chen = await asCoordinatorOf("wuhan", "zh");
  const failures: string[] = [];
  for (const { page } of [marta, chen]) page.on("pageerror", ({ message }) => failures.push(message));
  const { page } = marta;

  await page.goto(`/en/sign-in?next=${encodeURIComponent("/en/projects/new?to=wuhan")}`);
  await page.getByLabel(signIn.email).fill("barcelona@demo.tandem.example");
  await page.getByLabel(signIn.password).fill(demonstrationPassword());
  await page.getByRole("button", { name: signIn.submit, exact: true }).click();
  await expect(page).toHaveURL(/\/projects\/new\?to=wuhan/);
  await opensAndCloses(marta);

  const form = proposalOf(marta);
  await form.title.fill(TITLE);
  const { height } = (await form.summary.boundingBox()) ?? { height: 0 };
  await form.summary.fill("One street in each city.\n".repeat(12));
  await expect.poll(async () => (await form.summary.boundingBox())?.height).toBeGreaterThan(height + 40);
  await form.cluster("Ecological transition and Green Deal").check();
  await form.propose("Wuhan");
  const code = await form.arrived();

  await projectOf(chen).open(code);
  await projectOf(chen).accept("武汉");
  await projectOf(chen).comment("我们愿意参加，先从一条街开始。");

  await projectOf(marta).open(code);
  await expect(page.getByTestId("comments")).toContainText("我们愿意参加");
  await projectOf(marta).move("withdraw", REASON);
  await projectOf(marta).stands("WITHDRAWN");

  await page.goto("/en/projects?cluster=green-transition");
  await explains(page, terms.health.LATE, terms.healthMeans.LATE);

  await accountOf(marta).opener.click();
  await accountOf(marta).signOut().click();
  await expect(page.getByRole("link", { name: signIn.title }).first()).toBeVisible();
  expect(failures).toEqual([]);
});
