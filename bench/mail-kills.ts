import { rmSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { disconnect } from "@/lib/platform/database";
import { ensureDatabase, startEmbedded } from "@/lib/platform/embedded";
import { prepare } from "@/lib/setup/prepare";
import { counted, killWorkers } from "@/test/mail-kills";
import { FORGETFUL } from "@/test/throwaway-postgres";

// Sends a thousand mails to a hostile server while the workers are killed two hundred times, and counts each of them:
// npx tsx bench/mail-kills.ts; --seed, --mails and --kills say otherwise.
const { values } = parseArgs({
  options: {
    seed: { type: "string", default: String(Date.now() % 1_000_000) },
    mails: { type: "string", default: "1000" },
    kills: { type: "string", default: "200" },
  },
});
const [seed, mails, kills] = [Number(values.seed), Number(values.mails), Number(values.kills)];
const folder = path.resolve(".test", `mail-kills-${process.pid}`);
const database = await startEmbedded({ folder, settings: FORGETFUL });
try {
  await ensureDatabase(database, "mail");
  process.env.DATABASE_URL = database.urlOf("mail");
  await prepare({});
  const begun = Date.now();
  const result = await killWorkers({ mails, kills, seed });
  const { states, wrong, arrived } = counted(result);
  console.log(
    `seed ${seed}: ${mails} mails, ${result.killed} kills, ${Math.round((Date.now() - begun) / 1000)} s; ${arrived} arrived`,
    states,
  );
  for (const { messageId, state } of wrong) console.log(`WRONG: ${messageId} ${state}`);
  process.exitCode = wrong.length ? 1 : 0;
} finally {
  await disconnect();
  await database.stop();
  rmSync(folder, { recursive: true, force: true });
}
