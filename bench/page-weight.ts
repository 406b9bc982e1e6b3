import { execFileSync, spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { gzipSync } from "node:zlib";

// How much JavaScript, gzipped, each public page ships, beside a bare page of the same Next version.
// usage: npm start (elsewhere), then: npx tsx bench/page-weight.ts [http://localhost:3000]
const ADDRESS = process.argv[2] ?? "http://localhost:3000";
const PATHS = [
  "/en",
  "/en/places",
  "/en/places/barcelona",
  "/en/projects",
  "/en/clusters",
  "/en/clusters/green-transition",
  "/en/sign-in",
];
const ALLOWED = 30_000;

/** The gzipped bytes of every script that a page names, in the order of the page; polyfills for old browsers apart. */
async function weigh(page: string): Promise<number> {
  const html = await (await fetch(page)).text();
  const scripts = [...html.matchAll(/<script\b[^>]*>/g)]
    .map(([tag]) => tag)
    .filter((tag) => !/\bnomodule\b/i.test(tag));
  const sources = new Set(scripts.map((tag) => /\bsrc="([^"]+)"/.exec(tag)?.[1]?.replaceAll("&amp;", "&")));
  let bytes = 0;
  for (const source of sources) {
    if (!source) continue;
    const script = Buffer.from(await (await fetch(new URL(source, page))).arrayBuffer());
    bytes += gzipSync(script, { level: 9 }).length;
  }
  return bytes;
}

async function barePage(): Promise<number> {
  const folder = mkdtempSync(path.join(tmpdir(), "bare-next-"));
  const port = 39_000 + (process.pid % 1_000);
  mkdirSync(path.join(folder, "app"));
  writeFileSync(path.join(folder, "package.json"), '{ "private": true }');
  writeFileSync(
    path.join(folder, "next.config.mjs"),
    `export default { turbopack: { root: ${JSON.stringify(path.parse(folder).root)} } };`,
  );
  writeFileSync(
    path.join(folder, "app", "layout.js"),
    "export default ({ children }) => <html><body>{children}</body></html>;",
  );
  writeFileSync(path.join(folder, "app", "page.js"), "export default () => <p>Bare</p>;");
  symlinkSync(path.resolve("node_modules"), path.join(folder, "node_modules"));
  const next = path.resolve("node_modules/next/dist/bin/next");
  const env = { ...process.env, NEXT_TELEMETRY_DISABLED: "1", NODE_ENV: "production" as const };
  try {
    execFileSync(process.execPath, [next, "build"], { cwd: folder, env, stdio: "pipe" });
    const server = spawn(process.execPath, [next, "start", "-p", String(port)], { cwd: folder, env, stdio: "ignore" });
    try {
      const page = `http://127.0.0.1:${port}/`;
      for (let tries = 0; tries < 100 && !(await fetch(page).catch(() => null)); tries += 1)
        await new Promise((resolve) => setTimeout(resolve, 100));
      return await weigh(page);
    } finally {
      server.kill();
    }
  } finally {
    if (existsSync(folder)) rmSync(folder, { recursive: true, force: true });
  }
}

const kB = (bytes: number) => `${(bytes / 1000).toFixed(1).padStart(7)} kB`;
const { version } = JSON.parse(readFileSync("node_modules/next/package.json", "utf8")) as { version: string };
const bare = await barePage();
console.log(`${kB(bare)}  a bare page of Next ${version}`);
let over = false;
for (const page of PATHS) {
  const bytes = await weigh(new URL(page, ADDRESS).href);
  over ||= bytes - bare > ALLOWED;
  console.log(`${kB(bytes)}  ${page} (${bytes >= bare ? "+" : "−"}${kB(Math.abs(bytes - bare)).trim()})`);
}
if (over) {
  console.error(`A page ships more than ${kB(ALLOWED).trim()} above the bare one.`);
  process.exit(1);
}
