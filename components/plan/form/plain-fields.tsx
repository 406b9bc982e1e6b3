"use client";

import { ChoiceField } from "@/components/ui/fields/choice-field";

type Option = { value: string; name: string };
type SelectProps = {
  path: string;
  label: string;
  hint?: string;
  value: string | null;
  options: Option[];
  /** What choosing nothing is called, where one may. */
  none?: string;
  onValue: (value: string | null) => void;
};

/** One of a few values. */
export function SelectField({ path, label, hint, value, options, none, onValue }: SelectProps) {
  // What is stored but no longer offered, as a place that has left, stays to be seen.
  const gone = value && !options.some((option) => option.value === value) ? [{ value, name: value }] : [];
  return (
    <ChoiceField
      {...{ path, label, hint, none }}
      errors={{}}
      options={[...options, ...gone]}
      value={value ?? ""}
      onChoose={(chosen) => onValue(chosen || null)}
    />
  );
}
