import type { BrowserContext, Page } from "@playwright/test";
import { formatMessage } from "@/lib/language/say";
import { ask } from "./figures";
import { messagesOf } from "./messages";
import { planOf } from "./pages/plan";
import { expect, test } from "./people";
import { readyToUse } from "./ready";

const { amendments, drafts: kept, plan, revisions } = messagesOf("en");
const FIRST = "In the first window, 第一个窗口";
const SECOND = "In the second window, 第二个窗口";
const windowOf = async (context: BrowserContext): Promise<Page> => readyToUse(await context.newPage());
const statusOf = (page: Page) => page.getByTestId("save-status");
const isKept = (page: Page) => expect(statusOf(page)).toContainText(revisions.edit.offline);
const isSaved = (page: Page) => expect(statusOf(page)).toHaveText(/^Saved .*\d\d:\d\d/);
const waiting = (page: Page) => page.getByTestId("waiting-line");
const waits = (count: number) => formatMessage(kept.waiting, "en", { count });

/** Lets no answer of the API come through, while pages do; answers how to let them come again. */
async function holdApi(target: Page | BrowserContext): Promise<() => Promise<void>> {
  const api = "**/api/v1/**";
  await target.route(api, (route) =>
    route.request().method() === "GET" ? route.continue() : route.abort("connectionfailed"),
  );
  return () => target.unroute(api);
}

/** Both texts of one field are shown; keeps the one above the other. */
async function keepBoth(page: Page): Promise<void> {
  const clash = page.getByTestId("clash");
  await expect(clash).toContainText(FIRST);
  await expect(clash).toContainText(SECOND);
  await expect(clash).toContainText(revisions.edit.windows.other);
  await clash.getByRole("button", { name: revisions.edit.keepBoth, exact: true }).click();
  await expect(clash).toHaveCount(0);
  await isSaved(page);
}

test("what two windows write into the same field of a plan is counted, found again and asked about", async ({
  asCoordinatorOf,
  newProject,
  open,
  baseURL,
}) => {
  const mannheim = await asCoordinatorOf("mannheim");
  const { page: first } = mannheim;
  const context = first.context();
  const { code } = await newProject(first, { lead: "mannheim", title: "Buses in two windows" });
  const at = `/en/projects/${code}/plan/edit/targetGroups`;
  const field = (page: Page) => page.locator("#field-text-en");
  const session = await context.cookies();

  await test.step("both are closed without a line, and both texts wait", async () => {
    const second = await windowOf(context);
    for (const page of [first, second]) await page.goto(at);
    await context.setOffline(true);
    for (const [page, text] of [
      [first, FIRST],
      [second, SECOND],
    ] as const) {
      await field(page).fill(text);
      await isKept(page);
    }
    await Promise.all([first.close(), second.close()]);
    await context.setOffline(false);
  });

  await test.step("somebody else at this browser sees nothing of them", async () => {
    const page = await windowOf(context);
    await context.addCookies(await (await open("wuhan", "en")).page.context().cookies(baseURL));
    await page.goto("/en/waiting");
    await expect(page.getByText(kept.page.none)).toBeVisible();
    await page.close();
    await context.addCookies(session);
  });

  await test.step("the list leads to each, where both are asked about", async () => {
    const page = await windowOf(context);
    await page.goto("/en/places");
    await waiting(page)
      .getByRole("link", { name: waits(2) })
      .click();
    const rows = page.getByTestId("kept-list").locator("> li");
    await expect(rows).toHaveCount(2);
    for (const text of [FIRST, SECOND]) {
      await page.goto("/en/waiting");
      await rows.filter({ hasText: text }).getByRole("link").click();
      await expect(page.getByTestId("clash")).toContainText(text);
      await expect(page.getByTestId("gone-form")).toHaveCount(0);
    }
    await keepBoth(page);
    await planOf({ page, locale: "en" }, code).stored("targetGroups", FIRST);
    await planOf({ page, locale: "en" }, code).stored("targetGroups", SECOND);
    await page.goto("/en/places");
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(waiting(page)).toHaveCount(0);
    await page.close();
  });
});

test("two windows that are reloaded while nothing is saved ask in both, and settle it once", async ({
  asCoordinatorOf,
  newProject,
}) => {
  const { page: first } = await asCoordinatorOf("mannheim");
  const context = first.context();
  const { code } = await newProject(first, { lead: "mannheim", title: "Buses in windows anew" });
  const second = await windowOf(context);
  const field = (page: Page) => page.locator("#field-text-en");
  for (const page of [first, second]) await page.goto(`/en/projects/${code}/plan/edit/targetGroups`);
  const letApiCome = await holdApi(context);
  for (const [page, text] of [
    [first, FIRST],
    [second, SECOND],
  ] as const) {
    await field(page).fill(text);
    await isKept(page);
  }
  for (const page of [first, second]) {
    await page.reload();
    await expect(page.getByTestId("clash")).toContainText(FIRST);
    await expect(page.getByTestId("clash")).toContainText(SECOND);
  }
  await letApiCome();
  await keepBoth(first);
  await second.reload();
  await expect(field(second)).toHaveValue(await field(first).inputValue());
  await expect(second.getByTestId("clash")).toHaveCount(0);
  await expect(waiting(second)).toHaveCount(0);
});

test("one window that saves leaves alone what the other keeps", async ({ asCoordinatorOf, newProject }) => {
  const { page: first } = await asCoordinatorOf("mannheim");
  const context = first.context();
  const { code } = await newProject(first, { lead: "mannheim", title: "Buses that one window saves" });
  const second = await windowOf(context);
  for (const page of [first, second]) await page.goto(`/en/projects/${code}/plan/edit/basics`);
  const [title, summary] = ["Buses that two windows save", `${FIRST}: two cities try the same on two streets.`];
  await holdApi(first);
  await first.locator("#field-summary-en").fill(summary);
  await isKept(first);
  await second.locator("#field-title-en").fill(title);
  await isSaved(second);
  await expect(waiting(second)).toHaveText(waits(1));
  await first.close();

  await second.reload();
  await expect(second.locator("#field-summary-en")).toHaveValue(summary);
  await isSaved(second);
  await expect(waiting(second)).toHaveCount(0);
  const project = await (await second.request.get(`/api/v1/projects/${code}`)).json();
  expect([project.title.en, project.summary.en]).toEqual([title, summary]);
});

test("milestones and budget lines of two windows are all there when the line is back", async ({
  asCoordinatorOf,
  newProject,
}) => {
  const { page: first } = await asCoordinatorOf("mannheim");
  const context = first.context();
  const { code } = await newProject(first, { lead: "mannheim", title: "Buses by rows", endsOn: "2028-06-30" });
  const add = {
    timeline: async (page: Page, text: string) => {
      await page.getByRole("button", { name: amendments.form.addMilestone, exact: true }).click();
      await page.getByTestId("milestone-fields").getByLabel(plan.fields.title, { exact: true }).fill(text);
    },
    budget: async (page: Page, text: string) => {
      await page.getByRole("button", { name: plan.add.lines, exact: true }).click();
      await page.getByLabel(plan.fields.note, { exact: true }).fill(text);
    },
  };
  for (const part of ["timeline", "budget"] as const) {
    const at = `/en/projects/${code}/plan/edit/${part}`;
    const pages = [await windowOf(context), await windowOf(context)];
    for (const page of pages) await page.goto(at);
    await context.setOffline(true);
    for (const [index, page] of pages.entries()) {
      await add[part](page, index === 0 ? FIRST : SECOND);
      await isKept(page);
    }
    for (const page of pages) await page.close();
    await context.setOffline(false);
    await first.goto(at);
    await isSaved(first);
    await first.reload();
    await expect(first.getByTestId("clash")).toHaveCount(0);
    const texts = first.locator("input[type=text], input:not([type]), textarea");
    await expect
      .poll(() => texts.evaluateAll((all) => all.map((each) => (each as HTMLInputElement).value)))
      .toEqual(expect.arrayContaining([FIRST, SECOND]));
  }
  const rows = await ask<{ title: string }>(
    `SELECT m.title FROM "Milestone" m JOIN "Project" p ON p.id = m."projectId" WHERE p.code = $1 ORDER BY m.title`,
    [code],
  );
  expect(rows.map(({ title }) => title)).toEqual([FIRST, SECOND]);
});

test("the draft of a profile keeps what two windows write apart, as a plan does", async ({
  asCoordinatorOf,
  baseURL,
}) => {
  const { page: first } = await asCoordinatorOf("wuhan");
  const context = first.context();
  const draft = "/api/v1/profiles/wuhan/draft";
  const headers = { origin: baseURL ?? "" };
  expect((await first.request.post(draft, { headers, data: {} })).ok()).toBe(true);
  const second = await windowOf(context);
  for (const page of [first, second]) await page.goto("/en/places/wuhan/edit");
  await context.setOffline(true);
  for (const [page, text] of [
    [first, FIRST],
    [second, SECOND],
  ] as const) {
    await page.locator("#field-overview-en").fill(text);
    await isKept(page);
  }
  await Promise.all([first.close(), second.close()]);
  await context.setOffline(false);
  const page = await windowOf(context);
  await page.goto("/en/places/wuhan/edit");
  await keepBoth(page);
  await expect(waiting(page)).toHaveCount(0);
  const { version } = await (await page.request.get(draft)).json();
  const discarded = await page.request.delete(draft, { headers: { ...headers, "if-match": `"${version}"` } });
  expect(discarded.ok()).toBe(true);
});

test("what was typed a moment before the page went is there again", async ({ asCoordinatorOf, newProject }) => {
  const { page } = await asCoordinatorOf("mannheim");
  const { code } = await newProject(page, { lead: "mannheim", title: "Buses in a hurry" });
  await page.goto(`/en/projects/${code}/plan/edit/targetGroups`);
  await holdApi(page);
  const field = page.locator("#field-text-en");
  // Within the page, so that nothing comes between the two.
  await field.evaluate((element, text) => {
    const { set } = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, "value") ?? {};
    set?.call(element, text);
    element.dispatchEvent(new Event("input", { bubbles: true }));
    location.reload();
  }, FIRST);
  await isKept(page);
  await expect(field).toHaveValue(FIRST);
});

test("where the browser keeps nothing, whoever leaves with unsaved words is asked first", async ({
  asCoordinatorOf,
  newProject,
}) => {
  const { page } = await asCoordinatorOf("mannheim");
  const { code } = await newProject(page, { lead: "mannheim", title: "Buses without a store" });
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException("", "QuotaExceededError");
    };
  });
  await page.goto(`/en/projects/${code}/plan/edit/targetGroups`);
  const letApiCome = await holdApi(page);
  const field = page.locator("#field-text-en");
  await field.click();
  await field.fill(FIRST);
  await expect(statusOf(page)).toContainText(revisions.edit.offlineNotSaved);
  const asked = page.waitForEvent("dialog");
  await page.close({ runBeforeUnload: true });
  const dialog = await asked;
  expect(dialog.type()).toBe("beforeunload");
  await dialog.dismiss();
  await expect(field).toHaveValue(FIRST);
  await letApiCome();
  await statusOf(page).getByRole("button", { name: revisions.edit.tryAgain }).click();
  await isSaved(page);
  const closed = page.waitForEvent("close");
  await page.close({ runBeforeUnload: true });
  await closed;
});

test("what was written into a draft that was thrown away meanwhile is shown where it stood", async ({
  asCoordinatorOf,
  baseURL,
}) => {
  const { page } = await asCoordinatorOf("wuhan");
  const draft = "/api/v1/profiles/wuhan/draft";
  const headers = { origin: baseURL ?? "" };
  const { version } = await (await page.request.post(draft, { headers, data: {} })).json();
  await page.goto("/en/places/wuhan/edit");
  const letApiCome = await holdApi(page);
  await page.locator("#field-overview-en").fill(FIRST);
  await isKept(page);
  await page.request.delete(draft, { headers: { ...headers, "if-match": `"${version}"` } });
  await letApiCome();
  await statusOf(page).getByRole("button", { name: revisions.edit.tryAgain }).click();
  await statusOf(page).getByRole("button", { name: revisions.edit.reload }).click();
  await expect(page.locator("#field-overview-en")).toHaveCount(0);

  await waiting(page)
    .getByRole("link", { name: waits(1) })
    .click();
  await page.getByTestId("kept-list").getByRole("link").click();
  const said = page.getByRole("region", { name: kept.gone.title });
  await expect(said).toContainText(FIRST);
  await said.getByRole("button", { name: kept.page.discard }).click();
  await said.getByRole("button", { name: kept.page.discard }).click();
  await expect(waiting(page)).toHaveCount(0);
});
