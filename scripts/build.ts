import { type ChildProcess, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { type BuildOptions, build as bundle } from "esbuild";
import { apiPaths } from "./generators/api-paths";
import { generateClient } from "./generators/client";
import { offlineWorker } from "./generators/offline-worker";
import { packFiles } from "./pack-files";

const FOLDER = ".next";
const STANDALONE = path.join(FOLDER, "standalone");
const STAMP = path.join(FOLDER, "built-from.sha256");
const SOURCES = ["app", "assets", "components", "data", "lib", "programs", "public", "prisma", "package-lock.json"];
const PROGRAMS = {
  serve: "programs/server.ts",
  worker: "programs/worker.ts",
  prepare: "programs/prepare.ts",
  person: "programs/person.ts",
  bounce: "programs/bounce.ts",
  recount: "programs/recount.ts",
};
/** What runs in a thread of the application. */
const THREADS = {
  "read-file": "lib/profiles/revisions/import-export/read-file.thread.ts",
  "read-table": "lib/spreadsheets/read-table.thread.ts",
};
const SINGLE = [
  "next.config.js",
  "package.json",
  "proxy.ts",
  "tsconfig.json",
  "scripts/build.ts",
  "scripts/generators/api-paths.ts",
  "scripts/generators/offline-worker.ts",
  "scripts/pack-files.ts",
  "scripts/supported-browsers.ts",
];

/** How a program becomes one file. */
export const BUNDLED = {
  outExtension: { ".js": ".mjs" },
  bundle: true,
  platform: "node",
  target: "node20",
  format: "esm",
  // Next stays where its standalone output has it; the others are optional, never asked for, or carry compiled code.
  external: ["next", "pg-native", "typescript", "@node-rs/argon2", "@node-rs/jieba"],
  // Packages in the older module format expect these names.
  banner: {
    js: [
      'import { createRequire as makeRequire } from "node:module";',
      'import { fileURLToPath as pathOfUrl } from "node:url";',
      "const require = makeRequire(import.meta.url);",
      "const __filename = pathOfUrl(import.meta.url);",
      "const __dirname = import.meta.dirname;",
    ].join("\n"),
  },
  logLevel: "error",
} as const satisfies BuildOptions;

/** Where the built application is. */
export const standalone = (): string => path.resolve(STANDALONE);

/** Whether the last build was made from the sources as they are. */
export const isBuilt = (): boolean => existsSync(STAMP) && readFileSync(STAMP, "utf8") === digestOfSources();

/**
 * Builds what runs in production: Next's standalone output with our own server around it, the worker, and what both
 * read at run time. The same folder serves `npm start`, the tests and the container image.
 */
export async function buildApplication(): Promise<void> {
  const digest = digestOfSources();
  rmSync(STAMP, { force: true });
  await nextBuild();
  keepServed();
  await bundlePrograms();
  cpSync(path.join(FOLDER, "static"), path.join(STANDALONE, FOLDER, "static"), { recursive: true });
  cpSync("public", path.join(STANDALONE, "public"), { recursive: true });
  writeFileSync(path.join(STANDALONE, "public", "offline.js"), await offlineWorker());
  await Promise.all([path.join(FOLDER, "static"), "public"].map((folder) => packFiles(path.join(STANDALONE, folder))));
  for (const folder of ["assets", "data"]) cpSync(folder, path.join(STANDALONE, folder), { recursive: true });
  for (const part of ["schema", "migrations"])
    cpSync(path.join("prisma", part), path.join(STANDALONE, "prisma", part), { recursive: true });
  const engine = "node_modules/@prisma/schema-engine-wasm/schema_engine_bg.wasm";
  cpSync(engine, path.join(STANDALONE, "schema_engine_bg.wasm"));
  writeFileSync(path.join(STANDALONE, "api-paths.json"), JSON.stringify(apiPaths()));
  writeFileSync(STAMP, digest);
}

function digestOfSources(): string {
  const hash = createHash("sha256").update(process.version);
  const files = SOURCES.flatMap(filesIn).filter((file) => !file.startsWith(path.join("prisma", "generated")));
  for (const file of [...files, ...SINGLE].filter((name) => existsSync(name)).sort())
    hash.update(file).update(readFileSync(file));
  return hash.digest("hex");
}

function filesIn(entry: string): string[] {
  if (!existsSync(entry)) return [];
  if (path.extname(entry)) return [entry];
  return readdirSync(entry, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile() && !/\.test\.tsx?$/.test(file.name))
    .map((file) => path.join(file.parentPath, file.name));
}

let building: ChildProcess | undefined;

/** Ends a build that is no longer wanted. */
export const stopBuilding = (): boolean | undefined => building?.kill();

async function nextBuild(): Promise<void> {
  rmSync(STANDALONE, { recursive: true, force: true });
  const child = spawn(process.execPath, ["node_modules/next/dist/bin/next", "build"], {
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
  });
  building = child;
  const said: Buffer[] = [];
  child.stdout.on("data", (chunk) => said.push(chunk));
  child.stderr.on("data", (chunk) => said.push(chunk));
  const code = await new Promise((resolve) => child.on("close", resolve));
  if (code !== 0) throw new Error(`The application could not be built:\n${Buffer.concat(said)}`);
}

// Next copies whatever a path made at run time could mean, which is all of this folder; nothing of it is read.
function keepServed(): void {
  const served = [".next", "node_modules", "package.json"];
  for (const name of readdirSync(STANDALONE))
    if (!served.includes(name)) rmSync(path.join(STANDALONE, name), { recursive: true });
  // Next's maps hold the sources.
  const server = path.join(STANDALONE, FOLDER, "server");
  for (const file of readdirSync(server, { recursive: true, encoding: "utf8" }))
    if (file.endsWith(".map")) rmSync(path.join(server, file));
}

/** Where the standalone output has Prisma's engine, once for all programs: 4.6 MB. */
const ENGINE = "@prisma/client/runtime/query_compiler_fast_bg.postgresql.wasm-base64.mjs";

function bundlePrograms() {
  const external = [...BUNDLED.external, ENGINE];
  return bundle({ ...BUNDLED, external, entryPoints: { ...PROGRAMS, ...THREADS }, outdir: STANDALONE });
}

if (process.argv[1]?.endsWith("build.ts")) {
  generateClient();
  await buildApplication();
}
