"use client";

import { send } from "@/components/query/send";
import { useChange } from "@/components/query/use-change";
import type { Locale } from "@/lib/language/locales";

/** How what changed is called among the queries. */
export const CHANGES_KEY = ["changes"] as const;

/** Marks the reader's changes as read, up to one of them. */
export const useMarkRead = (locale: Locale) =>
  useChange({
    shownBy: [CHANGES_KEY],
    mutationFn: (upTo: number) => send("POST", "/api/v1/me/notifications/read", { upTo }, { locale }),
  });
