"use client";

import type { Locale } from "@/lib/language/locales";
import { dayIn, daysUntil } from "@/lib/language/moment";
import { formatMessage, type Sentence } from "@/lib/language/say";
import { useDayClock } from "./reader-time";

/** Today by the reader's clock, as fields for a day write it. */
export function useToday(): string {
  const { zone, now } = useDayClock();
  return dayIn(now, zone);
}

/** How many days a day, or the day of a moment, is away from today by the reader's clock. */
export const useDaysUntil = (dayOrMoment: string): number => daysUntil(dayOrMoment, useDayClock());

type Props = {
  /** A day or a moment. */
  at: string;
  /** What is said of what has passed, of today and of what is to come, each with `{count}` days. */
  messages: { before: Sentence; today: Sentence; after: Sentence };
  locale: Locale;
};

/** Says how far away a day is, by the reader's clock. */
export function DaysAway({ at, messages, locale }: Props) {
  const days = useDaysUntil(at);
  const sentence = days === 0 ? messages.today : days < 0 ? messages.before : messages.after;
  return formatMessage(sentence, locale, { count: Math.abs(days) });
}
