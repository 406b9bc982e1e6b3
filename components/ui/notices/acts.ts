import type { ReactNode } from "react";

/**
 * What was carried out and what comes next, in one sentence, and the page on which it is told: above it, unless `at` names
 * the part of it to which it was done. `goOnAt` selects the field with which the reader goes on, where that is more use
 * than the sentence. `undo` is the way to take it back, so that nobody need be asked before it.
 */
export type Act = { id: number; sentence: string; path: string; goOnAt?: string; at?: string; undo?: ReactNode };

let told = 0;

let latest: Act | null = null;
const listeners = new Set<() => void>();

function set(act: Act | null): void {
  if (latest === act) return;
  latest = act;
  for (const listener of listeners) listener();
}

/** Tells what was carried out, above this page or the one that it leads to. */
export const tellAct = (sentence: string, path = location.pathname, goOnAt?: string): void =>
  set({ id: ++told, sentence, path, goOnAt });

/** Tells what was carried out at a part of this page, where an `ActBeside` stands for it: the reader stays there. */
export const tellActAt = (at: string, sentence: string): void =>
  set({ id: ++told, sentence, path: location.pathname, at });

/** Tells on this page what was carried out and can be taken back. */
export const tellUndoable = (sentence: string, undo: ReactNode): void =>
  set({ id: ++told, sentence, path: location.pathname, undo });

/** What was told no longer matters: the reader has gone on. */
export const forgetAct = (): void => set(null);

export const latestAct = (): Act | null => latest;

/** Tells when something else was carried out; answers how to stop. */
export function watchActs(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
