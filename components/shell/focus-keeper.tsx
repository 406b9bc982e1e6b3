"use client";

import { useEffect } from "react";

/** Keeps the reader's place on every page, whatever of it is greyed or taken away. Nobody waits for its script. */
export function FocusKeeper() {
  useEffect(() => {
    let stop: (() => void) | undefined;
    let gone = false;
    import("../ui/keep-focus").then(
      ({ keepFocus }) => {
        if (!gone) stop = keepFocus();
      },
      () => undefined,
    );
    return () => {
      gone = true;
      stop?.();
    };
  }, []);
  return null;
}
