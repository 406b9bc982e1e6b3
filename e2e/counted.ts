import type { Page } from "@playwright/test";

/** What a way through takes: pages that are read, clicks, keys pressed outside of texts, and fields that are filled. */
export type Steps = { pages: number; clicks: number; keys: number; fields: number };

/** Counts from now on what somebody does in a page: by what the browser sees, not by what a test says. */
export async function counted(page: Page): Promise<Steps> {
  const steps: Steps = { pages: 0, clicks: 0, keys: 0, fields: 0 };
  let address = "";
  page.on("framenavigated", (frame) => {
    const { pathname, search } = new URL(frame.url());
    if (frame !== page.mainFrame() || address === pathname + search) return;
    address = pathname + search;
    steps.pages += 1;
  });
  await page.exposeBinding("countStep", (_, kind: "clicks" | "keys" | "fields") => {
    steps[kind] += 1;
  });
  await page.addInitScript(() => {
    const count = (kind: string) => (window as unknown as { countStep: (kind: string) => void }).countStep(kind);
    let last: EventTarget | null = null;
    const listen = { capture: true };
    addEventListener(
      "keydown",
      ({ target, isTrusted }) => {
        const isChoice = target instanceof HTMLInputElement && ["radio", "checkbox"].includes(target.type);
        if (isTrusted && (isChoice || !(target as Element).matches("input, textarea"))) count("keys");
      },
      listen,
    );
    addEventListener("pointerdown", ({ isTrusted }) => isTrusted && count("clicks"), listen);
    addEventListener(
      "input",
      ({ target }) => {
        const isChoice = target instanceof HTMLInputElement && ["radio", "checkbox"].includes(target.type);
        if (isChoice || target === last) return;
        last = target;
        count("fields");
      },
      listen,
    );
  });
  return steps;
}
