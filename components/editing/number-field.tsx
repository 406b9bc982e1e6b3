"use client";

import { useState } from "react";
import { FormField } from "@/components/projects/form-field";

type Props = {
  path: string;
  label: string;
  hint?: string;
  value: number | null;
  inputMode: "numeric" | "decimal";
  className?: string;
  error?: string;
  /** The number that is typed; null when nothing is, undefined when it is none. */
  read: (typed: string) => number | null | undefined;
  onValue: (value: number | null) => void;
  /** Whether what is typed is no number at the moment. */
  onUnreadable: (path: string, unreadable: boolean) => void;
};

/** A field for a number; what is no number stays in it, and is said to be none. */
export function NumberField(props: Props) {
  const { path, label, hint, value, inputMode, className, error, read, onValue, onUnreadable } = props;
  const [typed, setTyped] = useState<string | null>(null);
  const change = (text: string) => {
    const number = read(text);
    setTyped(text);
    onUnreadable(path, number === undefined);
    if (number !== undefined) onValue(number);
  };
  return (
    <FormField path={path} label={label} hint={hint} errors={error ? { [path]: error } : {}}>
      {(control) => (
        <input
          {...control}
          type="text"
          inputMode={inputMode}
          autoComplete="off"
          className={className}
          value={typed ?? (value === null ? "" : String(value))}
          onChange={(event) => change(event.target.value)}
          onBlur={() => {
            if (typed !== null && read(typed) !== undefined) setTyped(null);
          }}
        />
      )}
    </FormField>
  );
}
