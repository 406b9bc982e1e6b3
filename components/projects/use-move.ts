"use client";

import { useMutation } from "@tanstack/react-query";
import { send } from "@/components/query/send";
import type { Locale } from "@/lib/language/messages";
import type { PlanPart } from "@/lib/projects/plan/parts";
import type { ProjectStatus } from "@/lib/projects/status";

export type AskedMove = {
  to: ProjectStatus;
  from: ProjectStatus;
  reason: string;
  key: string;
  /** Where changes are asked for. */
  sections?: PlanPart[];
  /** What an agreement still waits for. */
  conditions?: { text: string; language: Locale; dueOn: string | null }[];
};

/** Moves a project; `from` lets the server notice a move that somebody else made meanwhile. */
export const useMove = (code: string, locale: Locale) =>
  useMutation({
    mutationFn: ({ key, reason, ...asked }: AskedMove) =>
      send(
        "POST",
        `/api/v1/projects/${code}/transitions`,
        { ...asked, reason: reason || null },
        { locale, idempotencyKey: key },
      ),
  });
