"use client";

import { useEffect, useState } from "react";
import { newKey } from "@/components/query/idempotency-key";
import { allLocalDrafts, discardLocalDraft, type LocalDraft } from "@/components/ui/autosave/browser-store";
import { useDraftOwner } from "@/components/ui/autosave/draft-owner";
import { formHash, requestedForm } from "@/components/ui/autosave/requested-form";

const PLACE = "propose/" as const;

/**
 * Which unsent proposal the form holds: a new one, or the one that the address asks for; and the last of those that were
 * left, to be offered. The id is the Idempotency-Key of its form too, so that none is sent twice.
 */
export function useProposalDraft() {
  const owner = useDraftOwner()?.owner;
  const [id, setId] = useState(newKey);
  const [offered, setOffered] = useState<LocalDraft | null>(null);

  useEffect(() => {
    if (owner === undefined) return;
    const drafts = allLocalDrafts(owner).filter(({ place }) => place.startsWith(PLACE) && place !== PLACE + id);
    const requested = drafts.find(({ place }) => place === requestedForm());
    if (requested) setId(requested.place.slice(PLACE.length));
    setOffered(requested ? null : (drafts[0] ?? null));
  }, [owner, id]);

  return {
    id,
    place: `${PLACE}${id}` as const,
    offered,
    restore({ place, href }: LocalDraft): void {
      // It was begun from somewhere else: there it has the partners and words that it began with.
      if (href !== location.pathname + location.search) location.assign(href + formHash(place));
      else setId(place.slice(PLACE.length));
    },
    /** Throws away what was offered, and offers the one before it. */
    discard(draft: LocalDraft): void {
      if (owner === undefined) return;
      discardLocalDraft(owner, draft);
      setOffered(
        allLocalDrafts(owner).find((draft) => draft.place.startsWith(PLACE) && draft.place !== PLACE + id) ?? null,
      );
    },
  };
}
