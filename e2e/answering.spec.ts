import { readFileSync } from "node:fs";
import { fill, formatMessage } from "@/lib/language/say";
import { standalone } from "@/scripts/build";
import { end, type Program, run } from "@/scripts/start/programs";
import { expireAnswerLink } from "./mailed-link";
import { messagesOf } from "./messages";
import { expect, type Person, test } from "./people";
import { STATE } from "./state";

// What is told to somebody leaves by the worker, as it does elsewhere; the mails are caught, and read in the browser.
let worker: Program;
test.beforeAll(() => {
  worker = run(standalone(), "worker", JSON.parse(readFileSync(STATE, "utf8")));
});
test.afterAll(() => end(worker));

/** Who invites and who is invited, for each language: the invited one is written to in it. */
const PLACES = {
  en: {
    lead: { slug: "hangzhou", name: "Hangzhou" },
    own: { slug: "murcia", name: "Murcia" },
    person: "Pilar Navarro",
  },
  zh: { lead: { slug: "murcia", name: "穆尔西亚" }, own: { slug: "hangzhou", name: "杭州" }, person: "许知清" },
} as const;

/** Opens the mail whose subject begins so among those that were caught, and reads from its plain text where it can be answered. */
async function readMail({ page, locale }: Person, subject: string): Promise<string> {
  const mail = page.getByRole("link", { name: subject });
  await expect
    .poll(async () => {
      await page.goto(`/${locale}/outbox`);
      return mail.count();
    })
    .toBe(1);
  await mail.click();
  const text = await page.locator("pre").innerText();
  return /https?:\S+(\/answer\/[\w-]+)/.exec(text)?.[1] ?? "";
}

for (const locale of ["en", "zh"] as const)
  test(`an invitation to a project is answered from the mail, once, without signing in (${locale})`, async ({
    asCoordinatorOf,
    asVisitor,
    newProject,
  }) => {
    const { lead, own, person } = PLACES[locale];
    const title = { en: "Courtyards that stay cool", zh: "让院落保持清凉" }[locale];
    const { mail } = messagesOf(locale);
    const inviting = await asCoordinatorOf(lead.slug, locale);
    const given = { status: "PROPOSED" as const, lead: lead.slug, partners: [own.slug], title };
    const { code } = await newProject(inviting.page, given);
    const answered = async () => {
      const { items } = await (await inviting.page.request.get(`/api/v1/projects/${code}/partners`)).json();
      return items.find(({ slug }: { slug: string }) => slug === own.slug).status;
    };

    const reader = await asVisitor(locale);
    const { page } = reader;
    const values = { lead: lead.name, own: own.name, place: own.name, project: title, person };
    const link = await readMail(reader, fill(mail.notices.invitation.subject, values));
    const { heading, text, button } = mail.answer.acts["accept-invitation"];
    const title1 = page.getByRole("heading", { level: 1 });

    // Whoever only opens it, as a scanner of mails does, answers nothing.
    for (const method of ["get", "head"] as const)
      expect((await page.request[method](`/${locale}${link}`)).ok()).toBe(true);
    await page.goto(`/${locale}${link}`);
    await expect(title1).toHaveText(fill(heading.open, values));
    await expect(page.getByText(fill(text.open, values))).toBeVisible();
    expect(await answered()).toBe("INVITED");

    const restore = await expireAnswerLink(link);
    await page.getByRole("button", { name: fill(button, values) }).click();
    await expect(title1).toHaveText(mail.answer.expired.heading);
    expect(await answered()).toBe("INVITED");
    await restore();

    await page.reload();
    await page.getByRole("button", { name: fill(button, values) }).click();
    await expect(title1).toHaveText(fill(heading.used, values));
    await expect(page.getByText(formatMessage(text.used, locale, values))).toBeVisible();
    expect(await answered()).toBe("ACCEPTED");

    const again = await asVisitor(locale);
    await again.page.goto(`/${locale}${link}`);
    await expect(again.page.getByRole("heading", { level: 1 })).toHaveText(fill(heading.used, values));
    await expect(again.page.getByRole("main").getByRole("button")).toHaveCount(0);
  });
