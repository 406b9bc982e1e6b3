import { AsyncLocalStorage } from "node:async_hooks";
import { config } from "@/lib/platform/config";
import { InTurn } from "@/lib/platform/in-turn";
import { type Prisma, PrismaClient } from "@/prisma/generated/client";

/** A client inside a transaction, or outside one; queries accept both. */
export type Database = Prisma.TransactionClient;

const held = globalThis as unknown as { tandemClients?: { writer: PrismaClient; reader: PrismaClient } };

function connect(url: string, max: number): PrismaClient {
  return new PrismaClient({ adapter: new InTurn({ connectionString: url, max }) });
}

// Opened at first use, so that building needs no database; kept on globalThis across the bundles of one process.
function clients() {
  if (!held.tandemClients) {
    const { databaseUrl, databaseReadUrl, databasePool } = config();
    const writer = connect(databaseUrl, databasePool);
    held.tandemClients = { writer, reader: databaseReadUrl ? connect(databaseReadUrl, databasePool) : writer };
  }
  return held.tandemClients;
}

type Open = { database: Database; undo: (() => Promise<unknown>)[] };
const open = new AsyncLocalStorage<Open>();

/** The client for reads: inside a transaction that transaction, so that a command reads what it wrote; else the reader. */
export const reads = (): Database => open.getStore()?.database ?? clients().reader;

/** The client for the few reads that must not lag behind a write, as on a replica: is this session still valid? */
export const primary = (): Database => open.getStore()?.database ?? clients().writer;

/**
 * Runs a change in one transaction. A nested call joins the outer transaction, so a command composed of commands, or
 * a request that must be done exactly once, is still one transaction. What takes longer than usual says so.
 */
export async function transact<T>(
  change: (database: Database) => Promise<T>,
  { seconds = 15 }: { seconds?: number } = {},
): Promise<T> {
  const outer = open.getStore();
  if (outer) return change(outer.database);
  const undo: Open["undo"] = [];
  try {
    return await clients().writer.$transaction((database) => open.run({ database, undo }, () => change(database)), {
      timeout: seconds * 1000,
      maxWait: 5_000,
    });
  } catch (error) {
    // What the change failed of is what is told; whatever could not be undone is only left over.
    await Promise.allSettled(undo.map((act) => act()));
    throw error;
  }
}

/** Inside a transaction: what to do if it comes to nothing, about what it did outside of the database. */
export function ifRolledBack(undo: () => Promise<unknown>): void {
  open.getStore()?.undo.push(undo);
}

/** Closes both clients; a test or a script calls it before it ends. */
export async function disconnect(): Promise<void> {
  const current = held.tandemClients;
  held.tandemClients = undefined;
  if (current) await Promise.all([...new Set([current.writer, current.reader])].map((client) => client.$disconnect()));
}
