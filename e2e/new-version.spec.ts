import { formatMessage } from "@/lib/language/say";
import { messagesOf } from "./messages";
import { planOf } from "./pages/plan";
import { projectOf } from "./pages/project";
import { expect, test } from "./people";

test("a word about a new version is found again in its dialog, and what was done is told to whoever did it", async ({
  asCoordinatorOf,
  newProject,
}) => {
  const marta = await asCoordinatorOf("barcelona");
  const { page } = marta;
  const { drafts: kept, project } = messagesOf("en");
  const messages = project.copy;
  const { code } = await newProject(page, { status: "PROPOSED", lead: "barcelona", title: "Benches in the shade" });
  const button = (name: string) => page.getByRole("button", { name, exact: true });
  const dialog = page.getByRole("dialog");
  const write = async (text: string) => {
    await planOf(marta, code).section("targetGroups");
    await page.locator("#field-text-en").fill(text);
    await expect(page.getByTestId("save-status")).toContainText(/Saved .*\d\d:\d\d/);
    await page.goto(`/en/projects/${code}`);
  };

  await write("People who wait");
  await button(messages.send).click();
  await dialog.getByRole("textbox").fill("Who waits is named");
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
  await expect(button(messages.send)).toBeFocused();
  await page.goto("/en/waiting");
  await expect(page.getByText(kept.forms.version)).toBeVisible();
  await page.getByRole("link", { name: new RegExp(kept.page.open) }).click();
  await expect(dialog.getByRole("textbox")).toHaveValue("Who waits is named");
  await dialog.getByRole("button", { name: messages.send, exact: true }).click();
  await expect(page.getByText(formatMessage(messages.sentDone, "en", { number: 2 }))).toBeVisible();
  await expect(button(messages.send)).toHaveCount(0);

  await write("People who wait for a bus");
  await projectOf(marta).askDiscard();
  await dialog.getByRole("button", { name: messages.discard, exact: true }).click();
  await expect(page.getByText(messages.discardDone)).toBeVisible();
  await expect(page.getByText(messages.title, { exact: true })).toHaveCount(0);
  await expect(projectOf(marta).act).toBeFocused();
});
