"use client";

import type { ReactNode } from "react";
import { LIMITS } from "@/lib/text/limits";
import forms from "../forms.module.css";
import { Example, type ExampleText } from "./example";
import { useFaultAt } from "./faults";
import { FieldLength } from "./field-length";

/** Messages by the path of their field: `title.en`, `partners`. */
export type Messages = Record<string, string>;

/** The id of a field's control, for its label and for the list of what is wrong. */
export const fieldId = (path: string): string => `field-${path.replaceAll(".", "-")}`;

/** The top field of a path: what is wrong with `partners.0` is told at `partners`. */
export const fieldOf = (path: string): string => path.replace(/\.\d+$/, "");

type Control = { id: string; "aria-invalid"?: true; "aria-describedby"?: string };
export type FieldProps = {
  path: string;
  label: ReactNode;
  hint?: string;
  example?: ExampleText;
  /** The word for “optional”, where the field is. */
  optional?: string;
  /** How many characters its text may have, said from the start of a line; what is longer stays whole. */
  longest?: number;
  /** What is wrong besides what the form around finds. */
  errors?: Messages;
  children: (control: Control) => ReactNode;
};

/** A labelled field with its hint, its control and what is wrong with it. */
export function FormField({ path, label, hint, example, optional, longest, errors, children }: FieldProps) {
  const id = fieldId(path);
  const found = useFaultAt(id);
  const error = errors?.[path] ?? found;
  const limit = longest && longest <= LIMITS.line ? `${id}-limit` : undefined;
  const described = [hint && `${id}-hint`, limit, error && `${id}-error`].filter(Boolean).join(" ");
  return (
    <div className={forms.field} data-field="">
      <div className={forms.fieldHead}>
        <label htmlFor={id}>
          {label}
          {optional && (
            <span className={forms.fieldOptional} data-aside="">
              {" "}
              {optional}
            </span>
          )}
        </label>
        {longest && <FieldLength longest={longest} id={limit} />}
      </div>
      {hint && (
        <p className={forms.fieldHint} id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {example && <Example {...example} />}
      {children({ id, "aria-invalid": error ? true : undefined, "aria-describedby": described || undefined })}
      {error && (
        <p className={forms.fieldError} id={`${id}-error`}>
          {error}
        </p>
      )}
    </div>
  );
}

/** A group of choices with its name, its hint and what is wrong with it. */
export function FieldGroup(props: Omit<FieldProps, "children" | "longest" | "example"> & { children: ReactNode }) {
  const { path, label, hint, optional, errors, children } = props;
  const id = fieldId(path);
  const found = useFaultAt(id);
  const error = errors?.[path] ?? found;
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ");
  return (
    <fieldset id={id} tabIndex={-1} aria-describedby={described || undefined}>
      <legend>
        {label}
        {optional && (
          <span className={forms.fieldOptional} data-aside="">
            {" "}
            {optional}
          </span>
        )}
      </legend>
      {hint && (
        <p className={forms.fieldHint} id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {children}
      {error && (
        <p className={forms.fieldError} id={`${id}-error`}>
          {error}
        </p>
      )}
    </fieldset>
  );
}
