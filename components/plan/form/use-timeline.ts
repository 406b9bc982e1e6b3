"use client";

import { useState } from "react";
import { send } from "@/components/query/send";
import type { Stored } from "@/components/ui/autosave/draft-sync";
import { useDraftSync } from "@/components/ui/autosave/use-draft-sync";
import type { Locale } from "@/lib/language/locales";
import type { MilestoneView } from "@/lib/progress/present";
import { faultsOfMilestones } from "./edited-milestones";
import { type Timeline, TimelineRows } from "./timeline-rows";

type Of = { code: string; milestones: MilestoneView[]; owner: number; locale: Locale };

/** The timeline of a plan: saved while one types, kept, and joined with what co-authors save, as its sections are. */
export function useTimeline({ code, milestones, owner, locale }: Of) {
  const [rows] = useState(() => {
    const path = `/api/v1/projects/${code}/milestones`;
    return new TimelineRows(milestones, {
      list: async () => (await send<{ items: MilestoneView[] }>("GET", path, undefined, { locale })).items,
      add: (milestone, idempotencyKey) => send("POST", path, milestone, { locale, idempotencyKey }),
      edit: (id, ifMatch, edit) => send("PATCH", `${path}/${id}`, edit, { locale, ifMatch }),
      remove: (id, ifMatch) => send("DELETE", `${path}/${id}`, undefined, { locale, ifMatch }),
    });
  });
  const draft = useDraftSync<Timeline>({
    stored: rows.stored(),
    owner,
    name: `plan/${code}/timeline`,
    saveOnLeave: true,
    ports: {
      save: rows.save,
      load: rows.load,
      takesUp: true,
      read: (current) => current as Stored<Timeline>,
      toKeep: rows.toKeep,
      check: async ({ milestones: planned = [] }: Partial<Timeline>) => faultsOfMilestones(planned),
    },
  });
  return { draft, rows };
}
