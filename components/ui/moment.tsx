"use client";

import type { Locale } from "@/lib/language/locales";
import { formatMoment, zoneName } from "@/lib/language/moment";
import styles from "./moment.module.css";
import { useClock } from "./reader-time";

/** Tells moments as texts, for what must be one: by the reader's clock, in UTC before it is known. */
export function useMoments(locale: Locale): (iso: string) => string {
  const clock = useClock();
  // Without a clock nobody knows what is today: the date is told.
  return (iso) =>
    clock ? formatMoment(iso, locale, clock) : `${formatMoment(iso, locale, { zone: "UTC", now: "2000-01-01" })} UTC`;
}

/** A moment by the reader's clock; on hover and focus it names the zone. */
export function Moment({ at, locale }: { at: string; locale: Locale }) {
  const clock = useClock();
  const told = useMoments(locale);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the zone must be there for the keyboard as for the mouse.
    <time dateTime={at} className={styles.moment} data-zone={zoneName(at, locale, clock?.zone ?? "UTC")} tabIndex={0}>
      {told(at)}
    </time>
  );
}
