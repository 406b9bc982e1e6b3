import { rmSync } from "node:fs";
import path from "node:path";
import { disconnect } from "@/lib/platform/database";
import { ensureDatabase, startEmbedded } from "@/lib/platform/embedded";
import { prepare } from "@/lib/setup/prepare";
import { FORGETFUL } from "@/test/throwaway-postgres";
import { outcomesOf, ratesOf } from "./search/measure";
import { METHODS } from "./search/methods";

// How often the search finds first what it must, over the table of queries (bench/search/queries.ts) and the demonstration's
// data as a visitor sees them, beside plainer ways of searching; and which queries do not.
// usage: npm run bench:search [-- the address of a database that holds the demonstration]

async function ownDatabase() {
  const folder = path.resolve(".test", `search-${process.pid}`);
  const server = await startEmbedded({ folder, settings: FORGETFUL });
  await ensureDatabase(server, "tandem");
  process.env.DATABASE_URL = server.urlOf("tandem");
  await prepare({ demonstration: true });
  return async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}

const [given] = process.argv.slice(2);
if (given) process.env.DATABASE_URL = given;
const stop = given ? async () => {} : await ownDatabase();
const percent = (share: number) => `${(100 * share).toFixed(1)} %`.padStart(8);
try {
  console.log("method        first en  first zh  three en  three zh  found what it must not   ms");
  for (const [name, method] of Object.entries(METHODS)) {
    await method("wuhan");
    const begun = performance.now();
    const outcomes = await outcomesOf(method);
    const each = (performance.now() - begun) / outcomes.length;
    const [en, zh] = [false, true].map((chinese) => ratesOf(outcomes.filter((one) => one.chinese === chinese)));
    if (!en || !zh) continue;
    const shares = [en.first, zh.first, en.three, zh.three].map(percent).join("  ");
    console.log(
      `${name.padEnd(12)}  ${shares}  ${String(en.wrong + zh.wrong).padStart(22)}  ${each.toFixed(0).padStart(4)}`,
    );
    if (name !== Object.keys(METHODS).at(-1)) continue;
    console.log(`\n${en.queries} queries in English and by sound, ${zh.queries} in Chinese. Not first:`);
    for (const { q, rank, best } of outcomes)
      if (rank !== 1) console.log(`  ${q}  (${rank || "not found"})  ${best.join(" · ")}`);
  }
} finally {
  await disconnect();
  await stop();
}
