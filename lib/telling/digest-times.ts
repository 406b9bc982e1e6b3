import { clockIn, instantIn } from "@/lib/places/zones";
import type { DigestRhythm } from "@/prisma/generated/enums";

const DAY = 86_400_000;

/** When somebody's digests leave, by their clock; of a weekly one on which day, 1 being Monday. */
export type DigestTimes = { digest: DigestRhythm; hour: number; weekday: number };

/** The day before a day, `2027-02-28`. */
const before = (day: string): string => new Date(Date.parse(day) - DAY).toISOString().slice(0, 10);
const weekdayOf = (day: string): number => new Date(day).getUTCDay() || 7;

/** The last moment at or before now at which a digest leaves; null where none does. */
export function lastDigestAt({ digest, hour, weekday }: DigestTimes, zone: string, now: Date): Date | null {
  if (digest === "NEVER") return null;
  let day = clockIn(zone, now).slice(0, 10);
  // A week and a day, for the hour may not have come yet.
  for (let back = 0; back <= 8; back++, day = before(day)) {
    if (digest === "WEEKLY" && weekdayOf(day) !== weekday) continue;
    const moment = instantIn(zone, `${day}T${String(hour).padStart(2, "0")}:00`);
    if (moment && moment <= now) return moment;
  }
  return null;
}
