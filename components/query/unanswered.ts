import { digestOf } from "@/lib/plan-model/text";
import { newKey } from "./idempotency-key";
import { readerHeaders } from "./reader";

const PREFIX = "tandem.unanswered.";
/** The server knows a key for a day. */
const KEPT_FOR_MS = 23 * 60 * 60 * 1000;
/** This page, from its load until it is left. */
const PAGE = newKey();

type Unanswered = { key: string; page: string; at: number };

/**
 * The key to send a request under, and how to say that an answer came. What was sent from another page of this browser,
 * or before this one was loaded anew, and has no answer yet, may have arrived: the same is sent under the same key, so
 * that it is not done twice. Within one page whoever sends knows best.
 */
export function keyFor(request: string, own: string): { key: string; answered: (status: number) => void } {
  const name = PREFIX + digestOf(`${JSON.stringify(readerHeaders())} ${request}`);
  const before = read(name);
  const elsewhere = before && before.page !== PAGE ? before : null;
  const key = elsewhere?.key ?? own;
  keep(name, elsewhere ?? { key, page: PAGE, at: Date.now() });
  return {
    key,
    // Of a failure on the way nobody knows whether it came before the deed or behind it.
    answered: (status) => status < 500 && forget(name),
  };
}

function read(name: string): Unanswered | null {
  try {
    const found = JSON.parse(localStorage.getItem(name) ?? "null") as Unanswered | null;
    return found && Date.now() - found.at < KEPT_FOR_MS ? found : null;
  } catch {
    return null;
  }
}

/** Forgets what has no answer yet, as when somebody leaves a computer that others use. */
export function forgetUnanswered(): void {
  for (const name of namesHere()) forget(name);
}

function namesHere(): string[] {
  try {
    return Object.keys(localStorage).filter((name) => name.startsWith(PREFIX));
  } catch {
    return [];
  }
}

function keep(name: string, unanswered: Unanswered): void {
  try {
    for (const other of namesHere()) if (!read(other)) localStorage.removeItem(other);
    localStorage.setItem(name, JSON.stringify(unanswered));
  } catch {
    // Then a page that is loaded anew does not know what was sent before.
  }
}

function forget(name: string): void {
  try {
    localStorage.removeItem(name);
  } catch {
    // Nothing was kept either.
  }
}
