"use client";

import { useMutation } from "@tanstack/react-query";
import { send } from "@/components/query/send";
import type { Locale } from "@/lib/language/locales";

/** Marks the reader's changes as read, up to one of them. */
export const useMarkRead = (locale: Locale) =>
  useMutation({
    mutationFn: (upTo: number) => send("POST", "/api/v1/me/notifications/read", { upTo }, { locale }),
  });
