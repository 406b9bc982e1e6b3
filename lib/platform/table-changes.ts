import pg from "pg";
import { log } from "@/lib/platform/log";

/** What a trigger on every watched table tells, with the table's name, once for each transaction that wrote to it. */
const CHANNEL = "tandem_tables";
const TRIGGER = "tell_change";

/** How often the connection is asked whether it still hears, in milliseconds. */
const ASKED_EVERY_MS = 250;
/** What was heard this long ago is no longer sure to be all: the bound of what another process may serve too late. */
const SURE_MS = 1_000;
const PATIENCE_MS = 1_000;
const AGAIN_AFTER_MS = 1_000;

const TABLES = `
  SELECT c.relname AS name, EXISTS (SELECT FROM pg_trigger t WHERE t.tgrelid = c.oid AND t.tgname = '${TRIGGER}') AS watched
  FROM pg_class c WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f') AND c.relnamespace = current_schema()::regnamespace`;

/** Whether what answers is what the connection was made to; a pooler gives out numbers of its own. */
async function isDirect(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ pid: number }>("SELECT pg_backend_pid() AS pid");
  return rows[0]?.pid === (client as unknown as { processID: number }).processID;
}

/** An act that many wait for: who comes while it runs waits for the one after it, since it may have begun too early. */
class NextRun {
  #running: Promise<void> | null = null;
  #next: Promise<void> | null = null;

  /** `act` never throws. */
  constructor(private readonly act: () => Promise<void>) {}

  /** Waits until the act has been done whole from now on. */
  wait(): Promise<void> {
    if (!this.#running) return this.#run();
    this.#next ??= this.#running.then(() => this.#run());
    return this.#next;
  }

  #run(): Promise<void> {
    this.#next = null;
    const running = this.act().finally(() => {
      if (this.#running === running) this.#running = null;
    });
    this.#running = running;
    return running;
  }
}

type Listener = { changed: (table: string) => void; lost: () => void };

/** Hears on a connection of its own which tables were written to, in whichever process. */
export class TableChanges {
  #client: pg.Client | null = null;
  #sureAt = Number.NEGATIVE_INFINITY;
  #tables = new Map<string, boolean>();
  #told = new NextRun(() => this.#tellItself());
  #asked = new NextRun(() => this.#ask());
  #last: Promise<unknown> = Promise.resolve();
  #timer: NodeJS.Timeout | undefined;
  #closed = false;
  /** Settled when it has tried to listen for the first time. */
  readonly known: Promise<void>;

  /** `url` leads to the database without a pooler between. */
  constructor(
    private readonly url: string,
    private readonly listener: Listener,
  ) {
    this.known = this.#connect();
  }

  /** Whether all that was committed longer ago than the bound has been heard. */
  isSure(): boolean {
    return performance.now() - this.#sureAt < SURE_MS;
  }

  /**
   * Whether every change of these is heard; what is no table at all does not count. Of what seems to be read from none,
   * nobody would know when it is old.
   */
  hears(names: ReadonlySet<string>): boolean {
    if (names.size === 0) return false;
    for (const name of names) if (this.#tables.get(name) === false) return false;
    return true;
  }

  /** Waits until all that was committed before has been heard here; never throws. For whoever wrote. */
  caughtUp(): Promise<void> {
    return this.#client ? this.#told.wait() : Promise.resolve();
  }

  /** The same for who only reads: nothing is written for it. */
  upToDate(): Promise<void> {
    return this.#client ? this.#asked.wait() : Promise.resolve();
  }

  async #tellItself(): Promise<void> {
    const client = this.#client;
    try {
      // Its own notices come before the end of its statement, and after all that were committed before it.
      await this.#query(client, `NOTIFY ${CHANNEL}, ''`);
    } catch (error) {
      this.#lose(client, error);
    }
  }

  async #connect(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.url,
      application_name: "tandem page cache",
      connectionTimeoutMillis: 5 * PATIENCE_MS,
      query_timeout: PATIENCE_MS,
      keepAlive: true,
    });
    client.on("error", (error) => this.#lose(client, error));
    client.on("end", () => this.#lose(client));
    client.on("notification", ({ payload }) => {
      if (payload) this.listener.changed(payload);
    });
    try {
      await client.connect();
      await client.query(`LISTEN ${CHANNEL}`);
      if (!(await isDirect(client))) return this.#giveUp(client);
      const { rows } = await client.query<{ name: string; watched: boolean }>(TABLES);
      this.#tables = new Map(rows.map(({ name, watched }) => [name, watched]));
      if (this.#closed) return void client.end().catch(() => {});
      // What was made while nobody listened may be of before.
      this.listener.lost();
      this.#client = client;
      await this.#watch();
    } catch (error) {
      client.end().catch(() => {});
      this.#again(error);
    }
  }

  // Whoever listens through a pooler hears nothing, and would not know.
  #giveUp(client: pg.Client): void {
    client.end().catch(() => {});
    log("warn", "A pooler stands before the database, so no page is kept: DATABASE_DIRECT_URL leads past it.");
  }

  // One connection takes one statement after the other.
  #query(client: pg.Client | null, sql: string): Promise<unknown> {
    const answer = this.#last.then(() => client?.query(sql));
    this.#last = answer.catch(() => {});
    return answer;
  }

  async #watch(): Promise<void> {
    const client = this.#client;
    await this.#asked.wait();
    if (!client || client !== this.#client) return;
    this.#timer = setTimeout(() => void this.#watch(), ASKED_EVERY_MS);
    this.#timer.unref();
  }

  // Postgres sends the notices of what was committed before a statement with that statement's answer.
  async #ask(): Promise<void> {
    const client = this.#client;
    const asked = performance.now();
    try {
      await this.#query(client, "SELECT 1");
      if (client && client === this.#client) this.#sureAt = asked;
    } catch (error) {
      this.#lose(client, error);
    }
  }

  /** What was not heard may be anything. */
  #lose(client: pg.Client | null, error?: unknown): void {
    if (client === null || client !== this.#client) return;
    this.#client = null;
    this.#sureAt = Number.NEGATIVE_INFINITY;
    clearTimeout(this.#timer);
    this.listener.lost();
    client.end().catch(() => {});
    if (!this.#closed) log("warn", "Changes are not heard: no page is kept until they are.", { error });
    this.#again();
  }

  #again(error?: unknown): void {
    if (this.#closed) return;
    if (error) log("debug", "Changes cannot be heard yet.", { error });
    this.#timer = setTimeout(() => void this.#connect(), AGAIN_AFTER_MS);
    this.#timer.unref();
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#timer);
    const client = this.#client;
    this.#client = null;
    await client?.end().catch(() => {});
  }
}

const held = globalThis as unknown as { tandemTableChanges?: TableChanges };

/** Hears what is written from now on, for the whole process; whoever writes here waits until that was heard too. */
export function hearChanges(url: string, listener: Listener): TableChanges {
  held.tandemTableChanges = new TableChanges(url, listener);
  return held.tandemTableChanges;
}

/** How the pages of this process are: kept, made anew for each reader until changes are heard again, or never kept. */
export type PageCacheState = "kept" | "waiting" | "off";
export const pageCacheState = (): PageCacheState =>
  held.tandemTableChanges ? (held.tandemTableChanges.isSure() ? "kept" : "waiting") : "off";

/** What hears changes for this process; undefined where nothing is kept. */
export const tableChanges = (): TableChanges | undefined => held.tandemTableChanges;

/** Waits until this process has heard of what it has just committed; where nothing is kept, nobody waits. */
export const changesHeard = (): Promise<void> => held.tandemTableChanges?.caughtUp() ?? Promise.resolve();
