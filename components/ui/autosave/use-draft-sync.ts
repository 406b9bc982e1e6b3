"use client";

import { useEffect, useState, useSyncExternalStore } from "react";
import { DraftCopies } from "./draft-copy";
import { DraftSync, type ServerPorts, type Stored } from "./draft-sync";
import type { DraftPlace } from "./form-kinds";
import { OwnSaves } from "./own-saves";
import { clearRequested, requestedCopy } from "./requested-form";

/** What a page gives of its draft: where it is saved, and whose copy this browser keeps under which name. */
export type Draft<C> = {
  stored: Stored<C>;
  owner: number;
  /** Names the draft among all that this browser keeps. */
  name: DraftPlace;
  ports: ServerPorts<C>;
  /** Whether what is not saved yet is saved when the reader goes on to another page of this site. */
  saveOnLeave?: true;
};

/**
 * A draft while its page is open: what this browser kept of it, in any window, is taken up, what is not saved yet is saved when the page
 * is left or the connection is back. `takenUp` is when text was typed that had been left unsaved.
 */
export function useDraftSync<C extends object>({ stored, owner, name, ports, saveOnLeave }: Draft<C>) {
  const [copies] = useState(() => new DraftCopies<C>(owner, name));
  const [takenUp, setTakenUp] = useState<string | null>(null);
  const [ownSaves] = useState(() => new OwnSaves(owner, name));
  const [sync] = useState(() => new DraftSync<C>(stored, { ...ports, ...copies.ports, ...ownSaves.ports }));
  const state = useSyncExternalStore(sync.subscribe, sync.state, sync.state);

  useEffect(() => ownSaves.listen(), [ownSaves]);
  useEffect(() => {
    const left = copies.left();
    // The editor says itself what is not saved yet.
    const written = copies.hold();
    if (requestedCopy()?.place === name) clearRequested();
    const putBack = sync.restoreLocal(left);
    if (putBack) setTakenUp(putBack);
    // A page that the browser went back to may show what was stored when it was left.
    else void sync.pollRemote("quietly");
    const seen = () => (document.visibilityState === "hidden" ? sync.leave() : void sync.pollRemote());
    const online = () => void sync.flush();
    // The last way to keep what the browser takes no copy of.
    const ask = (event: Event) => sync.isUnsavedLocally() && event.preventDefault();
    document.addEventListener("visibilitychange", seen);
    window.addEventListener("online", online);
    window.addEventListener("pagehide", sync.leave);
    window.addEventListener("beforeunload", ask);
    return () => {
      document.removeEventListener("visibilitychange", seen);
      window.removeEventListener("online", online);
      window.removeEventListener("pagehide", sync.leave);
      window.removeEventListener("beforeunload", ask);
      if (saveOnLeave && sync.state().save.kind === "unsaved") void sync.flush();
      sync.stop();
      written();
    };
  }, [sync, copies, name, saveOnLeave]);

  return { sync, state, takenUp, copies };
}

/** A draft while its page is open. */
export type OpenDraft<C extends object> = ReturnType<typeof useDraftSync<C>>;
