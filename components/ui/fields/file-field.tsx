"use client";

import { FormField } from "./form-field";

type Props = {
  path: string;
  label: string;
  hint?: string;
  /** What may be chosen, by the ends of names. */
  accept: string;
  onFile: (file: File | null) => void;
};

/** A file to be chosen, for a form that checks it before it is sent. */
export function FileField({ path, label, hint, accept, onFile }: Props) {
  return (
    <FormField path={path} label={label} hint={hint}>
      {(control) => (
        <input {...control} type="file" accept={accept} onChange={(event) => onFile(event.target.files?.[0] ?? null)} />
      )}
    </FormField>
  );
}
