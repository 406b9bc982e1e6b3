import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import os from "node:os";
import { parseArgs } from "node:util";
import { isMet, type Line, printed } from "./line";

// All that is measured, in one table: each line a ratio within this run, or a figure with its goal.
// usage: npm run bench [-- part …] [--json]; needs a build. Each part runs in a process of its own, one after the other.
const PARTS: Record<string, () => Promise<Line[]>> = {
  "kept-pages": async () => (await import("./parts/kept-pages")).keptPages(),
  "behind-nginx": async () => (await import("./parts/behind-nginx")).behindNginx(),
  "made-pages": async () => (await import("./parts/made-pages")).madePages(),
  "api-lists": async () => (await import("./parts/api-lists")).apiLists(),
  statements: async () => (await import("./parts/statements")).statements(),
  memory: async () => (await import("./parts/memory")).memory(),
  far: async () => (await import("./parts/far")).far(),
  "warm-start": async () => (await import("./parts/warm-start")).warmStart(),
  growth: async () => (await import("./parts/growth")).growth(),
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: "boolean", default: false }, here: { type: "boolean", default: false } },
});
const wanted = positionals.length > 0 ? positionals : Object.keys(PARTS);
const unknown = wanted.filter((name) => !Object.hasOwn(PARTS, name));
if (unknown.length > 0) {
  console.error(`No such part: ${unknown.join(", ")}. There are ${Object.keys(PARTS).join(", ")}.`);
  process.exit(1);
}

/** The lines of a part that a process of its own has measured, or what it failed of. */
function measuredApart(name: string): Line[] {
  const said = execFileSync(process.execPath, ["--import", "tsx", "bench/all.ts", name, "--here"], {
    encoding: "utf8",
    maxBuffer: 1 << 26,
    stdio: ["ignore", "pipe", "inherit"],
  });
  return JSON.parse(said.trim().split("\n").at(-1) ?? "[]") as Line[];
}

if (values.here) console.log(JSON.stringify(await PARTS[wanted[0] ?? ""]?.()));
else measureAll();

function measureAll(): void {
  const version = (name: string) => JSON.parse(readFileSync(`node_modules/${name}/package.json`, "utf8")).version;
  const machine = {
    ...{ node: process.version, next: version("next"), prisma: version("@prisma/client") },
    ...{ cores: os.cpus().length, processor: os.cpus()[0]?.model, memory: `${Math.round(os.totalmem() / 2 ** 30)} GB` },
    system: `${os.type()} ${os.release()}`,
  };
  if (!values.json)
    console.log(
      Object.entries(machine)
        .map(([name, value]) => `${name} ${value}`)
        .join(" · "),
    );
  const lines = wanted.flatMap((name) => {
    const measured = measuredApart(name);
    if (!values.json) for (const line of measured) console.log(printed(line));
    return measured;
  });
  if (values.json) console.log(JSON.stringify({ machine, lines }));
  process.exitCode = lines.every(isMet) ? 0 : 1;
}
