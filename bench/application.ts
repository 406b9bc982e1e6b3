import { randomBytes } from "node:crypto";
import { rmSync } from "node:fs";
import path from "node:path";
import { disconnect } from "@/lib/platform/database";
import { ensureDatabase, startEmbedded } from "@/lib/platform/embedded";
import { prepare } from "@/lib/setup/prepare";
import { standalone } from "@/scripts/build";
import { end, type Program, run, untilReady } from "@/scripts/start/programs";
import { FORGETFUL } from "@/test/throwaway-postgres";
import { sessionOf } from "./session-of";

/** The built application over a database of its own that holds the demonstration. */
export type Application = {
  origin: string;
  databaseUrl: string;
  program: Program;
  /** A session of a demonstration account, as a cookie. */
  cookieOf(account: string): Promise<string>;
  stop(): Promise<void>;
};

type Wishes = {
  environment?: Record<string, string>;
  /** What stands between the application and its database. */
  through?: (databaseUrl: string) => Promise<string>;
};

/** Starts it on a port of its own; it needs a build (npm start or npm run build makes one). */
export async function ownApplication({ environment = {}, through }: Wishes = {}): Promise<Application> {
  const folder = path.resolve(".test", `bench-${process.pid}`);
  const database = await startEmbedded({ folder, settings: FORGETFUL });
  await ensureDatabase(database, "tandem");
  const databaseUrl = database.urlOf("tandem");
  const port = String(24_000 + (process.pid % 10_000));
  const origin = `http://127.0.0.1:${port}`;
  const settings = {
    DATABASE_URL: databaseUrl,
    NEXTAUTH_SECRET: randomBytes(48).toString("base64"),
    NEXTAUTH_URL: origin,
    TANDEM_DEMONSTRATION: "on",
    TANDEM_EMBEDDED: "on",
    TANDEM_LOG: "warn",
    // Each request comes by a proxy from somebody else: what one address may ask for in a minute is not measured.
    TANDEM_PROXIES: "1",
    PORT: port,
    ...environment,
  };
  Object.assign(process.env, settings);
  await prepare({ demonstration: true });
  const served: Record<string, string> = through
    ? { DATABASE_URL: await through(databaseUrl), DATABASE_DIRECT_URL: databaseUrl }
    : {};
  const program = run(standalone(), "serve", { ...settings, ...served });
  const stop = async () => {
    await end(program);
    await disconnect();
    await database.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await untilReady(`${origin}/readyz`, program);
  } catch (error) {
    await stop();
    throw error;
  }
  return { origin, databaseUrl, program, cookieOf: sessionOf, stop };
}
