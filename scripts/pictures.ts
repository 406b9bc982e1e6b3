import { randomBytes } from "node:crypto";
import { mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { chromium } from "@playwright/test";
import sharp from "sharp";
import { browser } from "@/e2e/browser";
import { disconnect } from "@/lib/platform/database";
import { ensureDatabase, freePort, startEmbedded } from "@/lib/platform/embedded";
import { prepare } from "@/lib/setup/prepare";
import { buildApplication, isBuilt, standalone } from "@/scripts/build";
import { generateClient } from "@/scripts/generators/client";
import { end, run, untilReady } from "@/scripts/start/programs";
import { FORGETFUL } from "@/test/throwaway-postgres";

// usage: npm run pictures – takes the pictures of README.md and the documents anew, of the demonstration as a visitor sees it. The
// machine needs a font with Chinese letters, such as Debian's fonts-noto-cjk.
const FOLDER = "docs/pictures";
const PICTURES: { name: string; page: string; width?: number; height?: number; dark?: boolean }[] = [
  { name: "home", page: "/en" },
  { name: "home-zh", page: "/zh" },
  { name: "place", page: "/en/places/wuhan" },
  { name: "project", page: "/en/projects/RC-2026-002" },
  { name: "board", page: "/en/clusters/renewal-cohesion", width: 1920, height: 1000 },
  { name: "charts", page: "/en/programme/charts", dark: true },
];
const WINDOW = { width: 1440, height: 900 };

generateClient();
if (!isBuilt()) await buildApplication();
const folder = path.resolve(".test", `pictures-${process.pid}`);
const database = await startEmbedded({ folder, settings: FORGETFUL });
await ensureDatabase(database, "demonstration");
process.env.DATABASE_URL = database.urlOf("demonstration");
await prepare({ demonstration: true });
await disconnect();
const port = String(await freePort());
const address = `http://localhost:${port}`;
const server = run(standalone(), "serve", {
  DATABASE_URL: process.env.DATABASE_URL,
  NEXTAUTH_SECRET: randomBytes(48).toString("base64"),
  NEXTAUTH_URL: address,
  TANDEM_DEMONSTRATION: "on",
  TANDEM_EMBEDDED: "on",
  PORT: port,
});
await untilReady(`${address}/readyz`, server);

mkdirSync(FOLDER, { recursive: true });
const engine = await chromium.launch(await browser());
for (const { name, page: where, dark, ...size } of PICTURES) {
  const context = await engine.newContext({
    viewport: { ...WINDOW, ...size },
    colorScheme: dark ? "dark" : "light",
    reducedMotion: "reduce",
    locale: "en-GB",
  });
  const page = await context.newPage();
  await page.goto(`${address}${where}`, { waitUntil: "networkidle" });
  await page.evaluate(() => document.fonts.ready);
  const { size: bytes } = await sharp(await page.screenshot())
    .webp({ quality: 84, effort: 6 })
    .toFile(`${FOLDER}/${name}.webp`);
  console.log(name, bytes);
  await context.close();
}
await engine.close();
await end(server);
await database.stop();
rmSync(folder, { recursive: true, force: true });
