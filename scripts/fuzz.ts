import { randomBytes } from "node:crypto";
import { rmSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import pg from "pg";
import { disconnect } from "@/lib/platform/database";
import { ensureDatabase, startEmbedded } from "@/lib/platform/embedded";
import { closeLimits } from "@/lib/platform/limits";
import { prepare } from "@/lib/setup/prepare";
import { pageAt } from "@/test/fuzz/pages";
import { namesIn, sessionsOf } from "@/test/fuzz/people";
import { type Document, requestAt, targetsOf } from "@/test/fuzz/requests";
import { brokenRules } from "@/test/fuzz/rules";
import { tokensOf, wireTo } from "@/test/fuzz/wire";
import { buildApplication, isBuilt, standalone } from "./build";
import { end, run, untilReady } from "./start/programs";

// Asks the built application, on a database of its own, what nobody should ask: `npm run fuzz`. A failure names its seed
// and index: `npm run fuzz -- --seed 1 --from 4711 --requests 1` asks it again.
const { values } = parseArgs({
  options: { seed: { type: "string" }, requests: { type: "string" }, from: { type: "string" } },
});
const seed = Number(values.seed ?? 1);
const from = Number(values.from ?? 0);
const requests = Number(values.requests ?? 50_000);
const AT_ONCE = 12;
/** Of so many requests one is for a page. */
const PAGE_EVERY = 5;

const folder = path.resolve(".test", `fuzz-${process.pid}`);
const port = 20_000 + (process.pid % 20_000);
if (!isBuilt()) await buildApplication();
const database = await startEmbedded({ folder, settings: { fsync: "off" } });
await ensureDatabase(database, "tandem");
Object.assign(process.env, {
  DATABASE_URL: database.urlOf("tandem"),
  NEXTAUTH_SECRET: randomBytes(48).toString("base64"),
  NEXTAUTH_URL: `http://localhost:${port}`,
  PORT: String(port),
  // What a proxy would say stands in for thousands of addresses.
  TANDEM_PROXIES: "1",
  TANDEM_STORAGE: path.join(folder, "files"),
  TANDEM_EMBEDDED: "on",
  TANDEM_LOG: "error",
});
await prepare({ demonstration: true });
await disconnect();
await closeLimits();
const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
await client.connect();
const server = run(standalone(), "serve", {});
let failed = true;
try {
  await untilReady(`http://localhost:${port}/readyz`, server);
  failed = await fuzz();
} finally {
  await client.end();
  await end(server);
  await database.stop();
  rmSync(folder, { recursive: true, force: true });
}
process.exit(failed ? 1 : 0);

async function fuzz(): Promise<boolean> {
  const document = (await (await fetch(`http://localhost:${port}/api/v1/openapi.json`)).json()) as Document;
  const targets = targetsOf(document);
  const wire = wireTo(port, await tokensOf(await sessionsOf(client, 60)));
  const names = await namesIn(client);
  const counted = new Map<number | string, number>();
  const failures: string[] = [];
  let next = from;
  const work = async () => {
    while (next < from + requests) {
      const index = next++;
      const sent = index % PAGE_EVERY === 0 ? pageAt(seed, index, names) : requestAt(seed, index, targets, names);
      const answer = await wire.send(sent);
      counted.set(answer, (counted.get(answer) ?? 0) + 1);
      if (typeof answer === "string" || answer >= 500) {
        const what = `seed ${seed} index ${index}: ${answer} ${sent.who} ${sent.method} ${sent.path.slice(0, 300)}`;
        failures.push(what);
        console.error(what, String(sent.body ?? "").slice(0, 300));
      }
      if ((index + 1 - from) % 5_000 === 0) console.log(`${index + 1 - from} requests, ${failures.length} failures`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  wire.close();
  const broken = await brokenRules(client);
  for (const [rule, rows] of Object.entries(broken)) console.error(`Broken: ${rule}`, rows);
  console.log(`By status: ${JSON.stringify(Object.fromEntries([...counted].sort()))}`);
  console.log(
    `${requests} requests, ${failures.length} failures, ${Object.keys(broken).length} broken rules, seed ${seed}`,
  );
  return failures.length > 0 || Object.keys(broken).length > 0;
}
