"use client";

import { newKey } from "@/components/query/idempotency-key";
import { classes } from "@/components/ui/classes";
import controls from "@/components/ui/controls.module.css";
import { FormField } from "@/components/ui/fields/form-field";
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
  messages: DecisionMessages;
};

/** What an agreement still waits for: as many conditions as are needed, each with a day if it has one. */
export function ConditionFields({ conditions, onChange, messages }: Props) {
  const change = (key: string, part: Partial<ConditionDraft>) =>
    onChange(conditions.map((one) => (one.key === key ? { ...one, ...part } : one)));
  return (
    <fieldset className={styles.conditionFields}>
      <legend>{messages.conditions}</legend>
      <p className={forms.fieldHint}>{messages.conditionsHint}</p>
      {conditions.map(({ key, text, dueOn }, index) => (
        <div key={key} className={styles.conditionField}>
          <FormField
            path={`conditions.${index}.text`}
            label={fill(messages.condition, { number: String(index + 1) })}
            longest={LIMITS.note}
          >
            {(control) => (
              <textarea
                {...control}
                rows={2}
                value={text}
                onChange={(event) => change(key, { text: event.currentTarget.value })}
              />
            )}
          </FormField>
          <FormField path={`conditions.${index}.dueOn`} label={messages.due}>
            {(control) => (
              <input
                {...control}
                type="date"
                {...DAY_BOUNDS}
                value={dueOn}
                onChange={(event) => change(key, { dueOn: event.currentTarget.value })}
              />
            )}
          </FormField>
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
