import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";

const DEBIANS = "/usr/bin/chromium";

/** The Chromium to test with: Playwright's own where it was downloaded, Debian's, or the one in an npm package. */
export async function browser(): Promise<{ executablePath?: string }> {
  if (existsSync(chromium.executablePath())) return {};
  if (existsSync(DEBIANS)) return { executablePath: DEBIANS };
  // Not with the arguments it proposes: they switch off what the tests rely on, such as the rules between sites.
  const packaged = (await import("@sparticuz/chromium")).default;
  return { executablePath: await packaged.executablePath() };
}
