"use client";

import { useMemo, useSyncExternalStore } from "react";
import {
  allLocalDrafts,
  type LocalDraft,
  localDraftsEdition,
  waitingLocalDrafts,
  watchLocalDrafts,
} from "./browser-store";

// The server does not know what a browser keeps.
const NOT_YET = -1;

function useEdition(): number {
  return useSyncExternalStore(watchLocalDrafts, localDraftsEdition, () => NOT_YET);
}

/** What waits on this device to be taken up again, but for what is just being written on this page. */
export function useWaitingDrafts(owner: number | null): LocalDraft[] {
  const edition = useEdition();
  return useMemo(() => (edition === NOT_YET || owner === null ? [] : waitingLocalDrafts(owner)), [owner, edition]);
}

/** All that this device keeps; null until that is known. */
export function useAllDrafts(owner: number): LocalDraft[] | null {
  const edition = useEdition();
  return useMemo(() => (edition === NOT_YET ? null : allLocalDrafts(owner)), [owner, edition]);
}
