import { createReadStream, createWriteStream, existsSync, mkdirSync, readFileSync, renameSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { createBrotliDecompress } from "node:zlib";
import { chromium } from "@playwright/test";

const DEBIANS = "/usr/bin/chromium";

type Executable = { executablePath?: string };

/** The Chromium to test with: Playwright's own where it was downloaded, Debian's, or the one in an npm package. */
export async function browser(): Promise<Executable> {
  if (existsSync(chromium.executablePath())) return {};
  if (existsSync(DEBIANS)) return { executablePath: DEBIANS };
  return packagedBrowser();
}

/** The one in an npm package, which is the same on every machine. */
export const packagedBrowser = (): Promise<Executable> => packaged("@sparticuz/chromium");

/** The oldest Chromium that is supported: the last for Windows 7. */
export const oldestBrowser = (): Promise<Executable> => packaged("chromium-109");

/**
 * The browser in a package, unpacked once into a folder of its version: what the packages bring for it takes whatever
 * lies in the one place that all versions share. It is started without the arguments that they propose, which switch
 * off what the tests rely on, such as the rules between sites.
 */
async function packaged(name: string): Promise<Executable> {
  const home = path.resolve("node_modules", name);
  const { version } = JSON.parse(readFileSync(path.join(home, "package.json"), "utf8"));
  const folder = path.join(tmpdir(), `tandem-chromium-${version}`);
  const executablePath = path.join(folder, "chromium");
  if (existsSync(executablePath)) return { executablePath };
  mkdirSync(folder, { recursive: true });
  const unfinished = `${executablePath}.${process.pid}`;
  await pipeline(
    createReadStream(path.join(home, "bin", "chromium.br")),
    createBrotliDecompress(),
    createWriteStream(unfinished, { mode: 0o755 }),
  );
  renameSync(unfinished, executablePath);
  return { executablePath };
}
