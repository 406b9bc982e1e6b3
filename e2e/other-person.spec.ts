import type { Page } from "@playwright/test";
import { fill } from "@/lib/language/say";
import { demonstrationPassword } from "@/lib/setup/seed/accounts";
import { messagesOf } from "./messages";
import { expect, test } from "./people";
import { readyToUse } from "./ready";

const { signIn, otherPerson, thread } = messagesOf("en");

async function signInAs(page: Page, account: string): Promise<string> {
  // As when the session of whoever was here before has ended.
  await page.context().clearCookies();
  await page.goto("/en/sign-in?next=/en/places");
  await page.getByLabel(signIn.email).fill(`${account}@demo.tandem.example`);
  await page.getByLabel(signIn.password).fill(demonstrationPassword());
  await page.getByRole("button", { name: signIn.submit, exact: true }).click();
  await page.waitForURL("**/en/places");
  return ((await (await page.request.get("/api/v1/me")).json()) as { name: { en: string } }).name.en;
}

test("a page of somebody else says whose the browser is now, reads nothing for them, and keeps what was written", async ({
  asVisitor,
}) => {
  const { page } = await asVisitor();
  const before = await signInAs(page, "barcelona");
  await page.goto("/en/places/wuhan");
  const box = page.getByLabel(thread.label, { exact: true });
  await box.fill("What Barcelona wanted to ask.");
  await expect(page.getByText(fill(otherPerson.text, { before }))).toHaveCount(0);

  const second = readyToUse(await page.context().newPage());
  const now = await signInAs(second, "secretariat");
  await expect(page.getByText(fill(otherPerson.title, { now }))).toBeVisible();
  await expect(page.getByText(fill(otherPerson.text, { before }))).toBeVisible();
  await expect(box).toHaveValue("What Barcelona wanted to ask.");
  const requested = await second.request.get("/api/v1/me/work", { headers: { "tandem-person": "999999" } });
  expect([requested.status(), (await requested.json()).code]).toEqual([401, "otherPersonSignedIn"]);

  await page.getByRole("button", { name: otherPerson.reload }).click();
  await expect(box).toHaveValue("");
  await signInAs(page, "barcelona");
  await page.goto("/en/places/wuhan");
  await expect(box).toHaveValue("What Barcelona wanted to ask.");
  await expect(second.getByText(fill(otherPerson.title, { now: before }))).toBeVisible();
  await box.fill("");
});
