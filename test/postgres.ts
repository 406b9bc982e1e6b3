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
