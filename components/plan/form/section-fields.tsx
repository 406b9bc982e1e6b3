"use client";

import { useCallback } from "react";
import planStyles from "@/components/plan/plan.module.css";
import { NumberField } from "@/components/ui/fields/number-field";
import { valueAt, withValueAt } from "@/lib/merge/at";
import type { PlanText } from "@/lib/plan-model/text-form";
import { type Field, labelOf } from "../fields";
import { ItemsField } from "./items-field";
import { SelectField } from "./plain-fields";
import { TextField } from "./text-field";
import type { Change, Content, Surroundings } from "./words";

type Props = { fields: readonly Field[]; at: string; content: Content; around: Surroundings; change: Change };

/** The fields of a section, or of an item in it, each at its path. */
export function SectionFields({ fields, at, content, around, change }: Props) {
  const { words, places, original, both, errors } = around;
  const set = useCallback((path: string, value: unknown) => change((now) => withValueAt(now, path, value)), [change]);
  const texts = useCallback((path: string, text: PlanText) => set(path, text), [set]);
  const labels = words.fields as Record<string, string>;
  const hints = words.fieldHints as Record<string, string>;
  return fields.map((field) => {
    const path = at ? `${at}.${field.name}` : field.name;
    const label = labels[labelOf(field)] ?? field.name;
    const hint = field.name === "title" ? undefined : hints[labelOf(field)];
    const value = valueAt(content, path);
    const plain = { path, label, hint };
    const text = { original, both, words: words.form, onText: texts };
    switch (field.kind) {
      case "text":
        return (
          <TextField
            key={path}
            {...plain}
            {...text}
            value={value as PlanText | undefined}
            longest={field.longest}
            line={field.line}
            error={errors[`${path}.${original}`]}
          />
        );
      case "texts":
        return keysOf(field.of, around).map(({ key, name }) => (
          <TextField
            key={`${path}.${key}`}
            {...text}
            path={`${path}.${key}`}
            label={name}
            value={valueAt(content, `${path}.${key}`) as PlanText | undefined}
            longest={field.longest}
            error={errors[`${path}.${key}.${original}`]}
          />
        ));
      case "choice":
        return (
          <SelectField
            key={path}
            {...plain}
            value={(value as string | null) ?? null}
            options={field.options.map((option) => ({
              value: option,
              name: (words.choices[field.words] as Record<string, string>)[option] ?? option,
            }))}
            onValue={(chosen) => set(path, chosen)}
          />
        );
      case "place":
        return (
          <SelectField
            key={path}
            {...plain}
            value={(value as string | null) ?? null}
            none={words.choices.none}
            options={places.map(({ slug, name }) => ({ value: slug, name }))}
            onValue={(chosen) => set(path, chosen)}
          />
        );
      case "number":
        return (
          <NumberField
            key={path}
            {...plain}
            value={(value as number | null) ?? null}
            quantity="indicator"
            className={planStyles.number}
            locale={around.locale}
            words={words.numbers}
            error={errors[path]}
            onValue={(number) => set(path, number)}
            onUnreadable={around.onUnreadable}
          />
        );
      case "items":
        return (
          <ItemsField
            key={path}
            field={field}
            path={path}
            content={content}
            around={around}
            change={change}
            fieldsAt={(item) => (
              <SectionFields fields={field.fields} at={item} content={content} around={around} change={change} />
            )}
          />
        );
      default:
        return null;
    }
  });
}

function keysOf(of: "places" | "sides", { places, words }: Surroundings): { key: string; name: string }[] {
  if (of === "places") return places.map(({ slug, name }) => ({ key: slug, name }));
  const names = words.sides as Record<string, string>;
  return Object.keys(names).map((key) => ({ key, name: names[key] ?? key }));
}
