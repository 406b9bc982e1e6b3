import type { Page } from "@playwright/test";
import { formatMessage } from "@/lib/language/say";
import { messagesOf } from "./messages";
import { projectOf } from "./pages/project";
import { expect, test } from "./people";
import { readyToUse } from "./ready";

const messages = messagesOf("en");
const WORDS = "What was written here, 写在这里的话 😀, and is not sent yet.";

/** Holds the scripts back, as a slow line does; answers how to let them come. */
async function holdScripts(page: Page): Promise<() => void> {
  let come = () => {};
  const coming = new Promise<void>((resolve) => {
    come = resolve;
  });
  await page.route(/\.js(\?|$)/, async (route) => {
    await coming;
    await route.continue();
  });
  return come;
}

test("what is typed before the scripts have come is taken over and kept", async ({ asCoordinatorOf }) => {
  const { page } = await asCoordinatorOf("barcelona");
  const letScriptsCome = await holdScripts(page);
  await page.goto("/en/places/chengdu", { waitUntil: "commit" });
  const comment = page.locator('form[data-form="comment"]');
  const body = comment.locator("textarea");
  await body.fill(WORDS);
  // Too early to be sent, and no reason to leave the page.
  await comment.locator("button[type=submit]").click();
  letScriptsCome();
  await expect(comment.getByText(messages.drafts.keeping)).toBeVisible();
  await comment.locator('select[name="visibility"], select').first().selectOption("zh");
  await expect(body).toHaveValue(WORDS);
  // Twice: what was put back is kept until it is sent.
  for (const _ of [1, 2]) {
    await page.reload();
    await expect(body).toHaveValue(WORDS);
    await expect(comment.getByRole("button", { name: messages.drafts.discard })).toBeVisible();
  }

  const letThemComeAgain = await holdScripts(page);
  await page.goto("/en/projects/RC-2026-002/meetings", { waitUntil: "commit" });
  const meeting = page.locator('form[data-form="meeting"]').last();
  await page.getByText(messages.meetings.form.open, { exact: true }).click();
  await meeting.locator('[name="title"]').fill(WORDS);
  await meeting.locator('[name="startsAt"]').fill("2027-02-03T09:30");
  await meeting.locator('[name="kind"]').selectOption("ONLINE");
  letThemComeAgain();
  await expect(meeting.getByText(messages.drafts.keeping)).toBeVisible();
  await meeting.locator('[name="endsAt"]').fill("2027-02-03T11:00");
  await page.reload();
  await expect(meeting.locator('[name="title"]')).toHaveValue(WORDS);
  await expect(meeting.locator('[name="startsAt"]')).toHaveValue("2027-02-03T09:30");
  await expect(meeting.locator('[name="endsAt"]')).toHaveValue("2027-02-03T11:00");
  await expect(meeting.locator('[name="kind"]')).toHaveValue("ONLINE");
});

test("what waits is told everywhere, can be thrown away, and is nobody else's", async ({ open, baseURL }) => {
  const marta = await open("barcelona", "zh");
  const { page } = marta;
  const said = messagesOf("zh").drafts;
  await page.goto("/zh/places/chengdu");
  await page.locator('form[data-form="comment"] textarea').fill(WORDS);
  await page.goto("/zh/projects/RC-2026-002");
  const reason = page.locator('form[data-form="move"] textarea');
  await projectOf(marta).ask("hold");
  await reason.fill("暂停的理由");
  await page.keyboard.press("Escape");
  // Another question has no words yet.
  await projectOf(marta).ask("cancel");
  await expect(reason).toHaveValue("");
  await page.keyboard.press("Escape");
  await page.getByRole("link", { name: formatMessage(said.waiting, "zh", { count: 2 }) }).click();
  const rows = page.getByTestId("kept-list").locator("> li");
  await expect(rows).toHaveCount(2);
  await expect(rows.first()).toContainText("暂停的理由");

  await rows.first().getByRole("link").click();
  await expect(page.getByRole("dialog").getByRole("textbox")).toHaveValue("暂停的理由");
  await page.getByRole("dialog").getByRole("button", { name: said.discard }).click();
  await expect(reason).toHaveValue("");
  await page.keyboard.press("Escape");
  await expect(page.getByTestId("waiting-line")).toHaveText(formatMessage(said.waiting, "zh", { count: 1 }));

  // Somebody else on the same computer sees nothing of it.
  const cookies = await (await open("mannheim", "zh")).page.context().cookies(baseURL);
  await page.context().addCookies(cookies);
  await page.goto("/zh/waiting");
  await expect(page.getByText(said.page.none)).toBeVisible();
  await page.goto("/zh/places/chengdu");
  await expect(page.locator('form[data-form="comment"] textarea')).toHaveValue("");
});

test("what waits of a plan is named by the check, and saved before the proposal is sent", async ({
  asCoordinatorOf,
  newProject,
}) => {
  const { page } = await asCoordinatorOf("mannheim");
  const { code } = await newProject(page, { lead: "mannheim", title: "Buses that wait" });
  await page.goto(`/en/projects/${code}/plan/edit/afterwards`);
  const field = page.locator("#field-text-en");
  const session = await page.context().cookies();
  await page.context().clearCookies();
  await field.fill(WORDS);
  await expect(page.locator('[data-testid="save-status"][data-failed]')).toBeVisible();
  await page.context().addCookies(session);

  await page.goto(`/en/projects/${code}`);
  await expect(page.getByTestId("plan-check")).toContainText(
    formatMessage(messages.drafts.ofProject, "en", { count: 1 }),
  );
  await page.getByRole("button", { name: messages.transition.propose.button, exact: true }).click();
  await page.getByRole("dialog").getByRole("button", { name: messages.transition.propose.button, exact: true }).click();
  await expect(page.getByRole("dialog")).toBeHidden();
  await expect(page.getByTestId("waiting-line")).toHaveCount(0);
  const plan = await (await page.request.get(`/api/v1/projects/${code}/plan/afterwards`)).json();
  expect(plan.content.text.en).toBe(WORDS);

  // And so it is with each version that follows.
  const { copy } = messages.project;
  await page.goto(`/en/projects/${code}/plan/edit/afterwards`);
  await field.fill(`${WORDS} It did.`);
  await expect(page.locator('[data-testid="save-status"]:not([data-failed])', { hasText: /Saved/ })).toBeVisible();
  await page.goto(`/en/projects/${code}/plan/edit/targetGroups`);
  await page.context().clearCookies();
  await field.fill("Whoever rides at night.");
  await expect(page.locator('[data-testid="save-status"][data-failed]')).toBeVisible();
  await page.context().addCookies(session);
  await page.goto(`/en/projects/${code}`);
  await page.getByRole("button", { name: copy.send, exact: true }).click();
  await page.getByRole("dialog").getByRole("button", { name: copy.send, exact: true }).click();
  await expect(page.getByRole("dialog")).toBeHidden();
  await expect(page.getByTestId("waiting-line")).toHaveCount(0);
  const sent = await (await page.request.get(`/api/v1/projects/${code}/versions/2`)).json();
  expect(sent.content.sections.targetGroups.text.en).toBe("Whoever rides at night.");
});

test("a text whose form is gone is shown whole where it stood, to be copied or thrown away", async ({
  asCoordinatorOf,
}) => {
  const { page } = await asCoordinatorOf("barcelona");
  const { gone, page: list, waiting } = messages.drafts;
  const text = `${WORDS}\n\n${"A long word more. ".repeat(40)}`.trim();
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto("/en/places/chengdu");
  await page.locator('form[data-form="comment"] textarea').fill(text);
  await expect(page.locator('form[data-form="comment"]').getByText(messages.drafts.keeping)).toBeVisible();
  // As if it had been the correction of a comment that was deleted since, and another of a project that is not there.
  await page.evaluate(() => {
    const [name = ""] = Object.keys(localStorage).filter((key) => key.startsWith("tandem.kept."));
    const kept = JSON.parse(localStorage.getItem(name) ?? "");
    const owner = name.slice(0, name.indexOf(".", "tandem.kept.".length) + 1);
    const put = (place: string, href: string) =>
      localStorage.setItem(`${owner}${place}`, JSON.stringify({ ...kept, place, href }));
    put("comment-edit/0", "/en/places/chengdu");
    put("milestone-track/RC-2026-999/1", "/en/projects/RC-2026-999");
  });

  for (const form of [messages.drafts.forms["comment-edit"], messages.drafts.forms["milestone-track"]]) {
    await page.goto("/en/waiting");
    const row = page.getByTestId("kept-list").locator("> li").filter({ hasText: form });
    await row.getByRole("link").click();
    const said = page.getByRole("region", { name: gone.title });
    await expect(said).toContainText(form);
    await expect(said).toContainText(text.slice(-300));
    await said.getByRole("button", { name: gone.copy }).click();
    await expect(said.getByRole("status")).toHaveText(gone.copied);
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(text);
    await said.getByRole("button", { name: list.discard }).click();
    await said.getByRole("button", { name: list.discard }).click();
    await expect(said).toHaveCount(0);
  }

  // The form that is still there is opened, and nothing is said to be gone.
  await page.getByRole("link", { name: formatMessage(waiting, "en", { count: 1 }) }).click();
  await page.getByTestId("kept-list").getByRole("link").click();
  const comment = page.locator('form[data-form="comment"]');
  await expect(comment.locator("textarea")).toHaveValue(text);
  await expect(page).not.toHaveURL(/#form=/);
  await comment.getByRole("button", { name: messages.drafts.discard }).click();
  await expect(page.getByTestId("waiting-line")).toHaveCount(0);
});

test("what two windows write into one form is kept, each by itself", async ({ asCoordinatorOf }) => {
  const { page: first } = await asCoordinatorOf("barcelona");
  const second = readyToUse(await first.context().newPage());
  const { gone, waiting } = messages.drafts;
  const formOf = (page: Page) => page.locator('form[data-form="comment"]');
  const write = async (page: Page, text: string) => {
    await formOf(page).locator("textarea").fill(text);
    await expect(formOf(page).getByText(messages.drafts.keeping)).toBeVisible();
  };
  for (const page of [first, second]) await page.goto("/en/places/chengdu");
  await write(first, "In the first window, 第一个窗口");
  await write(second, "In the second window, 第二个窗口");
  await write(first, "In the first window, and more, 第一个窗口");
  await write(second, "In the second window, and more, 第二个窗口");
  await second.close();
  await first.reload();
  const field = formOf(first).locator("textarea");
  await expect(field).toHaveValue("In the second window, and more, 第二个窗口");

  await first.getByRole("link", { name: formatMessage(waiting, "en", { count: 2 }) }).click();
  await first.getByTestId("kept-list").getByRole("listitem").filter({ hasText: "first" }).getByRole("link").click();
  const said = first.getByRole("region", { name: gone.asideTitle });
  await expect(said).toContainText("In the first window, and more, 第一个窗口");
  await expect(field).toHaveValue("In the second window, and more, 第二个窗口");
  await formOf(first).getByRole("button", { name: messages.drafts.discard }).click();
  await expect(said).toContainText("In the first window, and more, 第一个窗口");
  // It has the form for itself now.
  await first.reload();
  await expect(field).toHaveValue("In the first window, and more, 第一个窗口");
  await expect(said).toHaveCount(0);
  await formOf(first).getByRole("button", { name: messages.drafts.discard }).click();
  await expect(first.getByTestId("waiting-line")).toHaveCount(0);
});
