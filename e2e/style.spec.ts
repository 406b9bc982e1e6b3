import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { brotliDecompressSync } from "node:zlib";
import { type Browser, chromium, expect, type Page, test } from "@playwright/test";
import { aLetter } from "./a-letter";
import { packagedBrowser } from "./browser";

// The approved pictures are of the browser that the packages bring and of fonts that are kept here, whatever is installed
// on the machine. New ones: npx playwright test e2e/style.spec.ts --update-snapshots
const FONTS = ["source-serif-4-400.ttf", "noto-serif-sc-400.ttf"];
/** What the same browser may draw otherwise on another computer: the edge of a letter. */
const TOLERANCE = { maxDiffPixels: 30, threshold: 0.2 };

/** What is pressed or gone to, and the states that only a hand brings about. */
const TOUCHED = ["#cards", "#sides", "#figures", "#tags", "#buttons", "#fields", "#tabs"];
const STATES = { hover: ["hover"], focus: ["focus", "focus-visible"] };

let browser: Browser;
let folder: string;

/** A folder of fonts that stands for all fonts of the machine, and the file that says so. */
function onlyFontsOfHere(): string {
  mkdirSync(path.join(folder, "fonts"));
  for (const font of FONTS)
    writeFileSync(
      path.join(folder, "fonts", font),
      brotliDecompressSync(readFileSync(`assets/fonts/action-plan/${font}.br`)),
    );
  const file = path.join(folder, "fonts.conf");
  const parts = `<dir>${folder}/fonts</dir><cachedir>${folder}/cache</cachedir>`;
  writeFileSync(file, `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${parts}</fontconfig>`);
  return file;
}

/** Puts all that can be pressed in some parts into a state at once; answers how that is taken back. */
async function forced(page: Page, parts: string, forcedPseudoClasses: string[]): Promise<() => Promise<void>> {
  const session = await page.context().newCDPSession(page);
  await session.send("DOM.enable");
  await session.send("CSS.enable");
  const { root } = await session.send("DOM.getDocument");
  const selector = `:is(${parts}) :is(a, button, input, select, textarea, summary, [draggable])`;
  const { nodeIds } = await session.send("DOM.querySelectorAll", { nodeId: root.nodeId, selector });
  expect(nodeIds.length).toBeGreaterThan(20);
  for (const nodeId of nodeIds) await session.send("CSS.forcePseudoState", { nodeId, forcedPseudoClasses });
  return () => session.detach();
}

test.beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "tandem-fonts-"));
  browser = await chromium.launch({
    ...(await packagedBrowser()),
    args: ["--font-render-hinting=none", "--disable-lcd-text", "--force-color-profile=srgb"],
    env: { ...(process.env as Record<string, string>), FONTCONFIG_FILE: onlyFontsOfHere() },
  });
});
test.afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

for (const locale of ["en", "zh"] as const)
  for (const colorScheme of ["light", "dark"] as const)
    test(`every component looks as it was approved, ${locale}, ${colorScheme}`, async ({ baseURL }) => {
      const context = await browser.newContext({
        baseURL,
        colorScheme,
        reducedMotion: "reduce",
        viewport: { width: 1024, height: 768 },
      });
      const page = await context.newPage();
      await page.goto(`/${locale}/style`);
      await page.evaluate(() => document.fonts.ready);
      const parts = page.locator("main > section");
      await expect(parts).toHaveCount(16);
      for (const part of await parts.all())
        await expect
          .soft(part)
          .toHaveScreenshot(`${await part.getAttribute("id")}-${locale}-${colorScheme}.png`, TOLERANCE);
      if (locale === "en")
        for (const [state, classes] of Object.entries(STATES)) {
          const release = await forced(page, TOUCHED.join(), classes);
          for (const id of TOUCHED)
            await expect
              .soft(page.locator(id))
              .toHaveScreenshot(`${id.slice(1)}-${state}-${colorScheme}.png`, TOLERANCE);
          await release();
        }
      const mail = await context.newPage();
      await mail.setContent(aLetter(locale));
      await expect
        .soft(mail.locator("body"))
        .toHaveScreenshot(`mail-${locale}-${colorScheme}.png`, { ...TOLERANCE, scale: "css" });
      await context.close();
    });
