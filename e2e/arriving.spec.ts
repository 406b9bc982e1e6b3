import { fill, formatMessage } from "@/lib/language/say";
import { inline, rowOf, xlsxOf } from "@/test/xlsx";
import { withAuthenticator } from "./authenticator";
import { linkMailedTo } from "./mailed-link";
import { messagesOf } from "./messages";
import { expect, type Person, test } from "./people";
import { atProvider } from "./provider";

const PASSWORD = "a ferry crosses the Rhine at dawn";
const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** A workbook with a line of headings and one for each person. */
const workbook = (lines: string[][]) => ({
  name: "people.xlsx",
  mimeType: XLSX,
  buffer: Buffer.from(xlsxOf({ People: lines.map((cells) => rowOf(cells.map((cell) => inline(cell)))).join("") })),
});

/** The page of an invitation, whose form the invited person fills in. */
function invitation({ page, locale }: Person) {
  const { accept: messages } = messagesOf(locale).invitations;
  const main = page.getByRole("main");
  const press = (name: string) => main.getByRole("button", { name, exact: true }).click();
  return {
    async open(link: string, name: { en: string; zh: string }) {
      await page.goto(`/${locale}${link}`);
      await page.getByLabel(messages.nameEn).fill(name.en);
      await page.getByLabel(messages.nameZh).fill(name.zh);
    },
    async byPassword() {
      const password = page.getByLabel(messages.password, { exact: true });
      await password.fill("too short");
      await main.locator("form button[type=submit]").first().click();
      await expect(password).toHaveAccessibleDescription(/12/);
      await password.fill(PASSWORD);
      await main.locator("form button[type=submit]").first().click();
    },
    async byPasskey() {
      await withAuthenticator(page);
      await press(messages.passkey);
    },
    async atProvider(sub: string, role: string) {
      await atProvider(page, sub, fill(messages.provider, { provider: "EU Login" }));
      await expect(main).toContainText(fill(messages.atProvider, { provider: "EU Login", label: sub }));
      await press(formatMessage(messages.accept, locale, { role }));
    },
    async arrived() {
      await expect(page).toHaveURL(new RegExp(`/${locale}/work$`));
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(messagesOf(locale).work.title);
    },
    /** Whoever opens the link again reads that it has done its work. */
    async isOver(link: string) {
      await page.goto(`/${locale}${link}`);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(messages.usedTitle);
    },
  };
}

/** The link of an invitation under way that the secretariat hands over, where no mail arrives. */
async function linkHandedOver({ page, locale }: Person, email: string): Promise<string> {
  const { link } = messagesOf(locale).peoplePage.invitations;
  await page.goto(`/${locale}/secretariat/people`);
  const row = page.getByTestId("invitations").getByRole("listitem").filter({ hasText: email });
  await row.getByText(link.open).click();
  await row.getByRole("button", { name: link.make }).click();
  const address = (await row.getByRole("status").textContent()) ?? "";
  return new URL(address).pathname.replace(/^\/\w+/, "");
}

/** Who arrives in each language: nobody else of these tests has to do with these places. */
const PLACES = {
  en: { passkey: { slug: "bari", name: "Bari" }, oidc: { slug: "larissa", name: "Larissa" } },
  zh: { passkey: { slug: "kunming", name: "昆明市" }, oidc: { slug: "hefei", name: "合肥" } },
} as const;

for (const locale of ["en", "zh"] as const)
  test(`a lead and two coordinators are invited from a spreadsheet and arrive, each in their way; one hands over and leaves (${locale})`, async ({
    asSecretariat,
    asVisitor,
  }) => {
    const secretariat = await asSecretariat(locale);
    const { page } = secretariat;
    const { peoplePage, roles, terms, problems, privacy } = messagesOf(locale);
    const { invite, import: many } = peoplePage;
    const { columns } = many;
    const address = (name: string) => `${name}-${locale}@arriving.example`;
    await page.goto(`/${locale}/secretariat/people`);
    await page.getByRole("link", { name: peoplePage.inviteSomebody }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(invite.title);
    const head = [columns.email, columns.role, columns.place, columns.cluster, columns.language];
    const check = async (lines: string[][]) => {
      await page.getByLabel(many.file, { exact: true }).setInputFiles(workbook([head, ...lines]));
      await page.getByRole("button", { name: many.check }).click();
    };
    const report = page.getByTestId("people-report");
    await check([[address("li"), roles.COORDINATOR, "Atlantis", "", ""]]);
    await expect(report.getByRole("row").nth(1)).toContainText(problems.unknownPlaceNamed);
    await expect(report.getByRole("button")).toHaveCount(0);
    const { passkey, oidc } = PLACES[locale];
    const language = terms.languages[locale];
    await check([
      [address("lead"), roles.CLUSTER_LEAD, "", "green-transition", language],
      [address("anna"), roles.COORDINATOR, passkey.name, "", language],
      [address("marc"), roles.COORDINATOR, oidc.name, "", language],
    ]);
    await report.getByRole("button", { name: formatMessage(many.send, locale, { count: 3 }) }).click();
    await expect(report.getByRole("heading")).toHaveText(formatMessage(many.written, locale, { count: 3 }));

    const lead = await asVisitor(locale);
    await lead.page.setViewportSize({ width: 360, height: 780 });
    await invitation(lead).open(await linkHandedOver(secretariat, address("lead")), { en: "Lena Berg", zh: "莱娜" });
    await invitation(lead).byPassword();
    await invitation(lead).arrived();

    const anna = await asVisitor(locale);
    const link = await linkMailedTo(address("anna"));
    await invitation(anna).open(link, { en: "Anna Russo", zh: "安娜·鲁索" });
    await invitation(anna).byPasskey();
    await invitation(anna).arrived();
    await invitation(await asVisitor(locale)).isOver(link);

    const marc = await asVisitor(locale);
    await invitation(marc).open(await linkMailedTo(address("marc")), { en: "Marc Roig", zh: "马克" });
    const role = formatMessage(messagesOf(locale).invitations.as.COORDINATOR, locale, { place: oidc.name });
    await expect(marc.page.getByRole("heading", { level: 1 })).toContainText(role);
    await invitation(marc).atProvider(`marc-${locale}`, role);
    await invitation(marc).arrived();

    // Anna hands her place over to a successor, and has her account erased.
    const { ofPlace } = peoplePage;
    await anna.page.goto(`/${locale}/places/${passkey.slug}/people`);
    await anna.page.getByLabel(invite.email).fill(address("nina"));
    await anna.page.getByLabel(ofPlace.handOver).check();
    await anna.page.getByRole("button", { name: invite.send }).click();
    await expect(anna.page.getByTestId("invitations")).toContainText(address("nina"));
    const nina = await asVisitor(locale);
    await invitation(nina).open(await linkMailedTo(address("nina")), { en: "Nina Sala", zh: "尼娜" });
    await invitation(nina).byPassword();
    await invitation(nina).arrived();
    await nina.page.goto(`/${locale}/places/${passkey.slug}/people`);
    await expect(nina.page.getByTestId("people")).not.toContainText(address("anna"));
    await anna.page.goto(`/${locale}/account/privacy`);
    await anna.page.getByText(privacy.erase.open.KEEP, { exact: true }).click();
    await anna.page.getByRole("button", { name: privacy.erase.confirm.KEEP }).click();
    await expect(anna.page).toHaveURL(new RegExp(`/${locale}$`));
    await page.goto(`/${locale}/secretariat/people?q=${address("anna")}`);
    await expect(page.getByTestId("people").getByRole("listitem")).toHaveCount(0);
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
