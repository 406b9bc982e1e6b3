"use client";

import { formatHere, zoneHere } from "@/lib/language/format";
import type { Locale } from "@/lib/language/locales";
import { Tip } from "./tip";

type Props = { at: string; locale: Locale };

/** When something was written or saved, where the reader is: today's time of day, any other day with its date. */
function clock(iso: string, locale: Locale, now = new Date()): string {
  const at = new Date(iso);
  const today = at.toDateString() === now.toDateString();
  return new Intl.DateTimeFormat(locale, {
    ...(!today && { dateStyle: "medium" }),
    timeStyle: "short",
    hourCycle: "h23",
  }).format(at);
}

/** A time by the reader's clock; on hover, focus and touch its day and its zone. Only the browser knows which. */
export function ClockTime({ at, locale }: Props) {
  return (
    <Tip label={<time dateTime={at}>{clock(at, locale)}</time>}>
      <span>{formatHere(at, locale)}</span>
      <span>{zoneHere(at, locale)}</span>
    </Tip>
  );
}

/** A sentence of the interface that says at `{time}` when something was, by the reader's clock. */
export function SentenceWithTime({ sentence, ...time }: Props & { sentence: string }) {
  const [before = "", after = ""] = sentence.split("{time}");
  return (
    <>
      {before}
      <ClockTime {...time} />
      {after}
    </>
  );
}
