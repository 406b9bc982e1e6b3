import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { build } from "esbuild";

const SOURCES = [
  "app",
  "components",
  "data",
  "lib",
  "public",
  "prisma/schema.prisma",
  "server.ts",
  "worker.ts",
  "next.config.js",
  "proxy.ts",
  "package-lock.json",
];
const OUTPUT = ".next/standalone";
const STAMP = ".next/built-from";

function filesOf(place: string): string[] {
  if (!existsSync(place)) return [];
  try {
    return readdirSync(place, { withFileTypes: true })
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .flatMap((entry) => filesOf(path.join(place, entry.name)));
  } catch {
    return [place];
  }
}

function digestOfSources(): string {
  const hash = createHash("sha256");
  for (const file of SOURCES.flatMap(filesOf))
    if (!/\.test\.tsx?$/.test(file)) hash.update(file).update(readFileSync(file));
  return hash.digest("hex");
}

/** Builds the application into `.next/standalone`, server and worker included, unless nothing has changed since. */
export async function built(say: (line: string) => void): Promise<void> {
  const digest = digestOfSources();
  if (existsSync(STAMP) && readFileSync(STAMP, "utf8") === digest) return;
  say("Building the application (a minute or two) …");
  const env = { ...process.env, NODE_ENV: "production" as const, NEXT_TELEMETRY_DISABLED: "1" };
  try {
    execFileSync(process.execPath, ["node_modules/next/dist/bin/next", "build"], { env, stdio: "pipe" });
  } catch (failure) {
    const { stdout, stderr } = failure as { stdout?: Buffer; stderr?: Buffer };
    throw new Error(`The build failed:\n${stdout ?? ""}${stderr ?? ""}`);
  }
  cpSync(".next/static", `${OUTPUT}/.next/static`, { recursive: true });
  cpSync("public", `${OUTPUT}/public`, { recursive: true });
  await build({
    entryPoints: { serve: "server.ts" },
    outdir: OUTPUT,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    external: ["next"],
    logLevel: "error",
  });
  writeFileSync(STAMP, digest);
}

if (process.argv[1]?.endsWith("build.ts")) await built(console.log);
