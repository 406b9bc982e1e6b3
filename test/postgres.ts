import { rmSync } from "node:fs";
import path from "node:path";
import type { TestProject } from "vitest/node";
import { startEmbedded } from "@/lib/platform/embedded";

declare module "vitest" {
  interface ProvidedContext {
    postgres: string;
  }
}

/** Nothing of a test's data needs to survive, so nothing waits for the disk. */
export const FORGETFUL = {
  fsync: "off",
  synchronous_commit: "off",
  full_page_writes: "off",
  max_connections: "300",
  wal_level: "minimal",
  max_wal_senders: "0",
};

/** Starts the suite's own Postgres, once, and takes it away again. */
export default async function setup(project: TestProject) {
  const folder = path.join(process.cwd(), ".test", `suite-${process.pid}`);
  const server = await startEmbedded({ folder, settings: FORGETFUL });
  project.provide("postgres", server.urlOf("postgres"));
  return async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}
