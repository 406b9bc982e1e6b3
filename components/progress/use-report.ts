"use client";

import { useMutation } from "@tanstack/react-query";
import { send } from "@/components/query/send";
import type { Locale } from "@/lib/language/locales";
import type { UpdateInput } from "@/lib/progress/schema";

/** Publishes a progress report, once per key. */
export const useReport = (code: string, locale: Locale) =>
  useMutation({
    mutationFn: ({ update, key }: { update: UpdateInput; key: string }) =>
      send("POST", `/api/v1/projects/${code}/updates`, update, { locale, idempotencyKey: key }),
  });
