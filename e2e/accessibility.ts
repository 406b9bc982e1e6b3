import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import axe, { type AxeResults, type RunOptions } from "axe-core";

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
/** One of the experiments of axe: that a control is called by the words that are seen on it. */
const NAMED_AS_SEEN = "label-content-name-mismatch";
/** What a theme can change: everything else is the same in both. */
const OF_COLOURS = ["color-contrast", "link-in-text-block"];
/** A desk and a phone; the last is looked at in the dark too, whose colours are the same at every width. */
const WIDTHS = [1440, 360];

type Violations = AxeResults["violations"];
type Colour = { r: number; g: number; b: number; alpha: number };
type Commons = { color: { Color: { prototype: { parseString: (this: Colour, text: string) => Colour } } } };

const EVERYTHING: RunOptions = { resultTypes: ["violations"], rules: { [NAMED_AS_SEEN]: { enabled: true } } };
const COLOURS: RunOptions = { resultTypes: ["violations"], runOnly: { type: "rule", values: OF_COLOURS } };

/** What axe makes of a colour it makes again for each element that has it, which takes a third of its time. Runs in the page. */
function rememberColours(): void {
  const { prototype } = (window as unknown as { axe: { commons: Commons } }).axe.commons.color.Color;
  const read = prototype.parseString;
  const known = new Map<string, Colour>();
  prototype.parseString = function (text) {
    const { r, g, b, alpha } = known.get(text) ?? read.call(this, text);
    known.set(text, { r, g, b, alpha });
    return Object.assign(this, { r, g, b, alpha });
  };
}

const axeSource = `${axe.source};(${rememberColours})();`;

/** Looks for the first time at a page, which brings axe into it and its frames. */
const atFirst = async (page: Page): Promise<Violations> =>
  (
    await new AxeBuilder({ page, axeSource })
      .options(EVERYTHING)
      .withTags(RULES)
      // In the page itself: another one to sum up in takes longer, and is only needed for frames of other hosts.
      .setLegacyMode()
      .analyze()
  ).violations;

/** Looks again, with what the first look has brought into the page. */
const again = (page: Page, options: RunOptions): Promise<Violations> =>
  page.evaluate(async (chosen) => {
    const { axe } = window as unknown as { axe: { run: (options: RunOptions) => Promise<AxeResults> } };
    return (await axe.run(chosen)).violations;
  }, options);

/** What a machine finds that bars somebody from the page as it stands, on a desk and on a phone, and in both themes. */
export async function faultsOf(page: Page, widths: number[] = WIDTHS): Promise<string[]> {
  const found: string[] = [];
  const note = (width: number, theme: string, violations: Violations) => {
    for (const { id, nodes } of violations)
      found.push(`${id} at ${width} px in the ${theme}: ${nodes.map(({ html }) => html).join(" | ")}`);
  };
  await page.emulateMedia({ colorScheme: "light" });
  for (const [index, width] of widths.entries()) {
    await page.setViewportSize({ width, height: 900 });
    const all = { ...EVERYTHING, runOnly: { type: "tag" as const, values: RULES } };
    note(width, "light", await (index === 0 ? atFirst(page) : again(page, all)));
  }
  await page.emulateMedia({ colorScheme: "dark" });
  note(widths.at(-1) ?? 0, "dark", await again(page, COLOURS));
  return found;
}
