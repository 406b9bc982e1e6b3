import { messagesOf } from "./messages";
import { expect, type Person, test } from "./people";

const { programme: messages, revisions } = messagesOf("en");
const settingsOf = ({ page }: Person) => ({
  open: () => page.goto("/en/secretariat/settings"),
  months: page.getByLabel(messages.amendments.months, { exact: true }),
  share: page.getByLabel(messages.amendments.share, { exact: true }),
  save: () => page.getByRole("button", { name: messages.save, exact: true }).click(),
  /** Saves again: what was told of the save before stands until this one is answered. */
  async saveAgain() {
    const answered = page.waitForResponse((response) => response.url().includes("/api/v1/settings"));
    await this.save();
    await answered;
  },
  told: page.getByRole("status").filter({ hasText: messages.saved }),
});

test("the secretariat sets what an amendment may do without the lead, and of two who do so the second chooses", async ({
  asSecretariat,
}) => {
  const [first, second] = [await asSecretariat(), await asSecretariat()];
  const [hers, his] = [settingsOf(first), settingsOf(second)];
  await hers.open();
  await his.open();

  await hers.months.fill("many");
  await hers.save();
  await expect(hers.months).toBeFocused();
  await expect(hers.months).toHaveAccessibleDescription(/\S/);
  await expect(hers.months).toHaveAttribute("aria-invalid", "true");
  await expect(hers.months).toHaveValue("many");
  await hers.months.fill("4");
  await hers.save();
  await expect(hers.told).toBeVisible();

  await his.months.fill("6");
  await his.share.fill("30");
  await his.save();
  const clash = second.page.getByTestId("clash");
  await expect(clash).toContainText("6");
  await expect(clash).toContainText("4");
  await clash.getByRole("button", { name: revisions.edit.takeTheirs, exact: true }).click();
  await expect(his.months).toHaveValue("4");
  await expect(his.share).toHaveValue("30");
  await his.saveAgain();
  await expect(his.told).toBeVisible();

  // Other tests count on what the programme starts with.
  await his.months.fill("3");
  await his.share.fill("20");
  await his.saveAgain();
  await expect(his.told).toBeVisible();
  await hers.open();
  await expect(hers.months).toHaveValue("3");
  await expect(hers.share).toHaveValue("20");
});
