/** A day (`2027-03-31`) as the database keeps it; what is left out stays out. */
export const dateOf = <T extends string | null | undefined>(day: T) =>
  (day ? new Date(`${day}T00:00:00Z`) : day) as T extends string ? Date : T extends undefined ? undefined : null | Date;

/** A stored date as a day, without its midnight. */
export const dayOf = (date: Date | null): string | null => date?.toISOString().slice(0, 10) ?? null;

/** A time to the minute, as a sentence tells it: `2026-11-24 22:13 UTC`. */
export const minuteOf = (date: Date): string => `${date.toISOString().slice(0, 16).replace("T", " ")} UTC`;
