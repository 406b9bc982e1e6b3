/** A day (`2027-03-31`) as the database keeps it; what is left out stays out. */
export const dateOf = <T extends string | null | undefined>(day: T) =>
  (day ? new Date(`${day}T00:00:00Z`) : day) as T extends string ? Date : T extends undefined ? undefined : null | Date;

/** A day in milliseconds. */
export const DAY = 86_400_000;

/** The day of a stored date, or of a moment in UTC. */
export const dayOf = <T extends Date | null>(date: T) =>
  (date?.toISOString().slice(0, 10) ?? null) as T extends Date ? string : string | null;

/** The latest day that is today somewhere: where it is day already while it is still yesterday in UTC, one day ahead. */
export const latestToday = (now: Date): string => dayOf(new Date(now.getTime() + DAY));

/** The earliest day that is today somewhere: one day back. */
export const earliestToday = (now: Date): string => dayOf(new Date(now.getTime() - DAY));

/** The day so many days after one, both as `2027-03-31`. */
export const daysAfter = (day: string, days: number): string => dayOf(new Date(dateOf(day).getTime() + days * DAY));

/** A time to the minute, as a sentence tells it: `2026-11-24 22:13 UTC`. */
export const minuteOf = (date: Date): string => `${date.toISOString().slice(0, 16).replace("T", " ")} UTC`;
