import { execFileSync, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/** The files of an application of Next, by their paths in it. */
export type Files = Record<string, string>;

/** A layout that adds nothing. */
export const BARE_LAYOUT = "export default ({ children }) => <html><body>{children}</body></html>;";

/** Builds an application of the same Next version that holds these files alone, and serves it until it is stopped. */
export async function serveBareNext(files: Files): Promise<{ origin: string; stop(): void }> {
  const folder = mkdtempSync(path.join(tmpdir(), "bare-next-"));
  const port = 39_000 + (process.pid % 1_000);
  // For the same browsers: what is written for older ones takes more bytes, on either page.
  const { browserslist } = JSON.parse(readFileSync("package.json", "utf8"));
  const root = JSON.stringify(path.parse(folder).root);
  const all: Files = {
    "package.json": JSON.stringify({ private: true, browserslist }),
    "next.config.mjs": `export default { turbopack: { root: ${root} } };`,
    ...files,
  };
  for (const [name, text] of Object.entries(all)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
  symlinkSync(path.resolve("node_modules"), path.join(folder, "node_modules"));
  const next = path.resolve("node_modules/next/dist/bin/next");
  const env = { ...process.env, NEXT_TELEMETRY_DISABLED: "1", NODE_ENV: "production" as const };
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    execFileSync(process.execPath, [next, "build"], { cwd: folder, env, stdio: "pipe" });
  } catch (error) {
    remove();
    throw error;
  }
  const server = spawn(process.execPath, [next, "start", "-p", String(port)], { cwd: folder, env, stdio: "ignore" });
  const origin = `http://127.0.0.1:${port}`;
  for (let tries = 0; tries < 600 && !(await fetch(`${origin}/favicon.ico`).catch(() => null)); tries += 1)
    await new Promise((resolve) => setTimeout(resolve, 100));
  return {
    origin,
    stop() {
      server.kill();
      remove();
    },
  };
}
