import { randomBytes } from "node:crypto";
import { mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { registerPerson } from "@/lib/people/commands/register";
import { disconnect } from "@/lib/platform/database";
import { ensureDatabase, freePort, startEmbedded } from "@/lib/platform/embedded";
import { prepare } from "@/lib/setup/prepare";
import { standalone } from "@/scripts/build";
import { end, run, untilReady } from "@/scripts/start/programs";
import { FOLLOWED, startStandby } from "@/test/standby";

// The built application over two servers, of which the second follows the first 2 seconds later; for one browser test.
const [password = ""] = process.argv.slice(2);
const port = String(await freePort());
const folder = path.resolve(".test", `e2e-replica-${process.pid}`);
const [primaryFolder, standbyFolder] = [path.join(folder, "primary"), path.join(folder, "standby")];
for (const each of [primaryFolder, standbyFolder]) mkdirSync(each, { recursive: true });
const primary = await startEmbedded({ folder: primaryFolder, settings: FOLLOWED });
await ensureDatabase(primary, "tandem");
process.env.DATABASE_URL = primary.urlOf("tandem");
await prepare({});
const secretariat = { email: "secretariat@tandem.test", nameEn: "Claire Dumont", nameZh: "克莱尔", password };
await registerPerson("system", { ...secretariat, memberships: [{ role: "SECRETARIAT" }] });
await disconnect();
const standby = await startStandby(primary, { primaryFolder, folder: standbyFolder, seconds: 2 });
const server = run(standalone(), "serve", {
  PORT: port,
  DATABASE_URL: primary.urlOf("tandem"),
  DATABASE_READ_URL: standby.urlOf("tandem"),
  // The test holds the replica back for as long as it looks.
  DATABASE_READ_DELAY: "3600",
  NEXTAUTH_SECRET: randomBytes(48).toString("base64"),
  NEXTAUTH_URL: `http://localhost:${port}`,
  TANDEM_DEMONSTRATION: "off",
  TANDEM_EMBEDDED: "on",
});
await untilReady(`http://127.0.0.1:${port}/readyz`, server);
console.log(`READY http://localhost:${port} ${standby.urlOf("tandem")}`);

process.once("SIGTERM", async () => {
  await end(server);
  await standby.stop();
  await primary.stop();
  rmSync(folder, { recursive: true, force: true });
  process.exit(0);
});
