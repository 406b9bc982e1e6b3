import { useCallback, useEffect } from "react";
import type { Locale } from "@/lib/language/locales";
import { fieldId } from "./form-field";

function show(id: string): void {
  const field = document.getElementById(id);
  field?.scrollIntoView({ block: "center" });
  field?.focus({ preventScroll: true });
}

/**
 * Takes the reader to a field by its path, and at first to the one that the address names; `onOther` shows the fields of
 * the language that is not the original, where the field is one of them.
 */
export function useGoToField(other: Locale, onOther: () => void): (path: string) => void {
  useEffect(() => {
    const { hash } = location;
    if (!hash.startsWith("#field-")) return;
    if (hash.endsWith(`-${other}`)) onOther();
    const timer = setTimeout(() => show(hash.slice(1)), 50);
    return () => clearTimeout(timer);
  }, [other, onOther]);
  return useCallback(
    (path) => {
      if (path.endsWith(`.${other}`)) onOther();
      // After the other language's fields are there.
      setTimeout(() => show(fieldId(path)));
    },
    [other, onOther],
  );
}
