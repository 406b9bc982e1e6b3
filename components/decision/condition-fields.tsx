"use client";

import { useId } from "react";
import { newKey } from "@/components/query/idempotency-key";
import { classes } from "@/components/ui/classes";
import controls from "@/components/ui/controls.module.css";
import { FieldLength } from "@/components/ui/fields/field-length";
import forms from "@/components/ui/forms.module.css";
import { DAY_BOUNDS } from "@/lib/language/bounds";
import { fill } from "@/lib/language/say";
import { LIMITS } from "@/lib/text/limits";
import styles from "./decision.module.css";
import type { DecisionMessages } from "./decision-messages";

export type ConditionDraft = { key: string; text: string; dueOn: string };
export const newCondition = (): ConditionDraft => ({ key: newKey(), text: "", dueOn: "" });

type Props = {
  conditions: ConditionDraft[];
  onChange: (conditions: ConditionDraft[]) => void;
  error: string | null;
  messages: DecisionMessages;
};

/** What an agreement still waits for: as many conditions as are needed, each with a day if it has one. */
export function ConditionFields({ conditions, onChange, error, messages }: Props) {
  const id = useId();
  const change = (key: string, part: Partial<ConditionDraft>) =>
    onChange(conditions.map((one) => (one.key === key ? { ...one, ...part } : one)));
  return (
    <fieldset className={styles.conditionFields}>
      <legend>{messages.conditions}</legend>
      <p className={forms.fieldHint}>{messages.conditionsHint}</p>
      {conditions.map(({ key, text, dueOn }, index) => (
        <div key={key} className={styles.conditionField}>
          <div className={forms.field} data-field="">
            <div className={forms.fieldHead}>
              <label htmlFor={`${id}-${key}`}>{fill(messages.condition, { number: String(index + 1) })}</label>
              <FieldLength longest={LIMITS.note} />
            </div>
            <textarea
              id={`${id}-${key}`}
              rows={2}
              value={text}
              aria-invalid={(!!error && !text.trim()) || undefined}
              onChange={(event) => change(key, { text: event.currentTarget.value })}
            />
          </div>
          <div className={forms.field} data-field="">
            <label htmlFor={`${id}-${key}-due`}>{messages.due}</label>
            <input
              id={`${id}-${key}-due`}
              type="date"
              {...DAY_BOUNDS}
              value={dueOn}
              onChange={(event) => change(key, { dueOn: event.currentTarget.value })}
            />
          </div>
          {conditions.length > 1 && (
            <button
              type="button"
              className={classes(controls.button, controls.quiet)}
              onClick={() => onChange(conditions.filter((one) => one.key !== key))}
            >
              {fill(messages.removeCondition, { number: String(index + 1) })}
            </button>
          )}
        </div>
      ))}
      {error && (
        <p className={forms.fieldError} role="alert">
          {error}
        </p>
      )}
      <button
        type="button"
        className={classes(controls.button, controls.quiet)}
        onClick={() => onChange([...conditions, newCondition()])}
      >
        {messages.addCondition}
      </button>
    </fieldset>
  );
}
