"use client";

import { send } from "@/components/query/send";
import { useChange } from "@/components/query/use-change";
import type { Locale } from "@/lib/language/locales";
import type { UpdateInput } from "@/lib/progress/schema";

/** Publishes a progress report, once per key. */
export const useReport = (code: string, locale: Locale, leadsTo: string | undefined) =>
  useChange({
    leadsTo: () => leadsTo,
    mutationFn: ({ update, key }: { update: UpdateInput; key: string }) =>
      send("POST", `/api/v1/projects/${code}/updates`, update, { locale, idempotencyKey: key }),
  });
