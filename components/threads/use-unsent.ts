"use client";

import { useEffect, useRef, useState } from "react";

/** A text that this browser keeps until it is empty again, also through a lost session. */
export function useUnsent(key: string) {
  const [text, setText] = useState("");
  const typed = useRef(false);
  useEffect(() => {
    try {
      const kept = localStorage.getItem(key);
      if (kept && !typed.current) setText(kept);
    } catch {
      // The browser keeps nothing; the text stays as long as the page.
    }
  }, [key]);
  function change(value: string) {
    typed.current = true;
    setText(value);
    try {
      if (value) localStorage.setItem(key, value);
      else localStorage.removeItem(key);
    } catch {
      // As above.
    }
  }
  return [text, change] as const;
}
