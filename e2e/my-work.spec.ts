import { formatMessage } from "@/lib/language/say";
import type { MyWork } from "@/lib/work/queries";
import { standingIn } from "./figures";
import { messagesOf } from "./messages";
import { proposalOf } from "./pages/proposal";
import { workOf } from "./pages/work";
import { expect, type Person, test } from "./people";

const LOCALES = ["en", "zh"] as const;
const CLUSTER = "green-transition";

/** What the API says of the same. */
async function workBy({ page }: Person): Promise<MyWork> {
  const answer = await page.request.get("/api/v1/me/work");
  return (await answer.json()) as MyWork;
}

/** The number in the header, the rows and the API are one; only the first row's button is filled, and each leads on. */
async function expectWaiting(person: Person): Promise<void> {
  const { page, locale } = person;
  const { waiting } = await workBy(person);
  const { rows } = workOf(person);
  await expect(rows).toHaveCount(waiting.length);
  const header = page.getByRole("banner").getByRole("link", { name: messagesOf(locale).work.title });
  if (waiting.length > 0) await expect(header).toContainText(String(waiting.length));
  const grounds = await page
    .getByRole("main")
    .locator('a[aria-describedby^="waits-"]')
    .evaluateAll((links) => links.map((link) => getComputedStyle(link).backgroundColor));
  expect(new Set(grounds.slice(1)).has(grounds[0] ?? "")).toBe(false);
  const hrefs = await rows
    .locator('[aria-describedby^="waits-"]')
    .evaluateAll((links) => links.map((link) => link.getAttribute("href")));
  for (const href of hrefs) expect((await page.request.get(href ?? "")).status(), href ?? "").toBe(200);
}

for (const locale of LOCALES) {
  const { work, status } = messagesOf(locale);
  const heading = (person: Person, name: string) => person.page.getByRole("heading", { level: 2, name });

  test(`a coordinator finds what waits, comes and changed, and who fits best (${locale})`, async ({
    asCoordinatorOf,
  }) => {
    const person = await asCoordinatorOf("barcelona", locale);
    const page = workOf(person);
    await page.open();
    for (const name of [work.waiting, work.coming, work.changed, work.mine])
      await expect(heading(person, name)).toBeVisible();
    await expectWaiting(person);
    await expect(person.page.getByRole("link", { name: work.propose, exact: true })).toHaveAttribute(
      "href",
      `/${locale}/projects/new`,
    );
    await expect(page.fits).toHaveCount(5);
    // The report unfolds in its row, also by a double click, and folds away again.
    const report = person.page.locator('main a[href$="/progress/update"]').first();
    await report.dblclick();
    const written = person.page.locator('form[data-form="report"] textarea');
    await expect(written).toBeVisible();
    await report.press("Enter");
    await expect(written).toHaveCount(0);
    await report.press("Enter");
    await expect(written).toBeFocused();
    await report.press("Enter");
    await expect(written).toHaveCount(0);
    // A few words are enough; who has more to say goes on with them in the form with all its fields.
    await page.fits.first().getByRole("link").last().click();
    const begun = proposalOf(person);
    await begun.summary.fill("Quiet streets");
    const title = await begun.title.inputValue();
    await person.page.getByRole("dialog").getByRole("button", { name: work.proposeMore, exact: true }).click();
    await expect(person.page).toHaveURL(new RegExp(`/${locale}/projects/new\\?to=[a-z-]+&fit=best$`));
    await expect(begun.summary).toHaveValue("Quiet streets");
    await expect(begun.title).toHaveValue(title);
  });

  test(`what changed stands by day, one line a project, and the rest of a day unfolds (${locale})`, async ({
    asLeadOf,
  }) => {
    const person = await asLeadOf(CLUSTER, locale);
    const { open, changes } = workOf(person);
    await open();
    const days = await changes
      .getByRole("heading", { level: 3 })
      .locator("time")
      .evaluateAll((all) => all.map((each) => each.getAttribute("datetime")));
    expect(days.length).toBeGreaterThan(0);
    expect(days).toEqual([...new Set(days)].sort().reverse());
    const folded = changes.locator("li details").first();
    if (await folded.isHidden()) await changes.getByText(work.earlier, { exact: true }).click();
    await expect(folded.getByRole("listitem").first()).toBeHidden();
    await folded.locator("summary").click();
    await expect(folded.getByRole("listitem").first()).toBeVisible();
  });

  test(`the lead of a cluster finds its board in small, what is late and what waits longest (${locale})`, async ({
    asLeadOf,
  }) => {
    const person = await asLeadOf(CLUSTER, locale);
    const { open, board } = workOf(person);
    await open();
    await expectWaiting(person);
    for (const [each, count] of Object.entries(await standingIn(CLUSTER)))
      await expect(
        board.getByRole("link", { name: `${count} ${status[each as keyof typeof status]}` }),
      ).toHaveAttribute("href", `/${locale}/clusters/${CLUSTER}/table?status=${each}`);
    for (const name of [work.late, work.longest])
      await expect(board.getByRole("heading", { level: 3, name, exact: true })).toBeVisible();
  });

  test(`an assessor finds what to read until when (${locale})`, async ({ asAssessorFrom }) => {
    const person = await asAssessorFrom("eu", locale);
    const { open } = workOf(person);
    await open();
    await expectWaiting(person);
    for (const { kind, dueOn } of (await workBy(person)).waiting)
      expect([kind, typeof dueOn]).toEqual(["assessment", "string"]);
    await expect(person.page.getByRole("link", { name: work.assessments })).toBeVisible();
  });

  test(`the secretariat finds calls and what nobody touched (${locale})`, async ({ asSecretariat }) => {
    const person = await asSecretariat(locale);
    const { open, programme, waiting } = workOf(person);
    await open();
    await expectWaiting(person);
    await expect(programme.getByRole("heading", { name: work.calls })).toBeVisible();
    await expect(programme.getByRole("heading", { name: work.untouched })).toBeVisible();
    if ((await workBy(person)).waiting.length > 0) return;
    await expect(waiting).toContainText(formatMessage(work.nothingWaits, locale).replace(/[.。]$/, ""));
  });

  test(`a text that was not sent waits on this device, and leads back to where it was written (${locale})`, async ({
    asLeadOf,
  }) => {
    const person = await asLeadOf(CLUSTER, locale);
    const { page } = person;
    const address = `/${locale}/places/haikou`;
    await page.goto(address);
    const text = page.locator('form[data-form="comment"] textarea').first();
    await text.fill("A thought that is not finished.");
    await expect(page.getByText(messagesOf(locale).drafts.keeping).first()).toBeVisible();
    const { open, deviceTexts } = workOf(person);
    await open();
    await expect(deviceTexts).toContainText("A thought that is not finished.");
    await deviceTexts.getByRole("link", { name: messagesOf(locale).drafts.page.open }).click();
    await expect(page).toHaveURL(new RegExp(address));
    await expect(text).toHaveValue("A thought that is not finished.");
  });
}
