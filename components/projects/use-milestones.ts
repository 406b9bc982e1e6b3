"use client";

import { useMutation } from "@tanstack/react-query";
import { send } from "@/components/query/send";
import type { Locale } from "@/lib/language/messages";
import type { MilestoneView } from "@/lib/projects/delivery/present";

type New = Pick<MilestoneView, "title" | "language" | "dueOn">;
type Known = Pick<MilestoneView, "id" | "version">;

/** Plans a milestone, once per key. */
export const useAddMilestone = (code: string, locale: Locale) =>
  useMutation({
    mutationFn: ({ milestone, key }: { milestone: New; key: string }) =>
      send("POST", `/api/v1/projects/${code}/milestones`, milestone, { locale, idempotencyKey: key }),
  });

/** Marks a milestone as reached on a day, or opens it again. */
export const useReachMilestone = (code: string, locale: Locale) =>
  useMutation({
    mutationFn: ({ id, version, completedOn }: Known & { completedOn: string | null }) =>
      send("PATCH", `/api/v1/projects/${code}/milestones/${id}`, { completedOn }, { locale, ifMatch: version }),
  });

/** Takes a milestone off the plan. */
export const useRemoveMilestone = (code: string, locale: Locale) =>
  useMutation({
    mutationFn: ({ id, version }: Known) =>
      send("DELETE", `/api/v1/projects/${code}/milestones/${id}`, undefined, { locale, ifMatch: version }),
  });
