import { AsyncLocalStorage } from "node:async_hooks";
import { createHmac, timingSafeEqual } from "node:crypto";
import { config } from "@/lib/platform/config";
import { cookiesIn, ownCookie } from "@/lib/platform/cookies";

/**
 * What one request may be answered from: a replica that has replayed the primary's log up to `position`, in bytes; for
 * a change Infinity, which no replica has. `sessionId` is known once the session was looked up. `answers` are what it was
 * answered so far, where it changes nothing. `refused` says that the page is not the reader's. `tables` are those that
 * the answer is made from, where somebody wants to know.
 */
export type Reading = {
  position: number;
  sessionId?: string;
  answers?: Map<string, Promise<unknown>>;
  refused?: boolean;
  tables?: Set<string>;
  /** Counted already against whoever asks, or against nobody. */
  counted?: boolean;
  /** Settled when this process has heard of all that was committed before the request. */
  caughtUp?: Promise<void>;
};

// The server, the pages and the API are bundles of one process, which must agree on whose request this is.
const held = globalThis as unknown as { tandemReadings?: AsyncLocalStorage<Reading> };
held.tandemReadings ??= new AsyncLocalStorage<Reading>();
const readings = held.tandemReadings;

/** The request under way; undefined outside of one, where nothing is read from a replica or kept. */
export const reading = (): Reading | undefined => readings.getStore();

/** What a browser keeps of what its reader wrote last. */
export const POSITION_COOKIE = "tandem-position";
const SAFE = new Set(["GET", "HEAD", "OPTIONS"]);
/** How long the cookie is kept, in seconds: longer than any replica may be behind. */
const KEPT = 2 * 60 * 60;

const sealOf = (position: number) =>
  createHmac("sha256", config().secret).update(`${POSITION_COOKIE} ${position}`).digest("base64url");

/** What a browser keeps of the log position that its reader must see. */
export function positionCookie(position: number): string {
  return ownCookie(POSITION_COOKIE, `${position}.${sealOf(position)}`, KEPT);
}

/** The position that a request's cookies carry; 0 where they carry none, or one that is not ours. */
export function positionIn(cookies: string | null | undefined): number {
  const found = /^(\d{1,16})\.([\w-]{43})$/.exec(cookiesIn(cookies)[POSITION_COOKIE] ?? "");
  if (!found) return 0;
  const [, digits = "", seal = ""] = found;
  const position = Number(digits);
  return timingSafeEqual(Buffer.from(seal), Buffer.from(sealOf(position))) ? position : 0;
}

type ReadRequest = { method?: string; cookies: string | null | undefined };

/** Answers a request so that whoever asks reads what they wrote, wherever it is read from, and nothing twice. */
export function readFor<T>({ method = "GET", cookies }: ReadRequest, act: () => T): T {
  if (reading()) return act();
  if (!SAFE.has(method)) return readings.run({ position: Number.POSITIVE_INFINITY }, act);
  return readings.run({ position: config().databaseReadUrl ? positionIn(cookies) : 0, answers: new Map() }, act);
}

/**
 * Makes what is for everybody, whoever's request it is made in: from what is written, never from a replica. Tells which
 * tables it was made from, and whether it turned out to be a refusal.
 */
export async function readForEverybody<T>(make: () => Promise<T>) {
  const own: Reading = { position: Number.POSITIVE_INFINITY, answers: new Map(), tables: new Set(), counted: true };
  // Awaited within: what begins only when it is awaited begins here too.
  const made = await readings.run(own, async () => await make());
  return { made, tables: own.tables ?? new Set<string>(), refused: !!own.refused };
}

/** Notes for the request under way, if somebody wants to know, what it is made from. */
export function noteReading(tables: Iterable<string>): void {
  const noted = reading()?.tables;
  if (noted) for (const table of tables) noted.add(table);
}

/** Whether the answer under way is made for everybody: it is nobody's request. */
export const isForEverybody = (): boolean => !!reading()?.tables;

/** Adds what the session knows: whose request this is, and up to where they must see. */
export function readAsSession(sessionId: string, position: number): void {
  const current = reading();
  if (!current) return;
  current.sessionId = sessionId;
  current.position = Math.max(current.position, position);
}

/** Whoever asks has no cookie to say what they wrote: they read where it was written. */
export function readWhatIsWritten(): void {
  const current = reading();
  if (current) current.position = Number.POSITIVE_INFINITY;
}

/** Has the page under way answered with status 403: it says to its reader that it is not theirs. */
export function markRefused(): void {
  const current = reading();
  if (current) current.refused = true;
}
