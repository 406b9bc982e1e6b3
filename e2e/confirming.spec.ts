import type { Page } from "@playwright/test";
import { SESSION_COOKIES, sessionIdOf } from "@/lib/people/session-token";
import { demonstrationPassword } from "@/lib/setup/seed/accounts";
import { inDatabase } from "./mailed-link";
import { messagesOf } from "./messages";
import { expect, test } from "./people";

/** Has the browser's session be one that was opened an hour ago. */
async function signedInAnHourAgo(page: Page): Promise<void> {
  const cookies = await page.context().cookies();
  const session = await sessionIdOf(cookies.find(({ name }) => name === SESSION_COOKIES[0])?.value);
  await inDatabase(`UPDATE "Session" SET "authenticatedAt" = now() - interval '1 hour' WHERE id = $1::uuid`, [session]);
}

for (const locale of ["en", "zh"] as const) {
  const { signIn, peoplePage, problems, privacy, project } = messagesOf(locale);
  const { confirmAgain } = signIn;

  test(`whoever gives power proves once more who they are, on the page they are on (${locale})`, async ({
    asSecretariat,
  }) => {
    const { page } = await asSecretariat(locale);
    await signedInAnHourAgo(page);
    await page.goto(`/${locale}/secretariat/people/invite`);
    const email = page.getByLabel(peoplePage.invite.email, { exact: true });
    const send = page.getByRole("button", { name: peoplePage.invite.send, exact: true });
    await email.fill(`confirmed-${locale}@test.example`);
    await send.click();
    const dialog = page.getByTestId("confirm-again");
    await expect(dialog.getByRole("heading")).toHaveText(confirmAgain.title);

    // Who turns back has invited nobody, and has written nothing in vain.
    await dialog.getByRole("button", { name: confirmAgain.back }).click();
    await expect(dialog).toBeHidden();
    await expect(page.getByRole("alert").filter({ hasText: project.failure.confirm })).toBeVisible();
    await expect(email).toHaveValue(`confirmed-${locale}@test.example`);

    await send.click();
    const password = dialog.getByLabel(signIn.password);
    const confirm = dialog.getByRole("button", { name: confirmAgain.confirm, exact: true });
    await expect(password).toBeFocused();
    await password.fill("not the password");
    await confirm.click();
    await expect(dialog).toContainText(problems.wrongPassword);
    await password.fill(demonstrationPassword());
    await confirm.click();
    await expect(dialog).toBeHidden();
    await expect(page.getByRole("status").filter({ hasText: `confirmed-${locale}@test.example` })).toBeVisible();
  });

  test(`whoever carries all about themselves away proves who they are (${locale})`, async ({ asCoordinatorOf }) => {
    const { page } = await asCoordinatorOf("murcia", locale);
    await signedInAnHourAgo(page);
    await page.goto(`/${locale}/account/privacy`);
    await page.getByRole("link", { name: privacy.download.json }).click();
    const dialog = page.getByTestId("confirm-again");
    await dialog.getByLabel(signIn.password).fill(demonstrationPassword());
    const saved = page.waitForEvent("download");
    await dialog.getByRole("button", { name: confirmAgain.confirm, exact: true }).click();
    expect((await saved).suggestedFilename()).toBe("my-data.json");
  });
}
