import { say } from "@/lib/language/say";
import { planOf } from "./pages/plan";
import { expect, test } from "./people";
import { messagesOf } from "./words";

test("a word about a new version is found again in its dialog, and what was done is told to whoever did it", async ({
  asCoordinatorOf,
  newProject,
}) => {
  const marta = await asCoordinatorOf("barcelona");
  const { page } = marta;
  const { kept, project } = messagesOf("en");
  const words = project.copy;
  const { code } = await newProject(page, { status: "PROPOSED", lead: "barcelona", title: "Benches in the shade" });
  const heading = page.getByRole("heading", { level: 1 });
  const button = (name: string) => page.getByRole("button", { name, exact: true });
  const dialog = page.getByRole("dialog");
  const write = async (text: string) => {
    await planOf(marta, code).section("targetGroups");
    await page.locator("#field-text-en").fill(text);
    await expect(page.getByTestId("save-status")).toContainText(/Saved \d/);
    await page.goto(`/en/projects/${code}`);
  };

  await write("People who wait");
  await button(words.send).click();
  await dialog.getByRole("textbox").fill("Who waits is named");
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
  await expect(button(words.send)).toBeFocused();
  await page.goto("/en/waiting");
  await expect(page.getByText(kept.forms.version)).toBeVisible();
  await page.getByRole("link", { name: new RegExp(kept.page.open) }).click();
  await expect(dialog.getByRole("textbox")).toHaveValue("Who waits is named");
  await dialog.getByRole("button", { name: words.send, exact: true }).click();
  await expect(page.getByText(say(words.sentDone, "en", { number: 2 }))).toBeVisible();
  await expect(button(words.send)).toHaveCount(0);

  await write("People who wait for a bus");
  await button(words.discard).click();
  await dialog.getByRole("button", { name: words.discard, exact: true }).click();
  await expect(page.getByText(words.discardDone)).toBeVisible();
  await expect(button(words.discard)).toHaveCount(0);
  await expect(heading).toBeFocused();
});
