"use client";

import { useRef } from "react";
import { send } from "@/components/query/send";
import type { Stored } from "@/components/ui/autosave/draft-sync";
import { useDraftSync } from "@/components/ui/autosave/use-draft-sync";
import type { Locale } from "@/lib/language/locales";
import { type Content, FIGURE_NAMES } from "@/lib/profiles/revisions/content";
import type { Revision } from "@/lib/profiles/revisions/present";
import { draftPath, useSaveDraft } from "../use-revision";

const storedOf = ({ content, version, updatedAt, editor }: Revision): Stored<Content> => ({
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
  return useDraftSync<Content>({
    stored: storedOf(draft),
    owner,
    name: `profile/${slug}/${draft.number}`,
    ports: {
      // A figure that is unusual stays out of the draft until its field was answered.
      save: async (patch, version) =>
        storedOf(await save.current({ patch: { ...patch, confirmed: FIGURE_NAMES }, version })),
      load: async () => storedOf(await send<Revision>("GET", draftPath(slug), undefined, { locale })),
      // Where the check cannot be loaded, the server's answer tells.
      check: (patch) => import("./check-draft").then(({ faultsOfPatch }) => faultsOfPatch(patch)).catch(() => []),
    },
  });
}
