import { spawn } from "node:child_process";
import { chmodSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import { registerPerson } from "@/lib/people/commands/register";
import { signIn } from "@/lib/people/commands/sign-in";
import { actorOfSession } from "@/lib/people/sessions";
import { disconnect, reads } from "@/lib/platform/database";
import { ensureDatabase, startEmbedded } from "@/lib/platform/embedded";
import { asUser, serverUser } from "@/lib/platform/embedded-user";
import { closeLimits } from "@/lib/platform/limits";
import { prepare } from "@/lib/setup/prepare";

// Tries Tandem behind a real PgBouncer in transaction mode, where there is one: npx tsx bench/pooler.ts
const PGBOUNCER = process.env.PGBOUNCER ?? "/usr/sbin/pgbouncer";
const folder = path.resolve(".test", `pooler-${process.pid}`);
mkdirSync(folder, { recursive: true });
const database = await startEmbedded({ folder });
await ensureDatabase(database, "tandem");
const { port: target, username, password } = new URL(database.urlOf("tandem"));

const port = await new Promise<number>((resolve) => {
  const probe = createServer().listen(0, "127.0.0.1", () => {
    const { port: free } = probe.address() as { port: number };
    probe.close(() => resolve(free));
  });
});
const settings = path.join(folder, "pgbouncer.ini");
writeFileSync(
  settings,
  `[databases]
tandem = host=127.0.0.1 port=${target} user=${username} password=${password}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${port}
unix_socket_dir =
auth_type = any
pool_mode = transaction
default_pool_size = 4
`,
);
chmodSync(settings, 0o644);
const { command, args, uid, gid } = asUser(serverUser(), PGBOUNCER, [settings], settings);
const pooler = spawn(command, args, { uid, gid, stdio: ["ignore", "ignore", "pipe"] });
let said = "";
await new Promise<void>((resolve) => {
  pooler.stderr?.on("data", (chunk) => {
    said += chunk;
    if (said.includes("process up")) resolve();
  });
  pooler.once("exit", (code) => {
    if (!said.includes("process up")) console.error(`PgBouncer ended (${code}):\n${said}`);
    resolve();
  });
});

process.env.DATABASE_URL = `postgresql://tandem@127.0.0.1:${port}/tandem`;
try {
  for (const time of ["first", "second", "third"]) {
    const began = performance.now();
    await prepare({});
    console.log(`The ${time} time it prepared in ${Math.round(performance.now() - began)} ms.`);
  }
  const email = "claire@tandem.test";
  const secret = "a password of one's own";
  const claire = { email, nameEn: "Claire Dumont", nameZh: "克莱尔", password: secret };
  await registerPerson("system", { ...claire, memberships: [{ role: "SECRETARIAT" }] });
  const entry = await signIn({ email, password: secret }, { address: "192.0.2.1", userAgent: null });
  const sessionId = "sessionId" in entry ? entry.sessionId : "";
  const requests = await Promise.allSettled(
    Array.from({ length: 200 }, async () => {
      const [actor, places] = await Promise.all([actorOfSession(sessionId), reads().place.count()]);
      if (actor?.email !== email || places !== 44) throw new Error("Something else was read than was written.");
    }),
  );
  const refused = requests.filter((request) => request.status === "rejected");
  console.log(`Of 200 requests at once, ${200 - refused.length} were answered.`);
  for (const { reason } of refused) console.error(reason);
} finally {
  await disconnect();
  await closeLimits();
  pooler.kill("SIGTERM");
  await database.stop();
  rmSync(folder, { recursive: true, force: true });
}
