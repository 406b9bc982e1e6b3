"use client";

import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import { forget, type Kept, keep, keptFor } from "./kept-drafts";
import { newKey } from "./new-key";
import { type ProposalValues, valuesOf } from "./proposal-values";

type Saved = { at: Date } | "impossible" | null;
const PAUSE = 400;

/**
 * Keeps a form's content in this browser while somebody types, under the form's own id, and finds what was kept
 * before: to be offered, or put back at once when the address asks for it (`?draft=`, after signing in again).
 */
export function useKeptForm(owner: string, form: RefObject<HTMLFormElement | null>) {
  const [id, setId] = useState("");
  const [offered, setOffered] = useState<Kept | null>(null);
  const [restored, setRestored] = useState<Kept | null>(null);
  const [saved, setSaved] = useState<Saved>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const restore = useCallback((kept: Kept) => {
    setId(kept.id);
    setRestored(kept);
    setOffered(null);
  }, []);

  useEffect(() => {
    const all = keptFor(owner);
    const asked = new URLSearchParams(location.search).get("draft");
    const wanted = all.find((kept) => kept.id === asked);
    if (wanted) restore(wanted);
    else {
      setId(newKey());
      setOffered(all[0] ?? null);
    }
    return () => clearTimeout(timer.current);
  }, [owner, restore]);

  const stopWaiting = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = undefined;
  }, []);

  const save = useCallback(() => {
    stopWaiting();
    if (!form.current || !id) return;
    const now = new Date();
    const values: ProposalValues = valuesOf(form.current);
    setSaved(keep(owner, { id, savedAt: now.toISOString(), values }) ? { at: now } : "impossible");
  }, [owner, id, form, stopWaiting]);

  // The last words too, when the page is left before the pause is over.
  useEffect(() => {
    const leave = () => timer.current !== undefined && save();
    addEventListener("pagehide", leave);
    return () => removeEventListener("pagehide", leave);
  }, [save]);

  const changed = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = setTimeout(save, PAUSE);
  }, [save]);

  return {
    id,
    offered,
    restored,
    saved,
    save,
    changed,
    restore,
    /** Throws away what was offered, and offers the one before it. */
    discard: (kept: Kept) => {
      forget(owner, kept.id);
      setOffered(keptFor(owner).find((other) => other.id !== id) ?? null);
    },
    /** What the form held has arrived: it need not be kept any longer. */
    done: () => {
      stopWaiting();
      forget(owner, id);
    },
  };
}
