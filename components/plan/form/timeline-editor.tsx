"use client";

import { useCallback } from "react";
import { namesOf } from "@/components/ui/autosave/draft-notices";
import { fieldId } from "@/components/ui/fields/form-field";
import panels from "@/components/ui/panels.module.css";
import { formatDay } from "@/lib/language/format";
import { PUNCTUATION } from "@/lib/language/punctuation";
import type { MilestoneView } from "@/lib/progress/present";
import { limitIn } from "./call-limit";
import type { EditedMilestone } from "./edited-milestones";
import type { AdoptingPart } from "./messages";
import type { Option } from "./milestone-controls";
import { MilestonesField, type MilestonesMessages } from "./milestones-field";
import { type AroundPart, PartPage } from "./part-page";
import { useTimeline } from "./use-timeline";

type Props = {
  formContext: AroundPart;
  milestones: MilestoneView[];
  packages: Option[];
  places: AdoptingPart[];
  /** The day that a new one is given until another is chosen. */
  day: string;
  owner: number;
  messages: MilestonesMessages & { empty: string };
};

const DAY = /^\d{4}-\d\d-\d\d$/;

/** Milestones and deliverables while the plan is written: one that is begun is saved as one types, like the sections. */
export function TimelineEditor({ formContext, milestones, packages, places, day, owner, messages }: Props) {
  const { code, locale } = formContext;
  const { draft, rows } = useTimeline({ code, milestones, owner, locale });
  const { sync, state } = draft;
  const planned = state.content.milestones;
  const longest = formContext.findings.round?.requirements.timeline?.longest ?? null;
  const left = (longest ?? 0) - planned.reduce((sum, { title }) => sum + title.length, 0);
  const limit = longest === null ? undefined : limitIn({ longest, left }, formContext);
  const options = places.map(({ slug, name }) => ({ value: slug, name }));
  const labels: Record<string, string> = messages.milestones.fields;

  /** What a field is called: `milestones.m-12.title` → “Survey: What will be there”. */
  function nameOf(path: string): string {
    const [, key = "", field = ""] = path.split(".");
    const title = planned.find((milestone) => milestone.key === key)?.title;
    return (
      [title, labels[field]].filter(Boolean).join(PUNCTUATION[locale].colon) || formContext.messages.sections.timeline
    );
  }
  function shown(value: unknown): string {
    if (Array.isArray(value))
      return value.map((id) => planned.find((one) => one.id === id)?.title ?? "").join(PUNCTUATION[locale].list);
    if (typeof value !== "string") return "";
    if (DAY.test(value)) return formatDay(value, locale);
    const named = [...packages, ...options].find((option) => option.value === value)?.name;
    return named ?? (messages.milestones.kinds as Record<string, string>)[value] ?? value;
  }
  const change = useCallback(
    (update: (all: EditedMilestone[]) => EditedMilestone[]) =>
      sync.change((now) => ({ milestones: update(now.milestones) })),
    [sync],
  );

  return (
    <PartPage
      formContext={formContext}
      draft={draft}
      notSaved={namesOf(
        state.faults.map(({ path }) => path),
        nameOf,
        locale,
      )}
      nameOf={nameOf}
      shown={shown}
      onGo={(path) => document.getElementById(fieldId(path))?.focus()}
    >
      <div id={fieldId("milestones")} tabIndex={-1}>
        {planned.length === 0 && <p className={panels.sectionEmpty}>{messages.empty}</p>}
        <MilestonesField
          milestones={planned}
          numberOf={(id) => rows.idOf(id) ?? id}
          packages={packages}
          places={options}
          day={day}
          locale={locale}
          messages={messages}
          errors={{}}
          limit={limit}
          onChange={change}
        />
      </div>
    </PartPage>
  );
}
