"use client";

import { send } from "@/components/query/send";
import { useChange } from "@/components/query/use-change";
import type { Locale } from "@/lib/language/locales";
import type { MoveName } from "@/lib/profiles/revisions/moves";
import type { Revision } from "@/lib/profiles/revisions/present";

/** Where a place's draft stands in the API. */
export const draftPath = (slug: string): string => `/api/v1/profiles/${slug}/draft`;

/** Begins a draft: a copy of what is published, or of the revision named. */
export const useOpenDraft = (slug: string, locale: Locale) =>
  useChange({
    leadsTo: () => `/${locale}/places/${slug}/edit`,
    mutationFn: ({ from, key }: { from?: number; key: string }) =>
      send<Revision>("POST", draftPath(slug), from ? { from } : {}, { locale, idempotencyKey: key }),
  });

export type RequestedTransition = { move: MoveName; reason?: string; version: number; key: string };

/** Moves an open revision on, as it was read at that version. */
export const useMoveRevision = (
  slug: string,
  locale: Locale,
  { then, onShown }: { then?: Partial<Record<MoveName, string>>; onShown?: (move: MoveName) => void } = {},
) =>
  useChange({
    onShown: (_, { move }) => onShown?.(move),
    leadsTo: (_, { move }) => then?.[move],
    mutationFn: ({ move, reason, version, key }: RequestedTransition) =>
      send<Revision>(
        "POST",
        `${draftPath(slug)}/moves`,
        { move, ...(reason && { reason }) },
        { locale, ifMatch: version, idempotencyKey: key },
      ),
  });

/** Throws a draft away. */
export const useDiscardDraft = (slug: string, locale: Locale) =>
  useChange({
    leadsTo: () => `/${locale}/places/${slug}`,
    mutationFn: (version: number) => send("DELETE", draftPath(slug), undefined, { locale, ifMatch: version }),
  });

/** Saves a change of a draft. */
export const useSaveDraft = (slug: string, locale: Locale) =>
  useChange({
    shownBy: [],
    mutationFn: ({ patch, version }: { patch: object; version: number }) =>
      send<Revision>("PATCH", draftPath(slug), patch, { locale, ifMatch: version }),
  });
