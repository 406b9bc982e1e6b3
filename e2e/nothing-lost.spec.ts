import { demonstrationPassword } from "@/lib/setup/seed/accounts";
import { messagesOf } from "./messages";
import { proposalOf } from "./pages/proposal";
import { expect, type Person, test } from "./people";

const SUMMARY =
  "Two cities write down what keeps people from taking the bus at night, try two remedies each, and compare them.";
const CLUSTER = { en: "Urban and regional renewal and social cohesion", zh: "城市/区域更新与社会融合" };

/** Opens the form and writes a whole proposal to Wuhan or to Mannheim, without sending it. */
async function write(person: Person, to: string, title: string) {
  await person.page.goto(`/${person.locale}/projects/new?to=${to}`);
  const form = proposalOf(person);
  await form.title.fill(title);
  await form.summary.fill(SUMMARY);
  await form.cluster(CLUSTER[person.locale]).check();
  return form;
}

/** Signs in by the form that the reader was sent to. */
async function signInAgain({ page, locale }: Person, account: string): Promise<void> {
  const messages = messagesOf(locale).signIn;
  await page.getByLabel(messages.email).fill(`${account}@demo.tandem.example`);
  await page.getByLabel(messages.password).fill(demonstrationPassword());
  await page.getByRole("button", { name: messages.submit, exact: true }).click();
}

test("a proposal survives a lost connection: it stays in the form, and is offered again after the page was left", async ({
  asCoordinatorOf,
}) => {
  const marta = await asCoordinatorOf("barcelona");
  const messages = messagesOf("en").propose;
  const title = "Buses after midnight";
  const form = await write(marta, "wuhan", title);

  await marta.page.context().setOffline(true);
  await form.propose("Wuhan");
  await expect(marta.page.getByText(messages.connectionLost)).toBeVisible();
  await expect(form.title).toHaveValue(title);
  await marta.page.context().setOffline(false);

  await marta.page.goto("/en/places");
  await marta.page.goto("/en/projects/new?to=wuhan");
  await expect(form.title).toHaveValue("");
  await marta.page.getByRole("button", { name: messages.draftContinue }).click();
  await expect(form.title).toHaveValue(title);
  await expect(form.summary).toHaveValue(SUMMARY);
  await form.propose("Wuhan");
  await form.arrived();

  await marta.page.goto("/en/projects/new?to=wuhan");
  await expect(form.title).toHaveValue("");
  await expect(marta.page.getByRole("button", { name: messages.draftContinue })).toHaveCount(0);
});

test("a proposal that is thrown away is not offered again", async ({ asCoordinatorOf }) => {
  const marta = await asCoordinatorOf("barcelona");
  const messages = messagesOf("en").propose;
  await write(marta, "wuhan", "Not this one");
  await marta.page.reload();
  await marta.page.getByRole("button", { name: messages.draftDiscard }).click();
  await marta.page.reload();
  await expect(proposalOf(marta).title).toBeVisible();
  await expect(marta.page.getByRole("button", { name: messages.draftContinue })).toHaveCount(0);
});

test("a session that ends in the middle of the form costs a sign-in and no word", async ({
  asCoordinatorOf,
  baseURL,
}) => {
  const chen = await asCoordinatorOf("wuhan", "zh");
  const messages = messagesOf("zh").propose;
  const title = "午夜之后的公交";
  const form = await write(chen, "mannheim", title);
  const ended = await chen.page.request.delete("/api/v1/me/sessions", { headers: { origin: baseURL ?? "" } });
  expect(ended.status()).toBe(204);

  await form.propose("曼海姆");
  await expect(chen.page.getByText(messages.sessionEnded)).toBeVisible();
  await chen.page.getByRole("link", { name: messages.signInAgain }).click();
  await signInAgain(chen, "wuhan");
  await expect(chen.page).toHaveURL(/\/zh\/projects\/new/);
  await expect(form.title).toHaveValue(title);
  await expect(form.summary).toHaveValue(SUMMARY);
  await form.propose("曼海姆");
  await form.arrived();
  await expect(chen.page.getByRole("heading", { level: 1 })).toHaveText(title);
});

test("a comment is kept while the connection is lost, changed, deleted and brought back", async ({
  asCoordinatorOf,
  asVisitor,
}) => {
  const jonas = await asCoordinatorOf("mannheim");
  const { page } = jonas;
  const messages = messagesOf("en").thread;
  const button = (name: string) => page.getByRole("button", { name, exact: true });
  await page.goto("/en/places/chengdu");
  const field = page.getByLabel(messages.label, { exact: true });
  await field.fill("How many of your parks are open at nigth?");
  await page.context().setOffline(true);
  await button(messages.send).click();
  await expect(page.getByText(messagesOf("en").project.failure.connection)).toBeVisible();
  await page.context().setOffline(false);
  await page.reload();
  await expect(field).toHaveValue("How many of your parks are open at nigth?");
  await button(messages.send).click();

  const comment = page.getByTestId("comment").filter({ hasText: "How many of your parks" });
  await expect(comment).toBeVisible();
  await expect(field).toHaveValue("");
  const named = (sentence: string) => new RegExp(sentence.split("{")[0] ?? "");
  await comment.getByRole("button", { name: named(messages.editFor) }).click();
  await page.getByTestId("comment").locator("textarea").fill("How many of your parks are open at night?");
  await button(messages.save).click();
  await expect(page.getByTestId("comment").filter({ hasText: "open at night?" })).toContainText(
    (messages.edited as string).split("{")[0] ?? "",
  );

  await page
    .getByTestId("comment")
    .filter({ hasText: "open at night?" })
    .getByRole("button", { name: named(messages.deleteFor) })
    .click();
  await expect(page.getByText(messages.deleted)).toBeVisible();
  await expect(page.getByText("open at night?")).toHaveCount(0);
  await button(messages.undo).click();
  await expect(page.getByTestId("comment").filter({ hasText: "open at night?" })).toBeVisible();

  const visitor = await asVisitor();
  await visitor.page.goto("/en/places/chengdu");
  await expect(visitor.page.getByText("open at night?")).toHaveCount(0);
  await expect(visitor.page.getByRole("link", { name: messages.signInToComment })).toBeVisible();
});

test("on a slow line nobody types into a plan before what saves it is there", async ({
  asCoordinatorOf,
  newProject,
}) => {
  const { page } = await asCoordinatorOf("mannheim");
  const { code } = await newProject(page, { lead: "mannheim", title: "Buses on a slow line" });
  let letScriptsCome = () => {};
  const scriptsCome = new Promise<void>((come) => {
    letScriptsCome = come;
  });
  await page.route(/\.js(\?|$)/, async (route) => {
    await scriptsCome;
    await route.continue();
  });
  await page.goto(`/en/projects/${code}/plan/edit/afterwards`, { waitUntil: "commit" });
  const field = page.locator("#field-text-en");
  await expect(field).toBeDisabled();
  letScriptsCome();
  await field.fill("A timetable that both cities keep.");
  await expect(page.getByTestId("save-status")).toContainText("Saved");
  await page.reload();
  await expect(field).toHaveValue("A timetable that both cities keep.");
});
