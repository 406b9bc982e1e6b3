"use client";

import { formatDate } from "@/lib/language/format";
import type { Locale } from "@/lib/language/locales";
import { dayIn } from "@/lib/language/moment";
import { useDayClock } from "./reader-time";

/** The day that a moment falls on by the reader's clock, `24 November 2026`; by UTC before that is known. */
export function DayOf({ at, locale }: { at: string; locale: Locale }) {
  const { zone } = useDayClock();
  return <time dateTime={at}>{formatDate(dayIn(at, zone), locale)}</time>;
}
