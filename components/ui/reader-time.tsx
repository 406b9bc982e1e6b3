"use client";

import { createContext, type ReactNode, useContext, useSyncExternalStore } from "react";
import type { Clock } from "@/lib/language/moment";

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

/** The clock that days are counted by; by UTC before the browser has said its own, while nothing else is known. */
export function useDayClock(): Clock {
  const { now } = useContext(ReaderClock);
  return useClock() ?? { zone: "UTC", now };
}

/** The clock that moments are told by; null before the browser has said its own, while nothing else is known. */
export function useClock(): Clock | null {
  const account = useContext(ReaderClock);
  const here = useSyncExternalStore(never, browsersClock, () => null);
  if (account.zone) return { zone: account.zone, now: here?.now ?? account.now };
  return here;
}
