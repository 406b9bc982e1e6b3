import { expect } from "@playwright/test";
import type { Messages } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import { messagesOf } from "../messages";
import type { Person } from "../people";

/** A project's page, as one person sees it. */
export const projectOf = ({ page, locale }: Person) => {
  const messages = messagesOf(locale);
  const { asksFirst } = messages.project;
  /** Presses a button, also where it stands under “More”. */
  const ask = async (name: string) => {
    const button = page.getByRole("button", { name, exact: true });
    const apart = page.getByText(formatMessage(asksFirst, locale, { act: name }), { exact: true });
    await expect(button.or(apart).first()).toBeAttached();
    if (await apart.count()) {
      if (!(await apart.isVisible())) await page.getByTestId("more").filter({ has: apart }).locator("summary").click();
      return apart.click();
    }
    await button.click();
  };
  const confirm = async (name: string, reason?: string) => {
    await ask(name);
    const dialog = page.getByRole("dialog");
    if (reason) await dialog.getByRole("textbox").fill(reason);
    await dialog.getByRole("button", { name, exact: true }).click();
    await expect(dialog).toBeHidden();
  };
  return {
    open: (code: string) => page.goto(`/${locale}/projects/${code}`),
    /** What was carried out last, and what comes next. */
    act: page.getByTestId("act"),
    /** What the reader can do next. */
    nextStep: page.getByTestId("next-step"),
    /** Opens the dialog of a move. */
    ask: (verb: keyof Messages["transition"]) => ask(messages.transition[verb].button),
    async move(verb: keyof Messages["transition"], reason?: string): Promise<void> {
      const { button, done } = messages.transition[verb];
      if (verb !== "takeUp") return confirm(button, reason);
      // It asks nothing: it is made once that is told.
      await ask(button);
      await expect(page.getByTestId("act")).toHaveText(done);
    },
    accept: (place: string) => confirm(formatMessage(messages.project.accept, locale, { place })),
    refuse: (place: string, reason: string) =>
      confirm(formatMessage(messages.project.refuse, locale, { place }), reason),
    history: page.locator("#history"),
    /** Says that a new version is being written. */
    notice: page.getByTestId("copy-notice"),
    /** Opens the dialog that gives the new version up. */
    askDiscard: () => ask(messages.project.copy.discard),
    sendVersion: () => confirm(messages.project.copy.send),
    async comment(text: string): Promise<void> {
      await page.getByLabel(messages.thread.label, { exact: true }).last().fill(text);
      await page.getByRole("button", { name: messages.thread.send, exact: true }).last().click();
      await expect(page.getByTestId("comments").getByText(text)).toBeVisible();
    },
    async stands(status: keyof Messages["status"]): Promise<void> {
      await expect(page.getByRole("main").getByText(messages.status[status], { exact: true }).first()).toBeVisible();
    },
  };
};
