import type { Page } from "@playwright/test";
import { messagesOf } from "./messages";
import { expect, test } from "./people";

const { drafts, meetings, project } = messagesOf("en");
const TITLE = "A walk along both streets, 两条街";

const formOf = (page: Page) => page.locator("details", { hasText: meetings.form.open }).locator("form");
const titleOf = (page: Page) => formOf(page).locator('[name="title"]');
const send = (page: Page) => formOf(page).getByRole("button", { name: meetings.form.save, exact: true }).click();

async function open(page: Page, code: string): Promise<void> {
  await page.goto(`/en/projects/${code}/meetings`);
  await unfold(page);
}
const unfold = (page: Page) =>
  formOf(page).evaluate((form) => {
    const around = form.closest("details");
    if (around) around.open = true;
  });
async function write(page: Page): Promise<void> {
  await titleOf(page).fill(TITLE);
  await formOf(page).locator('[name="startsAt"]').fill("2027-02-03T09:30");
  await formOf(page).locator('[name="endsAt"]').fill("2027-02-03T11:00");
}
const arranged = async (page: Page, code: string): Promise<number> =>
  (await (await page.request.get(`/api/v1/projects/${code}/meetings`)).json()).items.length;

test("a form that was sent comes empty, and says nothing of words that were not sent", async ({
  asCoordinatorOf,
  newProject,
}) => {
  const { page } = await asCoordinatorOf("barcelona");
  const { code } = await newProject(page, { status: "PROPOSED", lead: "barcelona", title: "Steps that arrive" });
  await open(page, code);
  await write(page);
  await expect(formOf(page).getByText(drafts.keeping)).toBeVisible();
  await send(page);
  await expect(page.getByRole("heading", { name: TITLE })).toBeVisible();
  await expect(titleOf(page)).toHaveValue("");
  for (const notice of [drafts.restored.split("{")[0] ?? "", drafts.sentElsewhere])
    await expect(formOf(page).getByText(notice)).toHaveCount(0);
  await page.goto("/en/waiting");
  await expect(page.getByText(drafts.page.none)).toBeVisible();
  expect(await arranged(page, code)).toBe(1);
});

test("what is sent again after its answer was lost and the page reloaded is done once", async ({
  asCoordinatorOf,
  newProject,
}) => {
  const { page } = await asCoordinatorOf("barcelona");
  const { code } = await newProject(page, { status: "PROPOSED", lead: "barcelona", title: "Steps that were lost" });
  await open(page, code);
  await write(page);
  await page.route(`**/api/v1/projects/${code}/meetings`, async (route) => {
    await route.fetch();
    await route.abort();
  });
  await send(page);
  await expect(formOf(page).getByRole("alert")).toContainText(project.failure.connection);
  await page.unroute(`**/api/v1/projects/${code}/meetings`);
  expect(await arranged(page, code)).toBe(1);

  await page.reload();
  await unfold(page);
  await expect(titleOf(page)).toHaveValue(TITLE);
  await send(page);
  await expect(page.getByText(drafts.restored.split("{")[0] ?? "")).toHaveCount(0);
  expect(await arranged(page, code)).toBe(1);

  // Once an answer has come, the same words are meant anew.
  await page.reload();
  await unfold(page);
  await write(page);
  await send(page);
  await expect.poll(() => arranged(page, code)).toBe(2);
});

test("a text that stands in two windows goes from the second when the first has sent it", async ({
  asCoordinatorOf,
  newProject,
}) => {
  const { page } = await asCoordinatorOf("barcelona");
  const { code } = await newProject(page, { status: "PROPOSED", lead: "barcelona", title: "Steps in two windows" });
  await open(page, code);
  await write(page);
  const second = await page.context().newPage();
  await open(second, code);
  await expect(titleOf(second)).toHaveValue(TITLE);

  await send(page);
  await expect(second.getByText(drafts.sentElsewhere)).toBeVisible();
  await expect(titleOf(second)).toHaveValue("");
  expect(await arranged(page, code)).toBe(1);
  await second.goto("/en/waiting");
  await expect(second.getByText(drafts.page.none)).toBeVisible();
});

test("an answer to the places that is typed before the scripts have come stays in the decision", async ({
  asCoordinatorOf,
  asLeadOf,
  newProject,
}) => {
  const marta = await asCoordinatorOf("barcelona");
  const { code } = await newProject(marta.page, { status: "PROPOSED", lead: "barcelona", title: "Early answers" });
  const { page } = await asLeadOf("renewal-cohesion");
  let letScriptsCome = () => {};
  const scriptsCome = new Promise<void>((come) => {
    letScriptsCome = come;
  });
  await page.route(/\.js(\?|$)/, async (route) => {
    await scriptsCome;
    await route.continue();
  });
  const { form } = messagesOf("en").decision;
  const answer = (language: "en" | "zh") => page.getByLabel(form.answerIn[language], { exact: true });
  await page.goto(`/en/projects/${code}/decision`, { waitUntil: "commit" });
  await answer("en").fill("Name who waters the trees.");
  await answer("zh").fill("请写明由谁浇树。");
  letScriptsCome();
  await expect(page.getByText(drafts.keeping)).toBeVisible();
  await page.getByRole("textbox", { name: project.note }).fill("A word.");
  await page.reload();
  await expect(answer("en")).toHaveValue("Name who waters the trees.");
  await expect(answer("zh")).toHaveValue("请写明由谁浇树。");
  await page.getByRole("button", { name: drafts.discard, exact: true }).click();
  await expect(answer("en")).toHaveValue("");
});
