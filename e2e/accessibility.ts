import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import type { AxeResults, RunOptions } from "axe-core";

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
/** One of the experiments of axe: that a control is called by the words that are seen on it. */
const NAMED_AS_SEEN = "label-content-name-mismatch";
/** What a theme can change: everything else is the same in both. */
const OF_COLOURS = ["color-contrast", "link-in-text-block"];
/** A desk and a phone; the last is looked at in the dark too, whose colours are the same at every width. */
const WIDTHS = [1440, 360];

type Violations = AxeResults["violations"];

const inOneTheme = async (page: Page): Promise<Violations> =>
  (
    await new AxeBuilder({ page })
      .options({ resultTypes: ["violations"], rules: { [NAMED_AS_SEEN]: { enabled: true } } })
      .withTags(RULES)
      // In the page itself: another one to sum up in takes longer, and is only needed for frames of other hosts.
      .setLegacyMode()
      .analyze()
  ).violations;

/** Looks at the colours alone, with what the other theme's look has brought into the page. */
const inTheOther = (page: Page): Promise<Violations> =>
  page.evaluate(async (values) => {
    const { axe } = window as unknown as { axe: { run: (options: RunOptions) => Promise<AxeResults> } };
    return (await axe.run({ resultTypes: ["violations"], runOnly: { type: "rule", values } })).violations;
  }, OF_COLOURS);

/** What a machine finds that bars somebody from the page as it stands, on a desk and on a phone, and in both themes. */
export async function faultsOf(page: Page, widths: number[] = WIDTHS): Promise<string[]> {
  const found: string[] = [];
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    for (const colorScheme of width === widths.at(-1) ? (["light", "dark"] as const) : (["light"] as const)) {
      await page.emulateMedia({ colorScheme });
      for (const { id, nodes } of await (colorScheme === "light" ? inOneTheme : inTheOther)(page))
        found.push(`${id} at ${width} px in the ${colorScheme}: ${nodes.map(({ html }) => html).join(" | ")}`);
    }
  }
  return found;
}
