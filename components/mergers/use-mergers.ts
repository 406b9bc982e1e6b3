"use client";

import { send } from "@/components/query/send";
import { useChange } from "@/components/query/use-change";
import type { Locale } from "@/lib/language/locales";
import type { MergerView } from "@/lib/workflow/mergers/schema";

/** Offers to let a proposal go on in another one. */
export const useOfferMerger = (code: string, locale: Locale, onShown: () => void) =>
  useChange({
    onShown,
    mutationFn: ({ key, ...offer }: { into: string; reason: string; key: string }) =>
      send<MergerView>("POST", `/api/v1/projects/${code}/mergers`, offer, { locale, idempotencyKey: key }),
  });

/** Answers such an offer, or takes it back. */
export const useAnswerMerger = (code: string, locale: Locale, onShown: (accepted: boolean) => void) =>
  useChange({
    onShown: (_, { accepted }) => onShown(accepted),
    mutationFn: ({ id, accepted, key }: { id: number; accepted: boolean; key: string }) =>
      send<MergerView>(
        "POST",
        `/api/v1/projects/${code}/mergers/${id}/answers`,
        { accepted },
        { locale, idempotencyKey: key },
      ),
  });
