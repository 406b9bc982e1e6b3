import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, inject } from "vitest";
import { disconnect, primary } from "@/lib/platform/database";
import { closeLimits } from "@/lib/platform/limits";
import type { PrismaClient } from "@/prisma/generated/client";
import { databaseAt, onServer, template } from "./template";

/**
 * Gives the test file a database of its own: migrated, with the 44 places, and if asked for with the demonstration's
 * people and projects; or, empty, its tables alone. It is dropped when the file is done.
 */
export function useDatabase({
  demonstration = false,
  empty = false,
}: {
  demonstration?: boolean;
  empty?: boolean;
} = {}): void {
  const name = `test_${randomBytes(6).toString("hex")}`;
  const server = inject("postgres");

  beforeAll(async () => {
    const from = await template(server, empty ? "nothing" : demonstration ? "demonstration" : "places");
    await onServer(server, (client) => client.query(`CREATE DATABASE ${name} TEMPLATE ${from}`));
    process.env.DATABASE_URL = databaseAt(server, name);
  }, 120_000);

  afterAll(async () => {
    await disconnect();
    await closeLimits();
    await onServer(server, (client) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
  });
}

/** The database itself, for what a test brings about that no command does, and what the database must refuse. */
export const rawDatabase = () => primary() as unknown as PrismaClient;
