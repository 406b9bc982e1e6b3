import { expect } from "@playwright/test";
import { messagesOf } from "../messages";
import type { Person } from "../people";

const field = (path: string) => `#field-${path.replaceAll(".", "-")}`;

/** The draft of a place's profile, as its editors see it. */
export function profileEditorOf({ page, locale }: Person, slug: string) {
  const { profile, work, revisions } = messagesOf(locale);
  const messages = revisions.edit;
  const status = page.getByTestId("save-status");
  const saved = () =>
    expect(status).toHaveText(new RegExp(`^${messages.saved.replace("{time}", ".*\\d\\d:\\d\\d")}\\s*$`));
  return {
    status,
    saved,
    /** From the profile's own page. */
    open: async () => {
      await page.goto(`/${locale}/places/${slug}`);
      await page.getByRole("main").getByRole("link", { name: profile.edit }).click();
    },
    begin: async () => {
      await page.getByRole("button", { name: messages.open }).click();
      await saved();
    },
    /** From my work, where an open draft is told of. */
    goOn: async () => {
      await page.goto(`/${locale}/work`);
      await page.getByRole("link", { name: work.profile.goOn }).click();
    },
    field: (name: string) => page.locator(field(name)),
    write: (name: string, text: string) => page.locator(field(name)).fill(text),
    item: (list: "practices" | "priorities", number: number) =>
      page.getByRole("listitem", { name: messages.item[list].replace("{number}", String(number)), exact: true }),
    button: (name: "up" | "down" | "remove" | "undo" | "submit" | "discard" | "keepMine" | "keepBoth" | "takeTheirs") =>
      page.getByRole("button", { name: messages[name] }),
    /** Sends the draft, once it was read what happens with it. */
    send: async () => {
      await page.getByRole("button", { name: messages.submit }).click();
      const dialog = page.getByRole("dialog");
      await expect(dialog).toContainText(messages.submitTells);
      await dialog.getByRole("button", { name: messages.submit, exact: true }).click();
    },
    differences: page.locator("#difference [data-testid=differences] > li"),
    clash: page.getByTestId("clash"),
    submitted: page.getByRole("heading", { name: messages.submittedTitle }),
    returned: page.getByTestId("returned"),
  };
}
