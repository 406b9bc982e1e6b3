"use client";

import { useEffect } from "react";
import { keepFocus } from "../ui/keep-focus";

/** Keeps the reader's place on every page, whatever of it is greyed or taken away. */
export function FocusKeeper() {
  useEffect(keepFocus, []);
  return null;
}
