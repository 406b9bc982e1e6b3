import type { Page } from "@playwright/test";
import { formatMessage } from "@/lib/language/say";
import { faultsOf } from "./accessibility";
import { messagesOf } from "./messages";
import { decisionOf } from "./pages/decision";
import { projectOf } from "./pages/project";
import { workOf } from "./pages/work";
import { expect, test } from "./people";

const filled = (page: Page) =>
  page.evaluate(() => {
    const probe = document.createElement("i");
    probe.style.background = "var(--action)";
    document.body.append(probe);
    const action = getComputedStyle(probe).backgroundColor;
    probe.remove();
    return [...document.querySelectorAll<HTMLElement>("main :is(a, button)")]
      .filter((each) => each.checkVisibility() && getComputedStyle(each).backgroundColor === action)
      .map((each) => each.innerText);
  });

test("a project's page leads with what its reader can do next, and tells after each act what comes next", async ({
  asCoordinatorOf,
  asLeadOf,
  newProject,
}) => {
  const en = messagesOf("en");
  const { nextStep, pages, answered } = en.project;
  const marta = await asCoordinatorOf("barcelona");
  const { code } = await newProject(marta.page, { lead: "barcelona", title: "Awnings over the market" });
  const own = projectOf(marta);

  await own.open(code);
  await expect(marta.page.getByRole("navigation", { name: en.project.pagesLabel }).locator("> a")).toHaveText([
    pages.overview,
    pages.plan,
  ]);
  await expect(own.nextStep).toContainText(nextStep.propose.title);
  await expect.poll(() => filled(marta.page)).toEqual([en.transition.propose.button]);
  await own.move("propose");
  await expect(own.act).toHaveText(en.transition.propose.done);
  await expect(own.act).toBeFocused();
  await expect(own.nextStep).toHaveCount(0);

  const chen = await asCoordinatorOf("wuhan");
  await projectOf(chen).open(code);
  await expect.poll(() => filled(chen.page)).toEqual([formatMessage(en.project.accept, "en", { place: "Wuhan" })]);

  // What the invited place would have otherwise is answered where it is quoted.
  const takesPartIf = { name: en.project.wishes.button, exact: true };
  await chen.page.getByRole("button", takesPartIf).click();
  const dialog = chen.page.getByRole("dialog");
  await dialog.getByRole("textbox").fill("Two summers are watched.");
  await dialog.getByRole("button", takesPartIf).click();
  await expect(projectOf(chen).act).toHaveText(formatMessage(answered.INVITED, "en", { place: "Wuhan" }));
  const waiting = workOf(marta);
  await waiting.open();
  await waiting.unfold();
  await waiting.waiting.locator(`a[href="/en/projects/${code}#field-answer"]`).click();
  const reply = marta.page.getByLabel(formatMessage(en.thread.answer, "en", { places: "Wuhan" }), { exact: true });
  await expect(reply).toBeFocused();
  const quoted = marta.page.getByRole("group", { name: en.thread.answering, exact: true });
  await expect(quoted).toBeInViewport();
  await expect(quoted.getByRole("checkbox", { name: "Two summers are watched." })).toBeChecked();
  await expect(own.nextStep).toContainText("Two summers are watched.");
  await reply.fill("Two summers it is.");
  const send = formatMessage(en.thread.sendAnswer, "en", { places: "Wuhan" });
  await marta.page.getByRole("button", { name: send, exact: true }).click();
  await expect(own.nextStep).toHaveCount(0);
  await expect(marta.page.getByLabel(en.thread.label, { exact: true })).toHaveValue("");

  await projectOf(chen).open(code);
  await projectOf(chen).accept("Wuhan");
  await expect(projectOf(chen).act).toHaveText(formatMessage(answered.ACCEPTED, "en", { place: "Wuhan" }));

  const lead = await asLeadOf("renewal-cohesion");
  const reviewed = projectOf(lead);
  await reviewed.open(code);
  await expect.poll(() => filled(lead.page)).toEqual([en.transition.takeUp.button]);
  await reviewed.move("takeUp");
  await expect(reviewed.act).toHaveText(en.transition.takeUp.done);
  await expect.poll(() => filled(lead.page)).toEqual([nextStep.decide.button]);
  // The decision is made on its page alone.
  await expect(lead.page.getByRole("button", { name: en.transition.agree.button, exact: true })).toHaveCount(0);
  await lead.page.getByRole("link", { name: nextStep.decide.button, exact: true }).click();
  await decisionOf(lead, code).agree();
  await expect(reviewed.act).toHaveText(en.transition.agree.done);

  await own.open(code);
  const start = marta.page.getByRole("button", { name: en.transition.start.button, exact: true });
  const box = await start.boundingBox();
  await own.move("start");
  await expect(own.act).toBeFocused();
  await expect(start).toHaveCount(0);
  // What stops the project is not where the finger was, nor seen before it is asked for.
  const below =
    box &&
    (await marta.page.evaluate(([x, y]) => document.elementFromPoint(x, y)?.closest("a, button")?.textContent ?? "", [
      box.x + box.width / 2,
      box.y + box.height / 2,
    ] as const));
  for (const { button } of [en.transition.hold, en.transition.cancel]) expect(below).not.toContain(button);
  await expect(
    marta.page.getByText(formatMessage(en.project.asksFirst, "en", { act: en.transition.hold.button })),
  ).toBeHidden();
  // Nothing is asked for until the first report is nearly due; one can be sent all the same.
  await expect.poll(() => filled(marta.page)).toEqual([]);
  const report = { name: formatMessage(nextStep.reportTo, "en", { place: "Wuhan" }), exact: true };
  await expect(marta.page.getByRole("link", report)).toBeVisible();
  expect(await faultsOf(marta.page, [1280])).toEqual([]);
  await own.move("hold", "The market is rebuilt first.");
  await expect(own.act).toHaveText(en.transition.hold.done);
  await expect.poll(() => filled(marta.page)).toEqual([en.transition.resume.button]);
  await own.move("cancel", "The market has closed.");
  await expect(own.act).toHaveText(en.transition.cancel.done);
  await expect.poll(() => filled(marta.page)).toEqual([]);
});

test("what is behind “More” opens without a script and leads to every page of a project, whose sides say what they bring", async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL });
  const page = await context.newPage();
  const { project } = messagesOf("en");
  await page.goto("/en/projects/RC-2026-002");
  const nav = page.getByRole("navigation", { name: project.pagesLabel });
  await expect(nav.getByRole("link", { name: project.pages.versions, exact: true })).toBeHidden();
  await nav.getByText(project.morePages, { exact: true }).click();
  await nav.getByRole("link", { name: project.pages.versions, exact: true }).click();
  await expect(nav.getByText(`${project.morePages} · ${project.pages.versions}`)).toBeVisible();
  await nav.getByRole("link", { name: project.pages.overview, exact: true }).click();
  // Each place in its own script first, with what the plan says that it brings.
  const sides = page.getByRole("region", { name: project.sides.title });
  await expect(sides.getByRole("link", { name: "Barcelona 巴塞罗那" })).toHaveAttribute("href", "/en/places/barcelona");
  await expect(sides.getByRole("link", { name: "武汉 Wuhan" })).toHaveAttribute("href", "/en/places/wuhan");
  await expect(sides).toContainText("One lane-house quarter in Hankou");
  await context.close();
});

test("what cannot be decided yet says why beside it", async ({ asCoordinatorOf, asLeadOf, newProject }) => {
  const { project } = messagesOf("en");
  const marta = await asCoordinatorOf("mannheim");
  const { code } = await newProject(marta.page, { lead: "mannheim", title: "Roofs that drink", status: "PROPOSED" });
  const lead = await asLeadOf("renewal-cohesion");
  await decisionOf(lead, code).open();
  const row = lead.page.getByTestId("decision-form").locator('label:has(input[value="agree"])');
  await expect(row.getByRole("radio")).toBeDisabled();
  await expect(row).toContainText(project.unmet.acceptedPartnerOnOtherSide);
  await projectOf(marta).open(code);
  await projectOf(marta).move("withdraw", "It was made to be looked at.");
});
