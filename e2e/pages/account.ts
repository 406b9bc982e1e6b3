import type { Locator } from "@playwright/test";
import { formatMessage } from "@/lib/language/say";
import { messagesOf } from "../messages";
import type { Person } from "../people";

/** The menu of whoever is signed in. */
export function accountOf({ page, locale }: Person) {
  const messages = messagesOf(locale);
  const menu = page.getByTestId("account");
  return {
    menu: menu.locator("summary + *"),
    opener: menu.locator("summary").and(page.getByLabel(formatMessage(messages.shell.menu, locale, { name: "" }))),
    signOut: (): Locator => menu.getByRole("button", { name: messages.people.signOut, exact: true }),
  };
}
