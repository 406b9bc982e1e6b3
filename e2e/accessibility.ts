import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
/** One of the experiments of axe: that a control is called by the words that are seen on it. */
const NAMED_AS_SEEN = "label-content-name-mismatch";

export type Look = { width: number; colorScheme: "light" | "dark" };
/** A page once on a desk and once on a phone, each in a theme of its own: every colour and every arrangement is looked at. */
export const LOOKS: Look[][] = (["light", "dark"] as const).map((colorScheme) => [
  { width: 1440, colorScheme },
  { width: 360, colorScheme: colorScheme === "light" ? "dark" : "light" },
]);

/** What a machine finds that bars somebody from the page as it stands, in some looks of it. */
export async function faultsOf(page: Page, looks: Look[] = LOOKS.flat()): Promise<string[]> {
  const found: string[] = [];
  for (const { width, colorScheme } of looks) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme });
    const axe = new AxeBuilder({ page })
      .options({ resultTypes: ["violations"], rules: { [NAMED_AS_SEEN]: { enabled: true } } })
      .withTags(RULES)
      // In the page itself: another one to sum up in takes longer, and is only needed for frames of other hosts.
      .setLegacyMode();
    for (const { id, nodes } of (await axe.analyze()).violations)
      found.push(`${id} at ${width} px in the ${colorScheme}: ${nodes.map(({ html }) => html).join(" | ")}`);
  }
  return found;
}
