"use client";

import { send } from "@/components/query/send";
import { useChange } from "@/components/query/use-change";
import { languageOf } from "@/lib/language/language-of";
import type { Locale } from "@/lib/language/locales";
import type { Amendment } from "@/lib/plans/amendments/present";
import type { ProjectView } from "@/lib/projects/present";

/** Sends what is written as the next version. */
export const useSendVersion = (code: string, locale: Locale, onShown: (after: ProjectView) => void) =>
  useChange({
    onShown,
    mutationFn: ({ note, key }: { note: string; key: string }) =>
      send<ProjectView>(
        "POST",
        `/api/v1/projects/${code}/versions`,
        { note: note || null },
        { locale, idempotencyKey: key },
      ),
  });

/** Gives up what is written, as far as it was when the page was read. */
export const useDiscardCopy = (code: string, locale: Locale, onShown: () => void) =>
  useChange({
    onShown,
    mutationFn: ({ version }: { version: number }) =>
      send("DELETE", `/api/v1/projects/${code}/working-copy`, undefined, { locale, ifMatch: version }),
    orOutdated: true,
  });

/** Begins an amendment of the agreed plan with what was written and never sent. */
export const useAmendFromCopy = (code: string, locale: Locale) =>
  useChange({
    shownBy: [],
    mutationFn: ({ why, key }: { why: string; key: string }) =>
      send<Amendment>(
        "POST",
        `/api/v1/projects/${code}/amendments`,
        { why, language: languageOf(why, locale), from: "WORKING_COPY" },
        { locale, idempotencyKey: key },
      ),
  });
