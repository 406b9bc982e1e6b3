import { readFileSync } from "node:fs";

type Browser = "chrome" | "edge" | "firefox" | "safari" | "ios_saf";

/** The oldest version of each browser that is supported, from the `browserslist` that Next.js compiles for. */
export function supportedBrowsers(): Record<Browser, string> {
  const { browserslist } = JSON.parse(readFileSync("package.json", "utf8")) as { browserslist: string[] };
  return Object.fromEntries(browserslist.map((line) => line.split(" >= "))) as Record<Browser, string>;
}

/** The same as esbuild names them. */
export const esbuildTargets = (): string[] =>
  Object.entries(supportedBrowsers()).map(([name, version]) => `${name === "ios_saf" ? "ios" : name}${version}`);
