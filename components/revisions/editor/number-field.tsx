"use client";

import { useState } from "react";
import { FormField } from "@/components/projects/form-field";

type Props = {
  path: string;
  label: string;
  hint?: string;
  value: number | null;
  kind: "whole" | "decimal" | "year";
  error?: string;
  onValue: (value: number | null) => void;
  /** Whether what is typed is no number at the moment. */
  onUnreadable: (path: string, unreadable: boolean) => void;
};

/** A number as people type one: with commas, blanks or wide digits; undefined when it is none. */
export function readNumber(text: string, kind: Props["kind"]): number | null | undefined {
  const bare = text.normalize("NFKC").replaceAll(/[,\s_，]/g, "");
  if (bare === "") return kind === "year" ? null : undefined;
  if (!(kind === "decimal" ? /^\d+(\.\d+)?$/ : /^\d+$/).test(bare)) return undefined;
  const value = Number(bare);
  if (kind === "year") return value >= 1900 && value <= 2100 ? value : undefined;
  return value > 0 && value <= 2_000_000_000 ? value : undefined;
}

/** A field for a number; what is no number stays in it, and is said to be none. */
export function NumberField({ path, label, hint, value, kind, error, onValue, onUnreadable }: Props) {
  const [typed, setTyped] = useState<string | null>(null);
  const change = (text: string) => {
    const read = readNumber(text, kind);
    setTyped(text);
    onUnreadable(path, read === undefined);
    if (read !== undefined) onValue(read);
  };
  return (
    <FormField path={path} label={label} hint={hint} errors={error ? { [path]: error } : {}}>
      {(control) => (
        <input
          {...control}
          type="text"
          inputMode={kind === "decimal" ? "decimal" : "numeric"}
          autoComplete="off"
          value={typed ?? (value === null ? "" : String(value))}
          onChange={(event) => change(event.target.value)}
          onBlur={() => {
            if (typed !== null && readNumber(typed, kind) !== undefined) setTyped(null);
          }}
        />
      )}
    </FormField>
  );
}
