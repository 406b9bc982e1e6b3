"use client";
import { type ReactNode, useEffect, useRef } from "react";
import styles from "./timeline.module.css";

/** What scrolls sideways, opened where `at` (pixels from its left) is in sight: on a phone the years before hide today. */
export function Calendar({ label, at, children }: { label: string; at: number; children: ReactNode }) {
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    const calendar = section.current;
    const names = calendar?.querySelector("p")?.clientWidth ?? 0;
    if (calendar) calendar.scrollLeft = at - (calendar.clientWidth - names) / 2;
  }, [at]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section ref={section} className={styles.calendar} aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
