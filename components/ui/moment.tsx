"use client";

import { createContext, type ReactNode, useContext, useSyncExternalStore } from "react";
import type { Locale } from "@/lib/language/locales";
import { type Clock, formatMoment, zoneName } from "@/lib/language/moment";
import { localDay } from "./fields/local-day";
import styles from "./moment.module.css";

type Known = { zone: string | null; now: string };
const ReaderClock = createContext<Known>({ zone: null, now: "" });

/** Tells every moment below by the clock of the reader's account; without one by that of the browser. */
export function ReaderTime({ zone, now, children }: Known & { children: ReactNode }) {
  return <ReaderClock value={{ zone, now }}>{children}</ReaderClock>;
}

const never = () => () => {};
let kept: Clock | undefined;
/** The browser's own clock, to the hour: the same object for as long, as a snapshot must be. */
function browsersClock(): Clock {
  const now = new Date().toISOString();
  const hour = (iso: string) => iso.slice(0, 13);
  if (!kept || hour(kept.now) !== hour(now))
    kept = { zone: new Intl.DateTimeFormat().resolvedOptions().timeZone || "UTC", now };
  return kept;
}

/** The clock that moments are told by; null before the browser has said its own, while nothing else is known. */
function useClock(): Clock | null {
  const account = useContext(ReaderClock);
  const here = useSyncExternalStore(never, browsersClock, () => null);
  if (account.zone) return { zone: account.zone, now: here?.now ?? account.now };
  return here;
}

/** Tells moments as texts, for what must be one: by the reader's clock, in UTC before it is known. */
export function useMoments(locale: Locale): (iso: string) => string {
  const clock = useClock();
  // Without a clock nobody knows what is today: the date is told.
  return (iso) =>
    clock ? formatMoment(iso, locale, clock) : `${formatMoment(iso, locale, { zone: "UTC", now: "2000-01-01" })} UTC`;
}

/** Today by the reader's clock, as fields for a day write it. */
export function useToday(): string {
  return localDay(useClock()?.zone);
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
