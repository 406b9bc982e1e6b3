"use client";

import { INTL_TAG, type Locale } from "@/lib/language/locales";
import { dayIn, formatIn } from "@/lib/language/moment";
import styles from "./day-block.module.css";
import { useDayClock } from "./reader-time";

type Props = {
  /** A day or a moment. */
  at: string;
  /** The zone in which its day counts; that of the reader where none is said. */
  zone?: string;
  locale: Locale;
};

/** The day of something that comes, as a leaf of a calendar. */
export function DayBlock({ at, zone, locale }: Props) {
  const clock = useDayClock();
  const day = at.includes("T") ? dayIn(at, zone ?? clock.zone) : at;
  const month = formatIn(day, INTL_TAG[locale], "UTC", { month: "short" });
  return (
    <time dateTime={at} className={styles.dayBlock}>
      <span>{Number(day.slice(-2))}</span> <span>{month}</span>
    </time>
  );
}
