"use client";

import { useCallback } from "react";
import planStyles from "@/components/plan/plan.module.css";
import { FormField } from "@/components/ui/fields/form-field";
import { NumberField } from "@/components/ui/fields/number-field";
import forms from "@/components/ui/forms.module.css";
import { DAY_BOUNDS } from "@/lib/language/bounds";
import type { Locale } from "@/lib/language/locales";
import { PUNCTUATION } from "@/lib/language/punctuation";
import { valueAt, withValueAt } from "@/lib/merge/at";
import { type Content, type DayField, type Field, type Fields, optionsOf } from "@/lib/plan-model/fields";
import { digestOf } from "@/lib/plan-model/text";
import type { PlanText } from "@/lib/plan-model/text-form";
import { labelled } from "../field-name";
import { limitIn } from "./call-limit";
import { ClusterChoice, CodesChoice } from "./code-fields";
import { ItemsField } from "./items-field";
import type { Change, FormContext } from "./messages";
import { SelectField } from "./plain-fields";
import { TextField } from "./text-field";

type Shared = {
  at: string;
  /** Whether they are an entry's. */
  inner?: boolean;
  content: Content;
  formContext: FormContext;
  change: Change;
};
const isDay = (field: Field): field is DayField => field.kind === "day";

/** The fields of a section, or of an entry in it, as the plan declares them, each at its path; days stand in a row. */
export function SectionFields({ fields, ...shared }: Shared & { fields: Fields }) {
  const days = fields.filter(isDay);
  return fields.map((field) => {
    if (!isDay(field)) return <FieldControl key={field.name} field={field} {...shared} />;
    return (
      field === days[0] && (
        <div key={field.name} className={forms.fieldRow}>
          {days.map((day) => (
            <FieldControl key={day.name} field={day} {...shared} />
          ))}
        </div>
      )
    );
  });
}

function FieldControl({ field, at, inner = false, content, formContext, change }: Shared & { field: Field }) {
  const { messages, places, original, both, errors } = formContext;
  const set = useCallback((path: string, value: unknown) => change((now) => withValueAt(now, path, value)), [change]);
  const path = at ? `${at}.${field.name}` : field.name;
  const value = valueAt(content, path);
  const hint = field.hint && (messages.fieldHints as Record<string, string>)[field.label];
  const example = field.example && messages.examples[field.example];
  const plain = { path, label: labelled(messages, field.label), hint };
  const coded = { content, formContext, change };
  // An amendment does not say it: which original a translation belongs to is settled when it comes into force.
  const undated = field.kind === "text" && value !== undefined && (value as PlanText).of === undefined;
  const write = useCallback(
    (to: string, { en, zh, of }: PlanText) => set(to, undated ? { en, zh } : { en, zh, of }),
    [set, undated],
  );
  const { limit } = formContext;
  const counts = limit && (!limit.only || limit.only === field.name);
  const withLimit = (own: string | undefined) =>
    [own, counts && limitIn(limit, formContext)].filter(Boolean).join(PUNCTUATION[formContext.locale].sentences);
  const text = { original, both, messages: messages.form, onText: write };
  const select = { value: (value as string | null) ?? null, onValue: (chosen: string | null) => set(path, chosen) };
  switch (field.kind) {
    case "text":
      return (
        <TextField
          {...plain}
          {...text}
          hint={withLimit(hint)}
          example={example}
          value={undated ? dated(value as PlanText, original) : (value as PlanText | undefined)}
          longest={field.longest}
          line={field.line}
          error={errors[`${path}.${original}`]}
        />
      );
    case "texts":
      return keysOf(field.of, formContext).map(({ key, name }, index) => (
        <TextField
          key={key}
          {...text}
          hint={withLimit(undefined)}
          example={index === 0 ? example : undefined}
          path={`${path}.${key}`}
          label={name}
          value={valueAt(content, `${path}.${key}`) as PlanText | undefined}
          longest={field.longest}
          error={errors[`${path}.${key}.${original}`]}
        />
      ));
    case "choice": {
      const names = messages.choices[field.choice] as Record<string, string>;
      const options = optionsOf(field).map((option) => ({ value: option, name: names[option] ?? option }));
      return <SelectField {...plain} {...select} options={options} />;
    }
    case "place": {
      const options = places.map(({ slug, name }) => ({ value: slug, name }));
      return <SelectField {...plain} {...select} none={messages.choices.none} options={options} />;
    }
    case "number":
      return (
        <NumberField
          {...plain}
          value={(value as number | null) ?? null}
          quantity={field.quantity}
          className={planStyles.number}
          locale={formContext.locale}
          messages={messages.numbers}
          error={errors[path]}
          onValue={(number) => set(path, number)}
          onUnreadable={formContext.onUnreadable}
        />
      );
    case "day":
      return (
        <FormField {...plain} errors={errors}>
          {(control) => (
            <input
              {...control}
              type="date"
              {...DAY_BOUNDS}
              value={(value as string | null) ?? ""}
              onChange={(event) => set(path, event.target.value || null)}
            />
          )}
        </FormField>
      );
    case "code":
      return <ClusterChoice {...plain} {...coded} field={field} />;
    case "codes":
      return <CodesChoice {...plain} {...coded} field={field} />;
    case "list":
      return (
        <ItemsField
          {...coded}
          field={field}
          path={path}
          inner={inner}
          fieldsAt={(entry) => <SectionFields fields={field.fields} inner at={entry} {...coded} />}
        />
      );
  }
}

const dated = (text: PlanText, original: Locale): PlanText => ({ ...text, of: digestOf(text[original]) });

function keysOf(of: "places" | "sides", { places, messages }: FormContext): { key: string; name: string }[] {
  if (of === "places") return places.map(({ slug, name }) => ({ key: slug, name }));
  return Object.entries(messages.sides).map(([key, name]) => ({ key, name }));
}
