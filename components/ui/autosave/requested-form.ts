"use client";

import { useEffect, useRef, useState } from "react";
import { type LocalDraft, localDraft, readCopyId } from "./browser-store";
import { useDraftOwner } from "./draft-owner";
import type { FormKind, FormPlace } from "./form-kinds";

const HASH = "#form=";

/** The part of an address that asks for the form at a place, or for one window's copy of it. */
export const formHash = (id: string): string => HASH + encodeURIComponent(id);

/** The copy that the address asks for; `by` is empty where it asks for the form, whichever copy that holds. */
export function requestedCopy(): Pick<LocalDraft, "place" | "by"> | null {
  try {
    return location.hash.startsWith(HASH) ? readCopyId(decodeURIComponent(location.hash.slice(HASH.length))) : null;
  } catch {
    return null;
  }
}

/** The place of the form that the address asks for. */
export function requestedForm(): string | null {
  const requested = requestedCopy();
  return requested && !requested.by ? requested.place : null;
}

/** The form was shown: a reload does not open it again. */
export function clearRequested(): void {
  history.replaceState(history.state, "", location.pathname + location.search);
  for (const listener of cleared) listener();
}

const cleared = new Set<() => void>();

/** Tells when the address asks for another form, or for none any more; answers how to stop. */
export function watchRequested(listener: () => void): () => void {
  cleared.add(listener);
  addEventListener("hashchange", listener);
  return () => {
    cleared.delete(listener);
    removeEventListener("hashchange", listener);
  };
}

/** Opens what holds a form of this kind when the address asks for it, as the list of what waits does. */
export function useRequestedForm(kind: FormKind | FormPlace, open: (rest: string) => void): void {
  const latest = useRef(open);
  latest.current = open;
  useEffect(() => {
    const look = () => {
      const requested = requestedForm();
      if (requested?.startsWith(`${kind}/`)) latest.current(requested.slice(kind.length + 1));
    };
    look();
    addEventListener("hashchange", look);
    return () => removeEventListener("hashchange", look);
  }, [kind]);
}

/**
 * Whether an inline form is open: at first where something is kept for it, or the address asks for it or for `part`, the
 * part of the page that it belongs to.
 */
export function useOpenForm(place: FormPlace, part?: string) {
  const owner = useDraftOwner()?.owner;
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const isAsked = () => requestedForm() === place || (part !== undefined && location.hash === `#${part}`);
    if (isAsked() || (owner !== undefined && localDraft(owner, place))) setOpen(true);
    const look = () => isAsked() && setOpen(true);
    addEventListener("hashchange", look);
    return () => removeEventListener("hashchange", look);
  }, [owner, place, part]);
  return [open, setOpen] as const;
}
