import type { QueryClient, QueryObserver } from "@tanstack/react-query";

/** The one client of this browser's pages, and what keeps a part of a page to one of its queries. */
export type PresentClient = { client: QueryClient; Observer: typeof QueryObserver };

let present: PresentClient | null = null;
const listeners = new Set<() => void>();

/** The client, once something was asked for or changed; null as long as all is as the server drew it. */
export const presentClient = (): PresentClient | null => present;

/** Says that the client is there; whatever shows a query follows it from then on. */
export function announceClient(made: PresentClient): void {
  present = made;
  // It may be made while something else is being drawn.
  queueMicrotask(() => {
    for (const listener of listeners) listener();
  });
}

/** Tells when the client is there; answers how to stop. */
export function onClient(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}
