"use client";

import { useMutation } from "@tanstack/react-query";
import { send } from "@/components/query/send";
import type { Locale } from "@/lib/language/messages";
import type { ProjectStatus } from "@/lib/projects/status";

export type AskedMove = { to: ProjectStatus; from: ProjectStatus; reason: string; key: string };

/** Moves a project; `from` lets the server notice a move that somebody else made meanwhile. */
export const useMove = (code: string, locale: Locale) =>
  useMutation({
    mutationFn: ({ to, from, reason, key }: AskedMove) =>
      send(
        "POST",
        `/api/v1/projects/${code}/transitions`,
        { to, from, reason: reason || null },
        { locale, idempotencyKey: key },
      ),
  });
