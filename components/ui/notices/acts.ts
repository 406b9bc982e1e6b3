/**
 * What was carried out and what comes next, in one sentence, and the page on which it is told. `goOnAt` selects the field
 * with which the reader goes on, where that is more use than the sentence.
 */
export type Act = { sentence: string; path: string; goOnAt?: string };

let latest: Act | null = null;
const listeners = new Set<() => void>();

function set(act: Act | null): void {
  if (latest === act) return;
  latest = act;
  for (const listener of listeners) listener();
}

/** Tells what was carried out, above this page or the one that it leads to. */
export const tellAct = (sentence: string, path = location.pathname, goOnAt?: string): void =>
  set({ sentence, path, goOnAt });

/** What was told no longer matters: the reader has gone on. */
export const forgetAct = (): void => set(null);

export const latestAct = (): Act | null => latest;

/** Tells when something else was carried out; answers how to stop. */
export function watchActs(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
