"use client";

import { send } from "@/components/query/send";
import { useChange } from "@/components/query/use-change";
import type { Locale } from "@/lib/language/locales";
import type { PartnerView } from "@/lib/projects/present";
import type { AnswerInput } from "@/lib/projects/schema";

export type AnswerStatus = AnswerInput["status"];
type Answer = { partner: Pick<PartnerView, "slug" | "version">; status: AnswerStatus; reason: string };

/** Answers an invitation for a place. */
export const useAnswer = (code: string, locale: Locale, onShown: (answer: Answer) => void) =>
  useChange({
    onShown: (_, answer) => onShown(answer),
    mutationFn: ({ partner, status, reason }: Answer) =>
      send(
        "PATCH",
        `/api/v1/projects/${code}/partners/${partner.slug}`,
        { status, [status === "INVITED" ? "wishes" : "reason"]: reason || null },
        { locale, ifMatch: partner.version },
      ),
  });

/** Invites places, one after the other; the key keeps a repeated click from inviting twice. */
export const useInvite = (code: string, locale: Locale, onShown: (name: string) => void) =>
  useChange({
    onShown: (_, { name }) => onShown(name),
    mutationFn: async ({ slugs, key }: { slugs: string[]; name: string; key: string }) => {
      for (const slug of slugs) {
        await send("POST", `/api/v1/projects/${code}/partners`, { slug }, { locale, idempotencyKey: `${key}-${slug}` });
      }
    },
  });

/** Takes an invitation back. */
export const useCancelInvitation = (code: string, locale: Locale, onShown: () => void) =>
  useChange({
    onShown,
    mutationFn: ({ slug, version }: Pick<PartnerView, "slug" | "version">) =>
      send("DELETE", `/api/v1/projects/${code}/partners/${slug}`, undefined, { locale, ifMatch: version }),
    orOutdated: true,
  });
