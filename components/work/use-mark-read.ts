"use client";

import { send } from "@/components/query/send";
import { useChange } from "@/components/query/use-change";
import type { Locale } from "@/lib/language/locales";

/** Marks the reader's changes as read, up to one of them. */
export const useMarkRead = (locale: Locale) =>
  useChange({
    mutationFn: (upTo: number) => send("POST", "/api/v1/me/notifications/read", { upTo }, { locale }),
  });
