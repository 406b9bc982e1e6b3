import { createHash } from "node:crypto";
import pg from "pg";
import {
  type RateLimiterAbstract,
  RateLimiterMemory,
  RateLimiterPostgres,
  RateLimiterRes,
} from "rate-limiter-flexible";
import { Problem } from "@/lib/access/problems";
import { config } from "@/lib/platform/config";

/**
 * How many requests in how many seconds. Reads are counted in each process, since a count in the database would cost
 * more than the read it guards; all else is counted in Postgres, for all processes together.
 */
const LIMITS = {
  // What one address may ask for at all, before anything else is looked at: pages and all that is asked of the API, and
  // files. Generous: behind one address may sit a whole town hall, and a page fetches ahead what it links to.
  page: { points: 3_000, duration: 60, counted: "process" },
  probe: { points: 1_200, duration: 60, counted: "process" },
  file: { points: 12_000, duration: 60, counted: "process" },
  read: { points: 600, duration: 60, counted: "process" },
  write: { points: 120, duration: 60, counted: "database" },
  signInByDevice: { points: 10, duration: 15 * 60, counted: "database" },
  signInByPair: { points: 10, duration: 15 * 60, counted: "database" },
  signInLinks: { points: 20, duration: 15 * 60, counted: "database" },
  addressChanges: { points: 5, duration: 60 * 60, counted: "database" },
  signInPasskeys: { points: 60, duration: 15 * 60, counted: "database" },
  // What an authenticator is to sign is taken once.
  signInChallenge: { points: 1, duration: 10 * 60, counted: "database" },
  signInByCode: { points: 5, duration: 15 * 60, counted: "database" },
  signInAgain: { points: 10, duration: 15 * 60, counted: "database" },
  signInByAddress: { points: 50, duration: 15 * 60, counted: "database" },
} as const satisfies Record<string, { points: number; duration: number; counted: "process" | "database" }>;

/** How often a minute one address may read from the API. */
export const READS_PER_MINUTE: number = LIMITS.read.points;

/** What is only counted, in the same table, in how many seconds: nobody is refused for it. */
const COUNTS = {
  strangersByAccount: { points: 1, duration: 15 * 60 },
  linksByAccount: { points: 1, duration: 15 * 60 },
} as const;

export type LimitName = keyof typeof LIMITS;
export type CountName = keyof typeof COUNTS;

type Open = { url: string; pool: pg.Pool; limiters: Map<LimitName | CountName, RateLimiterAbstract> };
const held = globalThis as unknown as { tandemLimits?: Open };

// Counting has its own two connections: a count must stay when the request's transaction is rolled back.
function opened(): Open {
  const url = config().databaseUrl;
  if (held.tandemLimits?.url !== url) {
    void held.tandemLimits?.pool.end();
    const pool = new pg.Pool({ connectionString: url, max: 2, idleTimeoutMillis: 10_000, allowExitOnIdle: true });
    // An idle connection that breaks must not end the process; the next query opens another.
    pool.on("error", () => {});
    held.tandemLimits = { url, pool, limiters: new Map() };
  }
  return held.tandemLimits;
}

/** The pool without statements that stay prepared: behind a pooler the next one comes to another connection. */
const unprepared = (pool: pg.Pool) => ({
  query: ({ text, values }: pg.QueryConfig) => pool.query({ text, values }),
});

function limiter(name: LimitName | CountName): RateLimiterAbstract {
  const { pool, limiters } = opened();
  const found = limiters.get(name);
  if (found) return found;
  const { points, duration, counted } =
    name in LIMITS ? LIMITS[name as LimitName] : { ...COUNTS[name as CountName], counted: "database" as const };
  const inProcess = new RateLimiterMemory({ keyPrefix: name, points, duration });
  const made =
    counted === "process"
      ? inProcess
      : new RateLimiterPostgres({
          storeClient: unprepared(pool),
          storeType: "pool",
          tableName: "rate_limit",
          tableCreated: true,
          keyPrefix: name,
          points,
          duration,
          // Whoever is over the limit is refused without asking the database again.
          inMemoryBlockOnConsumed: points + 1,
          insuranceLimiter: inProcess,
        });
  limiters.set(name, made);
  return made;
}

// The table holds digests, so that it is no list of who signs in from where.
const digest = (key: string) => createHash("sha256").update(key).digest("base64url");

/** Counts one request against a limit; throws 429 with Retry-After when too many. */
export async function consume(name: LimitName, key: string): Promise<void> {
  try {
    await limiter(name).consume(digest(key));
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    const seconds = Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
    throw new Problem(429, name.startsWith("signIn") ? "tooManyAttempts" : "tooManyRequests", {
      params: { count: Math.ceil(seconds / 60) },
      extra: { retryAfter: seconds },
      headers: { "retry-after": String(seconds) },
    });
  }
}

/** Counts, and refuses nobody: how many there were lately, this one among them. */
export async function count(name: CountName, key: string): Promise<number> {
  return (await limiter(name).penalty(digest(key))).consumedPoints;
}

/** Gives one counted request back, for example the attempt of somebody who then did sign in. */
export async function refund(name: LimitName | CountName, key: string): Promise<void> {
  await limiter(name).reward(digest(key));
}

/** Forgets what was counted against a key. */
export async function reset(name: LimitName, key: string): Promise<void> {
  await limiter(name).delete(digest(key));
}

/** Closes the connections that counting holds; a test or a script calls it before it ends. */
export async function closeLimits(): Promise<void> {
  const current = held.tandemLimits;
  held.tandemLimits = undefined;
  await current?.pool.end();
}
