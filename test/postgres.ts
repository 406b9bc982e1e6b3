import { rmSync } from "node:fs";
import path from "node:path";
import type { TestProject } from "vitest/node";
import { startEmbedded } from "@/lib/platform/embedded";
import { FORGETFUL } from "./throwaway-postgres";

declare module "vitest" {
  interface ProvidedContext {
    postgres: string;
  }
}

type Server = Awaited<ReturnType<typeof startEmbedded>>;
// Each project loads this file by itself, and all of them work on one server.
const held = globalThis as unknown as { tandemSuite?: { server: Promise<Server>; projects: number } };
const folder = path.join(process.cwd(), ".test", `suite-${process.pid}`);

/** Starts the suite's own Postgres, once, and takes it away again when the last project is done with it. */
export default async function setup(project: TestProject) {
  held.tandemSuite ??= { server: startEmbedded({ folder, settings: FORGETFUL }), projects: 0 };
  const suite = held.tandemSuite;
  suite.projects += 1;
  const server = await suite.server;
  project.provide("postgres", server.urlOf("postgres"));
  return async () => {
    suite.projects -= 1;
    if (suite.projects) return;
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}
