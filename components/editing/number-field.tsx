"use client";

import { useRef, useState } from "react";
import { writtenNumber } from "@/lib/language/read-number";
import { type NumberFieldProps, TypedNumber } from "./typed-number";

type Props = NumberFieldProps & {
  value: number | null;
  onValue: (value: number | null) => void;
  /** Whether what is typed is not settled at the moment. */
  onUnreadable: (path: string, unreadable: boolean) => void;
};

/** A number of a draft: each that is typed and settled is its value; while one is not, the value is what it was. */
export function NumberField({ value, onValue, onUnreadable, ...field }: Props) {
  const [typed, setTyped] = useState<string | null>(null);
  // On the way to `250.000` stand 250 and 25: none of them was meant.
  const before = useRef(value);
  return (
    <TypedNumber
      {...field}
      typed={typed ?? (value === null ? "" : writtenNumber(value))}
      onTyped={(text) => {
        if (typed === null) before.current = value;
        setTyped(text);
      }}
      onSettle={(settled) => {
        onUnreadable(field.path, settled === undefined);
        onValue(settled === undefined ? before.current : settled);
      }}
      onLeave={() => setTyped(null)}
    />
  );
}
