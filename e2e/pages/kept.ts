import { expect, type Locator, type Page } from "@playwright/test";
import type { FormKind } from "@/components/ui/autosave/form-kinds";
import { messagesOf } from "../messages";

const messages = messagesOf("en");

/** How a form is come to, and what is typed into which of its fields. */
export type DraftForm = {
  at: string;
  /** What is pressed to see it; what is only folded away need not be. */
  open?: (page: Page) => Promise<void>;
  type: Record<string, string>;
  /** What sends it, where that is no submit button. */
  send?: string;
  /** Whether a dialog asks before it is sent. */
  asks?: true;
  modal?: true;
  /** Nothing is sent of it as it stands, so nothing is said of the sending either. */
  unsent?: true;
};

const formOf = (page: Page, kind: FormKind): Locator => page.locator(`form[data-form="${kind}"]`).first();
const unfold = (form: Locator) =>
  form.evaluate((element) => {
    for (let around = element.closest("details"); around; around = around.parentElement?.closest("details") ?? null)
      around.open = true;
  });

/** Types as a person would, by whatever kind of field has the name. */
async function put(form: Locator, type: Record<string, string>, name: string, value: string): Promise<void> {
  const field = form.locator(`[name="${name}"]`).first();
  const kind = await field.evaluate((element) =>
    element instanceof HTMLSelectElement ? "select" : (element as HTMLInputElement).type,
  );
  // A choice by its number, where what it stands for is not known before.
  if (value.startsWith("#")) {
    await field.selectOption({ index: Number(value.slice(1)) });
    type[name] = await field.inputValue();
  } else if (kind === "select") await field.selectOption(value);
  else if (kind === "radio" || kind === "checkbox") await form.locator(`[name="${name}"][value="${value}"]`).check();
  else await field.fill(value);
}

/** Whether all that was typed stands in the form. */
async function holds(form: Locator, typed: Record<string, string>): Promise<void> {
  for (const [name, value] of Object.entries(typed)) {
    const field = form.locator(`[name="${name}"]`).first();
    const box = form.locator(`[name="${name}"][value="${value}"]:is([type="radio"], [type="checkbox"])`);
    if (await box.count()) await expect(box).toBeChecked();
    else await expect(field, name).toHaveValue(value);
  }
}

/** A form while its line breaks, its session ends and its page is left. */
export function keptForm(page: Page, kind: FormKind, { open, type, send, asks, modal, unsent }: DraftForm) {
  const form = formOf(page, kind);
  const show = async () => {
    if (open) await open(page);
    await unfold(form);
  };
  const trySending = async () => {
    if (send) await form.getByRole("button", { name: send }).click();
    else await form.locator("button[type=submit]").click();
    if (asks) await page.getByRole("dialog").locator("button[type=submit]").click();
    await expect(form.locator("[role=alert], [aria-invalid=true]").first()).toBeVisible();
  };

  return {
    async write(): Promise<void> {
      await show();
      for (const [name, value] of Object.entries(type)) await put(form, type, name, value);
    },
    trySending,
    /** The way back through the sign-in page leads to this very form. */
    async offersToSignIn(): Promise<void> {
      if (unsent) return;
      const link = form.getByRole("link", {
        name: new RegExp(`${messages.project.failure.signInAgain}|${messages.propose.signInAgain}`),
      });
      await expect(link).toHaveAttribute("href", new RegExp(encodeURIComponent(`#form=${kind}%2F`)));
    },
    async escape(): Promise<void> {
      if (!modal) return;
      await page.keyboard.press("Escape");
      await expect(form).toHaveCount(0);
      await show();
    },
    isOpen: () => expect(form).toBeVisible(),
    holds: () => holds(form, type),
    /** Closed, so that the next one can be come to. */
    async leave(): Promise<void> {
      if (modal) await page.keyboard.press("Escape");
    },
  };
}
