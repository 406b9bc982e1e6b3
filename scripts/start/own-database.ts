import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { type Embedded, ensureDatabase, startEmbedded } from "@/lib/platform/embedded";
import { say } from "./say";

/** Where the address of the database that runs in a folder is written down. */
export const addressFile = (folder: string): string => path.join(folder, "database-url");

/** Starts the embedded database in a folder, and writes its address down for who else works on it. */
export async function openOwn(folder: string): Promise<Embedded> {
  const embedded = await startEmbedded({ folder, onProgress: say });
  await ensureDatabase(embedded, "tandem");
  writeFileSync(addressFile(folder), embedded.urlOf("tandem"), { mode: 0o600 });
  return embedded;
}

/** The environment that serves from the embedded database, with the demonstration. */
export const ownEnvironment = (folder: string, url: string) => ({
  DATABASE_URL: url,
  NEXTAUTH_SECRET: process.env.NEXTAUTH_SECRET || keptSecret(folder),
  TANDEM_DEMONSTRATION: "on",
  TANDEM_EMBEDDED: "on",
});

// Generated once and kept, so that people stay signed in across starts.
function keptSecret(folder: string): string {
  const file = path.join(folder, "secret");
  mkdirSync(folder, { recursive: true });
  if (!existsSync(file)) writeFileSync(file, randomBytes(48).toString("base64"), { mode: 0o600 });
  return readFileSync(file, "utf8");
}
