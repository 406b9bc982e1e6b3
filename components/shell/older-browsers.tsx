"use client";

import { useEffect } from "react";

/** Brings what some supported browsers lack and a script can make up for; the others load none of it. */
export function OlderBrowsers() {
  useEffect(() => {
    if (!CSS.supports("field-sizing", "content") || !CSS.supports("selector(::details-content)"))
      void import("./stand-ins").then(({ standIn }) => standIn());
  }, []);
  return null;
}
