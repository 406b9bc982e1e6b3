import { demonstrationPassword } from "@/lib/setup/seed/accounts";
import { messagesOf } from "./messages";
import { expect, test } from "./people";

for (const locale of ["en", "zh"] as const) {
  const messages = messagesOf(locale);

  test(`signing in by the form leads to the page that was asked for (${locale})`, async ({ asVisitor }) => {
    const { page } = await asVisitor(locale);
    await page.goto(`/${locale}/sign-in?next=${encodeURIComponent(`/${locale}/projects/new?to=wuhan`)}`);
    await page.getByLabel(messages.signIn.email).fill("barcelona@demo.tandem.example");
    await page.getByLabel(messages.signIn.password).fill("not the password");
    await page.getByRole("button", { name: messages.signIn.submit, exact: true }).click();
    await expect(page.getByRole("alert").first()).toContainText(messages.problems.wrongEmailOrPassword);
    await expect(page.getByLabel(messages.signIn.email)).toHaveValue("barcelona@demo.tandem.example");
    await page.getByLabel(messages.signIn.password).fill(demonstrationPassword());
    await page.getByRole("button", { name: messages.signIn.submit, exact: true }).click();
    await expect(page).toHaveURL(new RegExp(`/${locale}/projects/new\\?to=wuhan`));
  });

  test(`signing in on the way leads to the part of the page that a link names (${locale})`, async ({ asVisitor }) => {
    const { page } = await asVisitor(locale);
    await page.goto(`/${locale}/inbox/settings#calendar`);
    await page.getByLabel(messages.signIn.email).fill("barcelona@demo.tandem.example");
    await page.getByLabel(messages.signIn.password).fill(demonstrationPassword());
    await page.getByRole("button", { name: messages.signIn.submit, exact: true }).click();
    await expect(page).toHaveURL(new RegExp(`/${locale}/inbox/settings#calendar$`));
  });
}
