import { expect } from "@playwright/test";
import type { Messages } from "@/lib/language/messages";
import { say } from "@/lib/language/say";
import type { Person } from "../people";
import { messagesOf } from "../words";

/** A project's page, as one person sees it. */
export const projectOf = ({ page, locale }: Person) => {
  const words = messagesOf(locale);
  const confirm = async (name: string, reason?: string) => {
    await page.getByRole("button", { name, exact: true }).click();
    const dialog = page.getByRole("dialog");
    if (reason) await dialog.getByRole("textbox").fill(reason);
    await dialog.getByRole("button", { name, exact: true }).click();
    await expect(dialog).toBeHidden();
  };
  return {
    open: (code: string) => page.goto(`/${locale}/projects/${code}`),
    move: (verb: keyof Messages["transition"], reason?: string) => confirm(words.transition[verb].button, reason),
    accept: (place: string) => confirm(say(words.project.accept, locale, { place })),
    refuse: (place: string, reason: string) => confirm(say(words.project.refuse, locale, { place }), reason),
    history: page.locator("#history"),
    /** Says that a new version is being written. */
    notice: page.getByTestId("copy-notice"),
    sendVersion: () => confirm(words.project.copy.send),
    async comment(text: string): Promise<void> {
      await page.getByLabel(words.thread.label, { exact: true }).last().fill(text);
      await page.getByRole("button", { name: words.thread.send, exact: true }).last().click();
      await expect(page.getByTestId("comments").getByText(text)).toBeVisible();
    },
    async stands(status: keyof Messages["status"]): Promise<void> {
      await expect(page.getByRole("main").getByText(words.status[status], { exact: true }).first()).toBeVisible();
    },
  };
};
