"use client";

import { send } from "@/components/query/send";
import { useChange } from "@/components/query/use-change";
import type { Locale } from "@/lib/language/locales";
import type { FormSection } from "@/lib/plan-model/sections";
import { isEnded, type ProjectStatus } from "@/lib/project-rules/status";

export type RequestedTransition = {
  to: ProjectStatus;
  from: ProjectStatus;
  reason: string;
  /** The version that was read, for a decision on it. */
  version: number | null;
  key: string;
  /** Where changes are asked for. */
  sections?: FormSection[];
  /** What an agreement still waits for. */
  conditions?: { text: string; language: Locale; dueOn: string | null }[];
  /** What the places are advised with a decision. */
  answer?: { en: string; zh: string };
};

/** Moves a project; `from` lets the server notice a move that somebody else made meanwhile. */
export const useMove = (code: string, locale: Locale) =>
  useChange({
    // A discarded draft is nobody's to see any longer.
    leadsTo: (_, { from, to }) => (from === "DRAFT" && isEnded(to) ? `/${locale}/work` : undefined),
    mutationFn: ({ key, reason, version, ...requested }: RequestedTransition) =>
      send(
        "POST",
        `/api/v1/projects/${code}/transitions`,
        { ...requested, reason: reason || null, ...(version !== null && { version }) },
        { locale, idempotencyKey: key },
      ),
  });
