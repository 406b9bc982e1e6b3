import { fill } from "@/lib/language/say";
import { linkMailedTo } from "./mailed-link";
import { messagesOf } from "./messages";
import { expect, test } from "./people";

/** Somebody of the demonstration whom no other test knows by their name or address, for each language. */
const PEOPLE = { en: "ljubljana-urban-region", zh: "hunan-xiangjiang-new-area" } as const;

for (const locale of ["en", "zh"] as const)
  test(`somebody changes their names, the language of their mails and their address (${locale})`, async ({ open }) => {
    const { people, security } = messagesOf(locale);
    const { page } = await open(PEOPLE[locale], locale);
    const press = (name: string) => page.getByRole("button", { name, exact: true }).click();
    await page.goto(`/${locale}/sign-in`);
    await page.getByLabel(people.details.nameEn).fill("Eleni Pappa");
    await page.getByLabel(people.details.nameZh).fill("埃莱妮");
    await press(people.details.save);
    await expect(page.getByRole("status").filter({ hasText: people.details.saved })).toBeVisible();
    await expect(page.getByTestId("account")).toContainText(locale === "zh" ? "埃莱妮" : "Eleni Pappa");

    const wanted = `eleni-${locale}@moved.example`;
    await page.goto(`/${locale}/account/security`);
    await page.getByLabel(security.address.new).fill(wanted);
    await press(security.address.send);
    await expect(page.getByRole("status").filter({ hasText: wanted })).toBeVisible();
    await page.goto(`/${locale}${await linkMailedTo(wanted)}`);
    await press(security.address.confirm);
    await expect(page).toHaveURL(new RegExp(`/${locale}/account/security$`));
    await expect(page.getByRole("main")).toContainText(fill(security.address.text, { address: wanted }));
  });
