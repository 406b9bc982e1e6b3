import type { Locale } from "@/lib/language/locales";
import { formatMessage } from "@/lib/language/say";
import { messagesOf } from "./messages";
import { expect, type Person, test } from "./people";

const PASSWORD = "a ferry crosses the Rhine at dawn";
const table = (name: string, lines: string[]) => ({
  name,
  mimeType: "text/csv",
  buffer: Buffer.from(["e-mail;role;place;language", ...lines].join("\r\n")),
});

/** The link of an invitation under way, which the secretariat hands over. */
async function linkFor(page: Page, email: string): Promise<string> {
  const { link } = messagesOf("en").peoplePage.invitations;
  const row = page.getByTestId("invitations").getByRole("listitem").filter({ hasText: email });
  await row.getByText(link.open).click();
  await row.getByRole("button", { name: link.make }).click();
  return (await row.getByRole("status").textContent()) ?? "";
}
type Page = Person["page"];

async function accept({ page, locale }: Person, link: string, name: { en: string; zh: string }) {
  const { accept: messages } = messagesOf(locale).invitations;
  await page.goto(new URL(link).pathname.replace(/^\/\w+/, `/${locale}`));
  await page.getByLabel(messages.nameEn).fill(name.en);
  await page.getByLabel(messages.nameZh).fill(name.zh);
  await page.getByLabel(messages.language, { exact: true }).selectOption(locale);
  await page.getByLabel(messages.password).fill("too short");
  const press = () => page.getByRole("main").getByRole("button").click();
  await press();
  await expect(page.getByLabel(messages.nameZh)).toHaveValue(name.zh);
  await expect(page.getByLabel(messages.password)).toHaveAccessibleDescription(/12/);
  await page.getByLabel(messages.password).fill(PASSWORD);
  await press();
  await expect(page).toHaveURL(new RegExp(`/${locale}/work$`));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(messagesOf(locale).work.title);
}

test("the secretariat invites many from a table, and they arrive, each in their language, on a phone", async ({
  asSecretariat,
  asVisitor,
}) => {
  const { page } = await asSecretariat();
  const { invite, import: many } = messagesOf("en").peoplePage;
  await page.goto("/en/secretariat/people");
  await page.getByRole("link", { name: messagesOf("en").peoplePage.inviteSomebody }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(invite.title);
  const check = async (file: ReturnType<typeof table>) => {
    await page.getByLabel(many.file, { exact: true }).setInputFiles(file);
    await page.getByRole("button", { name: many.check }).click();
  };
  const report = page.getByTestId("people-report");
  await check(table("wrong.csv", ["ana@lead.example;Cluster lead;;English", "li@bari.example;Coordinator;Atlantis;"]));
  await expect(report.getByRole("row").nth(2)).toContainText(messagesOf("en").problems.unknownPlaceNamed);
  await expect(report.getByRole("button")).toHaveCount(0);
  const people = ["anna@bari.example;Coordinator;Bari;English", "li@kunming.example;协调员;昆明市;中文"];
  await check(table("right.csv", people));
  await report.getByRole("button", { name: formatMessage(many.send, "en", { count: 2 }) }).click();
  await expect(report.getByRole("heading")).toHaveText(formatMessage(many.written, "en", { count: 2 }));
  await page.goto("/en/secretariat/people");
  const arriving: [Locale, string, { en: string; zh: string }][] = [
    ["en", "anna@bari.example", { en: "Anna Russo", zh: "安娜·鲁索" }],
    ["zh", "li@kunming.example", { en: "Li Na", zh: "李娜" }],
  ];
  for (const [locale, email, name] of arriving) {
    const link = await linkFor(page, email);
    const visitor = await asVisitor(locale);
    await visitor.page.setViewportSize({ width: 360, height: 780 });
    await accept(visitor, link, name);
    await visitor.page.goto(new URL(link).pathname);
    await expect(visitor.page.getByRole("heading", { level: 1 })).toHaveText(
      messagesOf(new URL(link).pathname.startsWith("/zh") ? "zh" : "en").invitations.accept.usedTitle,
    );
  }
});

test("a person is kept out at once, and comes back as before", async ({ asSecretariat, asCoordinatorOf }) => {
  const { page } = await asSecretariat();
  const suzhou = await asCoordinatorOf("suzhou");
  await suzhou.page.goto("/en/work");
  await expect(suzhou.page.getByRole("heading", { level: 1 })).toHaveText(messagesOf("en").work.title);
  const { person } = messagesOf("en").peoplePage;
  await page.goto("/en/secretariat/people?q=suzhou");
  await page.getByTestId("people").getByRole("link").click();
  await page.getByText(person.close, { exact: true }).first().click();
  await page.getByRole("button", { name: person.close }).click();
  await expect(page.getByRole("button", { name: person.open })).toBeVisible();
  await suzhou.page.reload();
  await expect(suzhou.page).toHaveURL(/\/sign-in/);
  await page.getByRole("button", { name: person.open }).click();
  await expect(page.getByText(person.closeText)).toBeVisible();
});
