import type { Page } from "@playwright/test";

/**
 * Lets a page be gone to and reloaded as by somebody who looks before clicking: until its script has taken the page over,
 * which on a busy computer is later than the load, a click on a button is lost. React leaves its mark on an element when
 * that and all within it has been taken over, but for the parts whose script comes later: a form is looked at by itself.
 */
export function readyToUse(page: Page): Page {
  const takenOver = () =>
    page.waitForFunction(() => {
      const main = document.querySelector("main") ?? document.body;
      return [main, ...main.querySelectorAll("form")].every((element) =>
        Object.keys(element).some((key) => key.startsWith("__reactProps$")),
      );
    });
  const { goto, reload } = page;
  page.goto = async (url, options) => {
    const answer = await goto.call(page, url, options);
    if (!options?.waitUntil) await takenOver();
    return answer;
  };
  page.reload = async (options) => {
    const answer = await reload.call(page, options);
    if (!options?.waitUntil) await takenOver();
    return answer;
  };
  return page;
}
