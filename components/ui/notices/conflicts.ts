import type { ProblemBody } from "@/components/query/send";
import { isMovedOn } from "./moved-on";

/** An action that was not carried out, as the thing had moved on. */
export type Conflict = {
  /** What its button is called; null where that is not known. */
  action: string | null;
  /** What was written for it. */
  texts: string[];
  problem: ProblemBody;
  /** The page on which it was tried. */
  path: string;
};

let latest: Conflict | null = null;
const announcement = new WeakSet<Error>();
const listeners = new Set<() => void>();

function set(conflict: Conflict | null): void {
  if (latest === conflict) return;
  latest = conflict;
  for (const listener of listeners) listener();
}

/**
 * Tells of an action that was refused because the thing has moved on, once, wherever on the page it is reported from;
 * answers whether that is why it was refused.
 */
export function reportConflict(error: unknown, action: string | null = null, texts: string[] = []): boolean {
  if (!isMovedOn(error)) return false;
  if (announcement.has(error)) return true;
  announcement.add(error);
  set({ action, texts, problem: error.problem, path: location.pathname });
  return true;
}

/** What was told of no longer matters: it was read, or something was carried out since. */
export const forgetConflict = (): void => set(null);

export const latestConflict = (): Conflict | null => latest;

/** Tells when there is another conflict or none any more; answers how to stop. */
export function watchConflicts(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
