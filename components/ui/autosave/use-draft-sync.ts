"use client";

import { useEffect, useState, useSyncExternalStore } from "react";
import { holdLocalDraft } from "./browser-store";
import { draftCopies } from "./draft-copy";
import { DraftSync, type Ports, type Stored } from "./draft-sync";
import type { DraftPlace } from "./form-kinds";

/** What a page gives of its draft: where it is saved, and whose copy this browser keeps under which name. */
export type Draft<C> = {
  stored: Stored<C>;
  owner: number;
  /** Names the draft among all that this browser keeps. */
  name: DraftPlace;
  ports: Omit<Ports<C>, "keep" | "forget">;
  /** Whether what is not saved yet is saved when the reader goes on to another page of this site. */
  saveOnLeave?: true;
};

/**
 * A draft while its page is open: what this browser kept of it is taken up, what is not saved yet is saved when the page
 * is left or the connection is back. `takenUp` is when text was typed that had been left unsaved.
 */
export function useDraftSync<C extends object>({ stored, owner, name, ports, saveOnLeave }: Draft<C>) {
  const [copies] = useState(() => draftCopies<C>(owner, name));
  const [takenUp, setTakenUp] = useState<string | null>(null);
  const [sync] = useState(() => new DraftSync<C>(stored, { ...ports, keep: copies.keep, forget: copies.forget }));
  const state = useSyncExternalStore(sync.subscribe, sync.state, sync.state);

  useEffect(() => {
    // The editor says itself what is not saved yet.
    const written = holdLocalDraft(name);
    const kept = copies.read();
    if (kept && sync.restoreLocal(kept)) setTakenUp(kept.at);
    // A page that the browser went back to may show what was stored when it was left.
    else void sync.pollRemote("quietly");
    const seen = () => void (document.visibilityState === "hidden" ? sync.flush() : sync.pollRemote());
    const online = () => void sync.flush();
    document.addEventListener("visibilitychange", seen);
    window.addEventListener("online", online);
    window.addEventListener("pagehide", online);
    return () => {
      document.removeEventListener("visibilitychange", seen);
      window.removeEventListener("online", online);
      window.removeEventListener("pagehide", online);
      if (saveOnLeave && sync.state().save.kind === "unsaved") void sync.flush();
      sync.stop();
      written();
    };
  }, [sync, copies, name, saveOnLeave]);

  return { sync, state, takenUp };
}
