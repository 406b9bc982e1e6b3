import { fill, formatMessage } from "@/lib/language/say";
import { demonstrationPassword } from "@/lib/setup/seed/accounts";
import { codeShown } from "@/test/authenticator";
import { withAuthenticator } from "./authenticator";
import { linkMailedTo } from "./mailed-link";
import { messagesOf } from "./messages";
import { accountOf } from "./pages/account";
import { expect, type Person, test } from "./people";
import { atProvider } from "./provider";

/** Somebody of the demonstration whom no other test signs in by the form, for each language. */
const PEOPLE = { en: "umbria", zh: "yangzhou" } as const;

/** The pages on which somebody signs in and says how. */
function ways({ page, locale }: Person) {
  const { signIn, security } = messagesOf(locale);
  const press = (name: string) => page.getByRole("button", { name, exact: true }).click();
  return {
    async signOut() {
      const account = accountOf({ page, locale });
      await account.opener.click();
      await account.signOut().click();
      await expect(page).toHaveURL(new RegExp(`/${locale}$`));
    },
    async giveFirst(email: string, password: string) {
      await page.goto(`/${locale}/sign-in?next=${encodeURIComponent(`/${locale}/waiting`)}`);
      await page.getByLabel(signIn.email).fill(email);
      await page.getByLabel(signIn.password, { exact: true }).fill(password);
      await press(signIn.submit);
    },
    async giveSecond(code: string) {
      // What was wrong with the one before is part of the label.
      await page.getByLabel(signIn.code.label).fill(code);
      await press(signIn.code.submit);
    },
    async usePasskey() {
      await page.goto(`/${locale}/sign-in?next=${encodeURIComponent(`/${locale}/waiting`)}`);
      await press(signIn.passkey.signIn);
    },
    atProvider: (sub: string, button: string) => atProvider(page, sub, button),
    security: () => page.goto(`/${locale}/account/security`),
    async addPasskey(name: string) {
      await page.getByLabel(security.passkeys.name).fill(name);
      await press(security.passkeys.add);
      await expect(page.locator("#passkeys li")).toContainText(name);
    },
    /** Sets the second factor up; answers the recovery codes. */
    async setSecondUp(): Promise<string[]> {
      await press(security.second.begin);
      const setting = page.getByTestId("second-factor");
      await setting.getByText(security.second.byHand).click();
      const key = (await setting.locator("details code").innerText()).replaceAll(" ", "");
      await page.getByLabel(security.second.code, { exact: true }).fill(codeShown(key, new Date()));
      await press(security.second.confirm);
      const codes = page.getByTestId("recovery-codes").locator("li");
      await expect(codes).toHaveCount(10);
      const told = await codes.allInnerTexts();
      await press(security.second.kept);
      await expect(page.getByText(formatMessage(security.second.left, locale, { count: 10 }))).toBeVisible();
      return told;
    },
    arrived: () => expect(page).toHaveURL(new RegExp(`/${locale}/waiting$`)),
  };
}

for (const locale of ["en", "zh"] as const)
  test(`an account opens by passkey, at another provider, by two factors, by a recovery code and after a forgotten password (${locale})`, async ({
    open,
  }) => {
    const email = `${PEOPLE[locale]}@demo.tandem.example`;
    const person = await open(PEOPLE[locale], locale);
    const { page } = person;
    await withAuthenticator(page);
    const on = ways(person);
    const { signIn, security } = messagesOf(locale);

    await on.security();
    await on.addPasskey("My telephone 我的手机");
    const [first = "", second = "", third = ""] = await on.setSecondUp();
    await on.atProvider(`person-${locale}`, fill(security.identities.connect, { provider: "EU Login" }));
    await expect(page.getByText(security.identities.connected)).toBeVisible();
    await on.signOut();

    await page.goto(`/${locale}/sign-in?next=${encodeURIComponent(`/${locale}/waiting`)}`);
    await on.atProvider(`person-${locale}`, fill(signIn.provider, { provider: "EU Login" }));
    await on.giveSecond(third);
    await on.arrived();
    await on.signOut();

    await on.usePasskey();
    await on.arrived();
    await on.signOut();

    await on.giveFirst(email, demonstrationPassword());
    await on.giveSecond("000000");
    await expect(page.getByText(messagesOf(locale).problems.wrongCode)).toBeVisible();
    await on.giveSecond(first);
    await on.arrived();
    await on.signOut();

    await page.goto(`/${locale}/sign-in`);
    await page.getByRole("link", { name: signIn.help.link }).click();
    await page.getByLabel(signIn.email).fill(email);
    await page.getByRole("button", { name: signIn.help.newPassword }).click();
    await expect(page.getByRole("status").first()).toBeVisible();
    await page.goto(`/${locale}${await linkMailedTo(email)}`);
    await page.getByLabel(security.password.new).fill("password1234");
    await page.getByRole("button", { name: signIn.help.save }).click();
    await expect(page.getByText(messagesOf(locale).problems.easyPassword)).toBeVisible();
    await page.getByLabel(security.password.new).fill("eleven green rivers flood");
    await page.getByRole("button", { name: signIn.help.save }).click();
    await on.giveSecond(second);
    await expect(page).toHaveURL(new RegExp(`/${locale}/work$`));
    await on.security();
    await page.getByRole("button", { name: security.second.remove }).click();
    await expect(page.getByRole("button", { name: security.second.begin })).toBeVisible();
  });
