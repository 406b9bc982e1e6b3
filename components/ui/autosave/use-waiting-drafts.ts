"use client";

import { useMemo, useSyncExternalStore } from "react";
import { allKeptHere, type Kept, keptEdition, waitingHere, watchKept } from "./browser-store";

// The server does not know what a browser keeps.
const NOT_YET = -1;

function useEdition(): number {
  return useSyncExternalStore(watchKept, keptEdition, () => NOT_YET);
}

/** What waits on this device to be taken up again, but for what is just being written on this page. */
export function useWaiting(owner: number | null): Kept[] {
  const edition = useEdition();
  return useMemo(() => (edition === NOT_YET || owner === null ? [] : waitingHere(owner)), [owner, edition]);
}

/** All that this device keeps; null until that is known. */
export function useAllKept(owner: number): Kept[] | null {
  const edition = useEdition();
  return useMemo(() => (edition === NOT_YET ? null : allKeptHere(owner)), [owner, edition]);
}
