import { AsyncLocalStorage } from "node:async_hooks";
import pg from "pg";
import { config } from "@/lib/platform/config";
import { InTurn } from "@/lib/platform/in-turn";
import { reading } from "@/lib/platform/reading";
import { Replica, type ReplicaState } from "@/lib/platform/replica";
import { ReplicaReads } from "@/lib/platform/replica-reads";
import { changesHeard } from "@/lib/platform/table-changes";
import { unbatched } from "@/lib/platform/unbatched";
import { type Prisma, PrismaClient } from "@/prisma/generated/client";

/**
 * A transaction that is open: what a change is written through. Whoever opens it hands it to what writes; what only
 * reads asks `reads()`, which is the same transaction there, and takes no database along.
 */
export type Database = Prisma.TransactionClient;

type Asking =
  | "findUnique"
  | "findUniqueOrThrow"
  | "findFirst"
  | "findFirstOrThrow"
  | "findMany"
  | "count"
  | "aggregate"
  | "groupBy";
type Model = { [Name in keyof Database]: Database[Name] extends { findMany: unknown } ? Name : never }[keyof Database];
/** What can be asked of the database, inside a transaction or outside of one. Nothing is written through it. */
export type Reads = { [Name in Model]: Pick<Database[Name], Asking> } & Pick<Database, "$queryRaw" | "$queryRawUnsafe">;

/** `writer` opens transactions; `primary` and `reader`, which may be the replica, only read. */
type Clients = { writer: PrismaClient; primary: PrismaClient; reader: PrismaClient; replica?: Replica };
const held = globalThis as unknown as { tandemClients?: Clients };

// Opened at first use, so that building needs no database; kept on globalThis across the bundles of one process.
function clients(): Clients {
  held.tandemClients ??= connect();
  return held.tandemClients;
}

function connect(): Clients {
  const { databaseUrl, databaseReadUrl, databaseReadDelay, databasePool: max } = config();
  const pool = new pg.Pool({ connectionString: databaseUrl, max });
  const writer = new PrismaClient({ adapter: new InTurn(pool, { disposeExternalPool: true }) });
  const reading = unbatched(writer);
  if (!databaseReadUrl) return { writer, primary: reading, reader: reading };
  const replica = new Replica(databaseReadUrl, databaseReadDelay * 1000, (sql) => pool.query(sql));
  const adapter = new ReplicaReads(databaseReadUrl, max, pool, (why) => replica.leaveAside(why));
  return { writer, primary: reading, reader: unbatched(new PrismaClient({ adapter })), replica };
}

/** The replica may answer a request that has told up to where its reader must see; what is no request asks the primary. */
function reader(): PrismaClient {
  const { primary: direct, reader: client, replica } = clients();
  const requested = reading();
  return replica && requested && replica.serves(requested.position) ? client : direct;
}

/** How the replica stands; null where there is none. */
export async function replicaState(): Promise<ReplicaState | null> {
  const { replica } = clients();
  await replica?.known;
  return replica?.state() ?? null;
}

type Open = { database: Database; undo: (() => Promise<unknown>)[]; after: (() => void)[] };
const open = new AsyncLocalStorage<Open>();

/**
 * The client for reads: inside a transaction that transaction, so that a command reads what it wrote; else a replica
 * that has what the reader must see, or the primary.
 */
export const reads = (): Reads => open.getStore()?.database ?? reader();

/** The client for the few reads that must not lag behind a write, as on a replica: is this session still valid? */
export const primary = (): Reads => open.getStore()?.database ?? clients().primary;

// A transaction sees what it wrote itself, and a change what others wrote a moment ago: neither keeps an answer.
const answers = () => (open.getStore() ? undefined : reading()?.answers);

/** Whether what is asked now belongs to a request that changes nothing. */
export const onlyReads = (): boolean => answers() !== undefined;

/** What the request under way was answered to this already, if it may count on it. */
export const answeredBefore = <T>(question: string) => answers()?.get(question) as Promise<T> | undefined;

/** Asks once in a request what several of its parts want to know. */
export function askOnce<T>(question: string, ask: () => Promise<T>): Promise<T> {
  const before = answeredBefore<T>(question);
  if (before) return before;
  const answer = ask();
  answers()?.set(question, answer);
  return answer;
}

/** As often a change is begun anew that the database ended because it and another waited for each other. */
const ANEW = 3;
const isDeadlock = (error: unknown) => {
  const { code, meta } = error as { code?: string; meta?: { code?: string } };
  return code === "P2034" || (code === "P2010" && /^40(001|P01)$/.test(String(meta?.code)));
};

/**
 * Runs a change in one transaction. A nested call joins the outer transaction, so a command composed of commands, or
 * a request that must be done exactly once, is still one transaction. What takes longer than usual says so. Where the
 * database ends it for the sake of another that it waited for, and which waited for it, it is run again.
 */
export async function transact<T>(
  change: (database: Database) => Promise<T>,
  { seconds = 15 }: { seconds?: number } = {},
): Promise<T> {
  const outer = open.getStore();
  if (outer) return change(outer.database);
  for (let left = ANEW; ; left--) {
    try {
      return await once(change, seconds);
    } catch (error) {
      if (!isDeadlock(error) || left === 0) throw error;
    }
  }
}

async function once<T>(change: (database: Database) => Promise<T>, seconds: number): Promise<T> {
  const [undo, after]: [Open["undo"], Open["after"]] = [[], []];
  try {
    const result = await clients().writer.$transaction(
      (database) => open.run({ database, undo, after }, () => change(database)),
      { timeout: seconds * 1000, maxWait: 5_000 },
    );
    for (const act of after) act();
    // Whoever is told that it is done finds no page of this process that was made before.
    await changesHeard();
    return result;
  } catch (error) {
    // What the change failed of is what is told; whatever could not be undone is only left over.
    await Promise.allSettled(undo.map((act) => act()));
    throw error;
  } finally {
    answers()?.clear();
  }
}

/** Inside a transaction: what to do if it comes to nothing, about what it did outside of the database. */
export function ifRolledBack(undo: () => Promise<unknown>): void {
  open.getStore()?.undo.push(undo);
}

/** Inside a transaction: what to do once what it wrote can be read; at once outside of one. */
export function onceCommitted(act: () => void): void {
  const outer = open.getStore();
  if (outer) outer.after.push(act);
  else act();
}

/** Closes the clients; a test or a script calls it before it ends. */
export async function disconnect(): Promise<void> {
  const current = held.tandemClients;
  held.tandemClients = undefined;
  if (!current) return;
  await current.replica?.close();
  if (current.reader !== current.primary) await current.reader.$disconnect();
  await current.writer.$disconnect();
}
