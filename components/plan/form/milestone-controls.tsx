"use client";

import { useEffect, useState } from "react";
import { type Choice, ChoiceField } from "@/components/ui/fields/choice-field";
import { FormField } from "@/components/ui/fields/form-field";
import type { MilestoneMessages } from "@/components/ui/fields/milestone-messages";
import forms from "@/components/ui/forms.module.css";
import { DAY_BOUNDS } from "@/lib/language/bounds";
import type { Locale } from "@/lib/language/locales";
import { MILESTONE_KINDS, type MilestoneKind } from "@/lib/plan-model/choices";
import { LIMITS } from "@/lib/text/limits";
import styles from "./fields.module.css";

export type Option = { value: string; name: string };
/** What of a milestone is planned; its place by its slug. */
export type PlannedMilestone = {
  kind: MilestoneKind;
  title: string;
  language: Locale;
  dueOn: string;
  workPackage: string | null;
  place: string | null;
  dependsOn: number[];
};

type Props = {
  /** The path of the milestone, in front of the names of its fields. */
  at: string;
  milestone: PlannedMilestone;
  /** What it can have to wait for. */
  others: { id: number; title: string }[];
  packages: Option[];
  places: Option[];
  messages: MilestoneMessages;
  errors: Record<string, string>;
  /** What the call leaves to their titles. */
  limit: string | undefined;
  onWrite: (change: Partial<PlannedMilestone>) => void;
};

/** A day while it is typed: it counts once it is whole, as a year has four figures. */
function DayInput({ day, onDay, ...control }: { day: string; onDay: (day: string) => void } & Control) {
  const [typed, setTyped] = useState(day);
  useEffect(() => setTyped(day), [day]);
  return (
    <input
      {...control}
      type="date"
      {...DAY_BOUNDS}
      value={typed}
      onChange={({ target }) => {
        setTyped(target.value);
        if (target.value && target.validity.valid) onDay(target.value);
      }}
      onBlur={() => setTyped(day)}
    />
  );
}
type Control = { id: string; "aria-invalid"?: true; "aria-describedby"?: string };

/** The fields of a milestone or deliverable of a plan: what, when, of which kind, in which package, whose, after what. */
export function MilestoneControls(props: Props) {
  const { at, milestone, others, packages, places, messages, errors, limit, onWrite } = props;
  const choice = (field: "kind" | "workPackage" | "place", options: Choice[]) => (
    <ChoiceField
      path={`${at}.${field}`}
      label={messages.fields[field]}
      errors={errors}
      options={options}
      none={field === "kind" ? undefined : messages.none}
      value={milestone[field] ?? ""}
      onChoose={(chosen) => onWrite({ [field]: chosen || null })}
    />
  );
  return (
    <>
      <FormField path={`${at}.title`} label={messages.fields.title} hint={limit} errors={errors} longest={LIMITS.title}>
        {(control) => (
          <input
            {...control}
            lang={milestone.language}
            autoComplete="off"
            value={milestone.title}
            onChange={(event) => onWrite({ title: event.target.value })}
          />
        )}
      </FormField>
      <FormField path={`${at}.dueOn`} label={messages.fields.dueOn} errors={errors}>
        {(control) => <DayInput {...control} day={milestone.dueOn} onDay={(dueOn) => onWrite({ dueOn })} />}
      </FormField>
      {choice(
        "kind",
        MILESTONE_KINDS.map((kind) => ({ value: kind, name: messages.kinds[kind] })),
      )}
      {choice("workPackage", packages)}
      {choice("place", places)}
      {others.length > 0 && (
        <details className={styles.milestoneNeeds} open={errors[`${at}.dependsOn`] ? true : undefined}>
          <summary>{messages.fields.dependsOn}</summary>
          {others.map(({ id, title }) => (
            <label key={id} className={forms.option}>
              <input
                type="checkbox"
                checked={milestone.dependsOn.includes(id)}
                onChange={(event) =>
                  onWrite({
                    dependsOn: event.target.checked
                      ? [...milestone.dependsOn, id]
                      : milestone.dependsOn.filter((other) => other !== id),
                  })
                }
              />
              <span>{title}</span>
            </label>
          ))}
          {errors[`${at}.dependsOn`] && <p className={forms.fieldError}>{errors[`${at}.dependsOn`]}</p>}
        </details>
      )}
    </>
  );
}
