"use client";

import { type FieldProps, FormField } from "./form-field";

/** One of the values that may be chosen, and how it is called. */
export type Choice = { value: string | number; name: string };

type Props = Omit<FieldProps, "children" | "longest" | "example"> & {
  options: readonly Choice[];
  /** What choosing nothing is called, where one may. */
  none?: string;
  /** The name under which a form sends it. */
  name?: string;
  /** What is chosen at first; or, where the form around keeps it, what is chosen now. */
  initial?: string | number;
  value?: string;
  onChoose?: (value: string) => void;
};

/** A labelled field in which one of a few values is chosen. */
export function ChoiceField({ options, none, name, initial, value, onChoose, ...field }: Props) {
  return (
    <FormField {...field}>
      {(control) => (
        <select
          {...control}
          name={name}
          defaultValue={initial}
          value={value}
          onChange={onChoose && ((event) => onChoose(event.target.value))}
        >
          {none !== undefined && <option value="">{none}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.name}
            </option>
          ))}
        </select>
      )}
    </FormField>
  );
}
