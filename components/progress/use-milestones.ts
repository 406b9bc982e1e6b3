"use client";

import { send } from "@/components/query/send";
import { useChange } from "@/components/query/use-change";
import type { Locale } from "@/lib/language/locales";
import type { MilestoneView } from "@/lib/progress/present";
import type { MilestoneEdit, MilestoneInput } from "@/lib/progress/schema";

type Known = Pick<MilestoneView, "id" | "version">;

/** Plans a milestone, once per key. */
export const useAddMilestone = (code: string, locale: Locale, onShown: (milestone: MilestoneInput) => void) =>
  useChange({
    onShown: (_, { milestone }) => onShown(milestone),
    mutationFn: ({ milestone, key }: { milestone: MilestoneInput; key: string }) =>
      send("POST", `/api/v1/projects/${code}/milestones`, milestone, { locale, idempotencyKey: key }),
  });

/** Changes a milestone: reached or open again, expected on another day, seen to by somebody else. */
export const useEditMilestone = (code: string, locale: Locale) =>
  useChange({
    mutationFn: ({ id, version, edit }: Known & { edit: MilestoneEdit }) =>
      send("PATCH", `/api/v1/projects/${code}/milestones/${id}`, edit, { locale, ifMatch: version }),
    orOutdated: true,
  });
