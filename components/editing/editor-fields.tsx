"use client";

import { type ReactNode, useSyncExternalStore } from "react";

const neverChanges = () => () => {};

/**
 * The fields of an editor that saves by itself. They can be typed in once what keeps the text is there: on a slow line
 * the page is seen long before, and whatever was typed until then would be gone at the next letter.
 */
export function EditorFields({ className = "", children }: { className?: string; children: ReactNode }) {
  const ready = useSyncExternalStore(
    neverChanges,
    () => true,
    () => false,
  );
  return (
    <fieldset className={`editor ${className}`.trim()} disabled={!ready}>
      {children}
    </fieldset>
  );
}
