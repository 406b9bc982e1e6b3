"use client";

import { useEffect, useRef, useState } from "react";
import { localDraft } from "./browser-store";
import { useDraftOwner } from "./draft-owner";
import type { FormKind, FormPlace } from "./form-kinds";

const HASH = "#form=";

/** The part of an address that asks for the form at a place. */
export const formHash = (place: string): string => HASH + encodeURIComponent(place);

/** The place of the form that the address asks for. */
export function requestedForm(): string | null {
  try {
    return location.hash.startsWith(HASH) ? decodeURIComponent(location.hash.slice(HASH.length)) : null;
  } catch {
    return null;
  }
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

/** Whether an inline form is open: at first where something is kept for it, or the address asks for it. */
export function useOpenForm(place: FormPlace) {
  const owner = useDraftOwner()?.owner;
  const [open, setOpen] = useState(false);
  useEffect(() => {
    if (requestedForm() === place || (owner !== undefined && localDraft(owner, place))) setOpen(true);
  }, [owner, place]);
  return [open, setOpen] as const;
}
