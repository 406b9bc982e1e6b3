import pg from "pg";
import { log } from "@/lib/platform/log";

/**
 * How a replica stands: whether it is read from, how many seconds it is behind, where that is known, and why it is left
 * aside.
 */
export type ReplicaState = { status: "in use" | "late" | "away"; secondsBehind: number | null };

const ASKED_EVERY_MS = 1_000;
const PATIENCE_MS = 2_000;
/** After so long without an answer of the primary it is not known any more when something was written. */
const MISSED_MS = 5_000;
const LONGEST_HISTORY = 4_000;

/** The log's positions as numbers of bytes; a database that follows no other has replayed all that it wrote. */
const REPLAYED = `SELECT ((CASE WHEN pg_is_in_recovery() THEN pg_last_wal_replay_lsn()
  ELSE pg_current_wal_insert_lsn() END) - '0/0'::pg_lsn)::float8 AS position`;
const WRITTEN = "SELECT (pg_current_wal_insert_lsn() - '0/0'::pg_lsn)::float8 AS position";

type Query = (sql: string) => Promise<{ rows: { position: number }[] }>;

/**
 * Watches a replica beside the requests, so that none waits for the answer: how far it has replayed the log, and how
 * long ago the primary was there. One that is away, or later than it may be, is left aside until it has caught up.
 */
export class Replica {
  #replayed = -1;
  #behindMs = 0;
  #away = true;
  #told: ReplicaState["status"] | undefined;
  /** What the primary wrote that the replica may lack, and when: the first, nobody here knows how long ago. */
  #written: { at: number; position: number }[] = [];
  #lastPosition = -1;
  #askedAt = Number.NEGATIVE_INFINITY;
  #client: pg.Client | undefined;
  readonly #timer: NodeJS.Timeout;
  #asking: Promise<void> | undefined;
  /** Settled when it has been asked for the first time. */
  readonly known: Promise<void>;

  constructor(
    private readonly url: string,
    private readonly longestDelayMs: number,
    private readonly primary: Query,
  ) {
    this.#timer = setInterval(() => void this.look(), ASKED_EVERY_MS);
    this.#timer.unref();
    this.known = this.look();
  }

  /** Whether it may be read from by somebody who must see the log up to this position. */
  serves(position: number): boolean {
    return this.state().status === "in use" && this.#replayed >= position;
  }

  state(): ReplicaState {
    if (this.#away) return { status: "away", secondsBehind: null };
    const secondsBehind = Number.isFinite(this.#behindMs) ? Math.round(this.#behindMs / 100) / 10 : null;
    return { status: this.#behindMs > this.longestDelayMs ? "late" : "in use", secondsBehind };
  }

  /** Leaves it aside until it has answered again. */
  leaveAside(why: unknown): void {
    this.#away = true;
    this.#tell(why);
  }

  /** Asks both databases where they are; never throws. */
  look(): Promise<void> {
    this.#asking ??= this.#ask().finally(() => {
      this.#asking = undefined;
    });
    return this.#asking;
  }

  async #ask(): Promise<void> {
    const now = Date.now();
    const written = await this.primary(WRITTEN)
      .then(({ rows }) => rows[0]?.position)
      .catch(() => undefined);
    if (written !== undefined) this.#note(now, written);
    try {
      this.#client ??= await this.#connect();
      const replayed = (await this.#client.query(REPLAYED)).rows[0].position as number;
      this.#follow(now, replayed);
      this.#away = false;
      this.#tell();
    } catch (error) {
      const broken = this.#client;
      this.#client = undefined;
      void broken?.end().catch(() => {});
      this.leaveAside(error);
    }
  }

  // Also while the replica is away: it may come back without it. What was written while the primary did not answer may
  // be as old as its last answer, and what it had at the first is of any age.
  #note(now: number, position: number): void {
    const missed = now - this.#askedAt > MISSED_MS;
    if (position > this.#lastPosition) this.#written.push({ at: missed ? this.#askedAt : now, position });
    this.#lastPosition = position;
    this.#askedAt = now;
    // Every second one tells as well how late a replica is that is so far behind.
    if (this.#written.length > LONGEST_HISTORY) this.#written = this.#written.filter((_, index) => index % 2 === 0);
  }

  // How late it is, is how long ago the primary wrote what it has not replayed yet.
  #follow(now: number, replayed: number): void {
    while (this.#written[0] && this.#written[0].position <= replayed) this.#written.shift();
    this.#behindMs = this.#written[0] ? now - this.#written[0].at : 0;
    this.#replayed = replayed;
  }

  async #connect(): Promise<pg.Client> {
    const client = new pg.Client({
      connectionString: this.url,
      connectionTimeoutMillis: PATIENCE_MS,
      query_timeout: PATIENCE_MS,
    });
    client.on("error", () => {});
    await client.connect();
    return client;
  }

  #tell(why?: unknown): void {
    const { status, secondsBehind } = this.state();
    if (status === this.#told) return;
    this.#told = status;
    if (status === "in use") log("info", "The replica is in use.", { secondsBehind });
    else log("warn", "The replica is left aside.", { status, secondsBehind, ...(why ? { why: String(why) } : {}) });
  }

  async close(): Promise<void> {
    clearInterval(this.#timer);
    await this.#asking;
    await this.#client?.end().catch(() => {});
  }
}
