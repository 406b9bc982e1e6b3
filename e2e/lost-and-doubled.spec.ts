import type { Page } from "@playwright/test";
import { formatMessage } from "@/lib/language/say";
import { messagesOf } from "./messages";
import { conflictOf } from "./pages/conflict";
import { decisionOf } from "./pages/decision";
import { projectOf } from "./pages/project";
import { proposalOf } from "./pages/proposal";
import { expect, test } from "./people";

const SUMMARY =
  "Two cities compare how they repair what households throw away, and open one workshop each in the second year.";

test("a double click proposes one project", async ({ asCoordinatorOf }) => {
  const marta = await asCoordinatorOf("barcelona");
  const title = "Repair before recycling";
  await marta.page.goto("/en/projects/new?to=wuhan");
  const form = proposalOf(marta);
  await form.title.fill(title);
  await form.summary.fill(SUMMARY);
  await form.cluster("Ecological transition and Green Deal").check();
  await form.send("Wuhan").click();
  await form.confirm.dblclick();
  await form.arrived();
  const answer = await marta.page.request.get(`/api/v1/projects?q=${encodeURIComponent(title)}&limit=100`);
  const { items } = (await answer.json()) as { items: { title: { en: string } }[] };
  expect(items.filter((project) => project.title.en === title)).toHaveLength(1);
});

test("a rejected form keeps what was typed and says at the field what is missing", async ({ asCoordinatorOf }) => {
  const chen = await asCoordinatorOf("wuhan", "zh");
  await chen.page.goto("/zh/projects/new?to=mannheim");
  const form = proposalOf(chen);
  await form.summary.fill("两座城市一起试验。");
  await form.send("曼海姆").click();
  await expect(chen.page.locator("#field-title-zh-error")).toHaveText(messagesOf("zh").problems.required);
  await expect(form.summary).toHaveValue("两座城市一起试验。");
  await expect(form.title).toHaveAttribute("aria-invalid", "true");
});

test("of two people who edit at once, the second chooses which text stays", async ({
  asCoordinatorOf,
  baseURL,
  newProject,
}) => {
  const messages = messagesOf("en").revisions.edit;
  const jonas = await asCoordinatorOf("mannheim");
  const headers = { origin: baseURL ?? "" };
  const { code, version } = await newProject(jonas.page, { lead: "mannheim", partners: [], title: "Trams at night" });
  await jonas.page.goto(`/en/projects/${code}/edit`);
  const title = jonas.page.locator("#field-title-en");
  await expect(title).toHaveValue("Trams at night");
  const meanwhile = await jonas.page.request.patch(`/api/v1/projects/${code}`, {
    headers: { ...headers, "if-match": `"${version}"` },
    data: { title: { en: "Trams until two" }, sdgs: [11] },
  });
  expect(meanwhile.status()).toBe(200);
  await title.fill("Trams all night");
  await expect(jonas.page.getByRole("heading", { name: messages.conflictTitle.one })).toBeVisible();
  await expect(jonas.page.getByText("Trams until two")).toBeVisible();
  await jonas.page.getByRole("button", { name: messages.keepMine, exact: true }).click();
  await expect(jonas.page.getByTestId("save-status")).toContainText(messages.saved.replace("{time}", "").trim());
  await expect(jonas.page.getByRole("checkbox", { name: /^11\./ })).toBeChecked();
  await jonas.page.goto(`/en/projects/${code}`);
  await expect(jonas.page.getByRole("heading", { level: 1 })).toHaveText("Trams all night");
});

test("of two who act at once, the second reads what was not carried out, what stands now and by whom", async ({
  asCoordinatorOf,
  asLeadOf,
  newProject,
}) => {
  const { transition, decision, project, status } = messagesOf("en");
  const marta = await asCoordinatorOf("mannheim");
  const { code } = await newProject(marta.page, { lead: "mannheim", title: "Buses that arrive", status: "PROPOSED" });
  const reason = "It repeats a project that runs already.";

  // An invitation: taken in one tab, refused in the other.
  const [yes, no] = [await asCoordinatorOf("wuhan"), await asCoordinatorOf("wuhan")];
  await projectOf(yes).open(code);
  await projectOf(no).open(code);
  await projectOf(yes).accept("Wuhan");
  await projectOf(no).refuse("Wuhan", reason);
  await conflictOf(no).says(formatMessage(project.refuse, "en", { place: "Wuhan" }), "Chen");
  await conflictOf(no).shows(reason);

  // A move from the project's page.
  const [first, second] = [await asLeadOf("renewal-cohesion"), await asLeadOf("renewal-cohesion")];
  await projectOf(first).open(code);
  await projectOf(second).open(code);
  await projectOf(first).move("takeUp");
  await projectOf(second).move("decline", reason);
  await conflictOf(second).says(transition.decline.button, status.UNDER_REVIEW);
  await conflictOf(second).close();
  await projectOf(second).stands("UNDER_REVIEW");

  // The decision: the form is gone from the second tab, what was tried and written is not.
  await decisionOf(first, code).open();
  await decisionOf(second, code).open();
  await decisionOf(first, code).assign(await firstAssessor(first.page));
  await expect(projectOf(first).act).toBeFocused();
  await decisionOf(first, code).agree();
  await expect(first.page.getByTestId("decision-form")).toHaveCount(0);
  await expect(first.page.locator(":focus")).toHaveText(/./);
  await decisionOf(second, code).decline(reason);
  await conflictOf(second).says(decision.form.choices.decline.button, status.AGREED);
  await expect(second.page.getByTestId("conflict-notice")).toBeFocused();
  await conflictOf(second).shows(reason);
  await expect(second.page.getByTestId("decision-form")).toHaveCount(0);

  // A stop beside an end, by the place that leads.
  const other = await asCoordinatorOf("mannheim");
  await projectOf(marta).open(code);
  await projectOf(other).open(code);
  await projectOf(marta).move("hold", "The works began later.");
  await projectOf(other).move("cancel", reason);
  await conflictOf(other).says(transition.cancel.button, status.ON_HOLD);
  await projectOf(other).stands("ON_HOLD");
  await projectOf(other).move("cancel", reason);
  await projectOf(other).stands("CANCELLED");
  await expect(other.page.getByTestId("conflict-notice")).toHaveCount(0);
});

/** Whoever stands first in the list of those who can be asked. */
const firstAssessor = async (page: Page) =>
  (
    await page
      .getByLabel(messagesOf("en").assessment.panel.assign, { exact: true })
      .locator("option")
      .first()
      .innerText()
  ).trim();
