"use client";

import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import { send } from "@/components/query/send";
import type { Locale } from "@/lib/language/messages";
import type { Revision } from "@/lib/profiles/revisions/present";
import { draftPath, useSaveDraft } from "../use-revision";
import { DraftSync, type Stored } from "./draft-sync";
import { keptCopies } from "./kept-copy";

const storedOf = ({ content, version, updatedAt, editor }: Revision): Stored => ({
  content,
  version,
  updatedAt,
  editor,
});

/** The draft of this page as it is edited; `takenUp` is when its text was typed that had been left unsaved. */
export function useDraft(draft: Revision, owner: number, locale: Locale) {
  const { slug } = draft.place;
  const mutation = useSaveDraft(slug, locale);
  const save = useRef(mutation.mutateAsync);
  save.current = mutation.mutateAsync;
  const [copies] = useState(() => keptCopies(owner, slug, draft.number));
  const [takenUp, setTakenUp] = useState<string | null>(null);
  const [sync] = useState(
    () =>
      new DraftSync(storedOf(draft), {
        save: async (patch, version) => storedOf(await save.current({ patch, version })),
        load: async () => storedOf(await send<Revision>("GET", draftPath(slug), undefined, { locale })),
        // Where the check cannot be loaded, the server's answer tells.
        check: (patch) => import("./check-draft").then(({ faultsOfPatch }) => faultsOfPatch(patch)).catch(() => []),
        ...copies,
      }),
  );
  const state = useSyncExternalStore(sync.subscribe, sync.state, sync.state);

  useEffect(() => {
    const kept = copies.read();
    if (kept && sync.takeUp(kept)) setTakenUp(kept.at);
    const seen = () => void (document.visibilityState === "hidden" ? sync.flush() : sync.look());
    const online = () => void sync.flush();
    document.addEventListener("visibilitychange", seen);
    window.addEventListener("online", online);
    window.addEventListener("pagehide", online);
    return () => {
      document.removeEventListener("visibilitychange", seen);
      window.removeEventListener("online", online);
      window.removeEventListener("pagehide", online);
      sync.stop();
    };
  }, [sync, copies]);

  return { sync, state, takenUp };
}
