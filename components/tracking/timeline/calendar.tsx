"use client";
import { type ReactNode, useEffect, useRef } from "react";
import { Scrolling } from "@/components/ui/scrolling";
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
    <Scrolling area={section} className={styles.calendar} name={label}>
      {children}
    </Scrolling>
  );
}
