"use client";

import type { QueryKey } from "@tanstack/react-query";
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
  /** Through which status it leads there, where one move follows another: the first is made once, however often it is tried. */
  through?: { to: ProjectStatus; key: string };
  /** Where changes are asked for. */
  sections?: FormSection[];
  /** What an agreement still waits for. */
  conditions?: { text: string; language: Locale; dueOn: string | null }[];
  /** What the places are advised with a decision. */
  answer?: { en: string; zh: string };
};

/** What shows a project elsewhere than on a page about it. */
export type ShownElsewhere = {
  by: QueryKey[];
  /** Shows it where it is being moved to, before the server has said so; what it answers takes that back. */
  before: (to: ProjectStatus) => Promise<() => Promise<void>>;
};

/** What follows a move. */
type AfterMove = {
  shown?: ShownElsewhere;
  onShown: (requested: RequestedTransition) => void;
  /** No dialog asks first, which would show the page anew where somebody else was there before. */
  atOnce?: true;
  /** Where the reader goes on. */
  leadsTo?: string;
};

/** Moves a project; `from` lets the server notice a move that somebody else made meanwhile. */
export const useMove = (code: string, locale: Locale, { shown, onShown, leadsTo, atOnce }: AfterMove) =>
  useChange({
    onShown: (_, requested) => onShown(requested),
    ...(atOnce && { orOutdated: true }),
    ...(shown && {
      shownBy: shown.by,
      shownAlready: true,
      orOutdated: true,
      onMutate: ({ to }: RequestedTransition) => shown.before(to),
      onError: (_: Error, __: RequestedTransition, takeBack: unknown) =>
        (takeBack as (() => Promise<void>) | undefined)?.(),
    }),
    // A discarded draft is nobody's to see any longer.
    leadsTo: (_, { from, to }) => (from === "DRAFT" && isEnded(to) ? `/${locale}/work` : leadsTo),
    mutationFn: async ({ key, reason, version, through, ...requested }: RequestedTransition) => {
      const move = (body: object, idempotencyKey: string) =>
        send("POST", `/api/v1/projects/${code}/transitions`, body, { locale, idempotencyKey });
      if (through) await move({ to: through.to, from: requested.from }, through.key);
      const from = through?.to ?? requested.from;
      return move({ ...requested, from, reason: reason || null, ...(version !== null && { version }) }, key);
    },
  });
