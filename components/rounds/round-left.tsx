"use client";

import { useDaysUntil } from "@/components/ui/today";
import type { Locale } from "@/lib/language/locales";
import type { Messages } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import type { RoundView } from "@/lib/rounds/schema";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

type Props = {
  round: Pick<RoundView, "phase" | "opensAt" | "closesAt">;
  now: string;
  locale: Locale;
  messages: Pick<Messages["rounds"], "left" | "hoursLeft" | "opensIn" | "opensToday">;
};

/** What is left of a round, or until it opens: in days of the reader's calendar, as elsewhere, and at last in hours. */
export function RoundLeft({ round: { phase, opensAt, closesAt }, now, locale, messages }: Props) {
  const count = useDaysUntil(phase === "COMING" ? opensAt : closesAt);
  if (phase === "CLOSED") return "";
  if (phase === "COMING") return count > 0 ? formatMessage(messages.opensIn, locale, { count }) : messages.opensToday;
  const left = Date.parse(closesAt) - Date.parse(now);
  return left > 2 * DAY
    ? formatMessage(messages.left, locale, { count })
    : formatMessage(messages.hoursLeft, locale, { count: Math.floor(left / HOUR) });
}
