"use client";

import { useEffect, useRef, useState } from "react";
import { writtenNumber } from "@/lib/language/read-number";
import { type NumberFieldProps, TypedNumber } from "./typed-number";
import { useTypedCopy } from "./use-typed-draft";

type Props = NumberFieldProps & {
  value: number | null;
  onValue: (value: number | null) => void;
  /** Whether what is typed is not settled at the moment. */
  onUnreadable: (path: string, unreadable: boolean) => void;
};

/**
 * A number of a draft: each that is typed and settled is its value; while one is not, the value is what it was, and what
 * is typed is kept in this browser.
 */
export function NumberField({ value, onValue, onUnreadable, ...field }: Props) {
  const [typed, setTyped] = useState<string | null>(null);
  const [found, setFound] = useState(false);
  // On the way to `250.000` stand 250 and 25: none of them was meant.
  const before = useRef(value);
  const copy = useTypedCopy(field.path, (text) => {
    before.current = value;
    setTyped(text);
    setFound(true);
    onUnreadable(field.path, true);
  });
  // Of a field that was taken off nothing is left to be settled.
  useEffect(() => () => onUnreadable(field.path, false), [onUnreadable, field.path]);
  return (
    <TypedNumber
      {...field}
      typed={typed ?? (value === null ? "" : writtenNumber(value))}
      found={found}
      onTyped={(text) => {
        if (typed === null) before.current = value;
        setTyped(text);
        setFound(false);
      }}
      onSettle={(settled, text, meant) => {
        if (settled === undefined) copy?.keep(text);
        else copy?.forget();
        if (meant && settled !== undefined) before.current = settled;
        onUnreadable(field.path, settled === undefined);
        onValue(settled === undefined ? before.current : settled);
      }}
      onLeave={() => setTyped(null)}
    />
  );
}
