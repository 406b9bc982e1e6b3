import { TIME_BOUNDS } from "@/lib/language/bounds";

const parts = new Map<string, Intl.DateTimeFormat>();

function formatter(zone: string): Intl.DateTimeFormat {
  const known = parts.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat("en-CA", {
    timeZone: zone,
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
  });
  parts.set(zone, made);
  return made;
}

/** What a clock in the zone shows then: `2027-03-31T09:30`. */
export function clockIn(zone: string, instant: Date): string {
  const of = Object.fromEntries(
    formatter(zone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, value]),
  );
  return `${of.year}-${of.month}-${of.day}T${of.hour}:${of.minute}`;
}

/**
 * The instant at which a clock in the zone shows this (`2027-03-31T09:30`); null when it is no time that anything can be
 * at. Of an hour that
 * comes twice in autumn the first is meant, and one that spring leaves out is the hour after it.
 */
export function instantIn(zone: string, local: string): Date | null {
  if (local < TIME_BOUNDS.min || local > TIME_BOUNDS.max) return null;
  const asIfUtc = Date.parse(`${local}:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(local) || Number.isNaN(asIfUtc)) return null;
  const offsetAt = (time: number) => Date.parse(`${clockIn(zone, new Date(time))}:00Z`) - time;
  const DAY = 86_400_000;
  const offsets = [offsetAt(asIfUtc - DAY), offsetAt(asIfUtc + DAY)];
  const fitting = offsets
    .map((offset) => asIfUtc - offset)
    .filter((time) => clockIn(zone, new Date(time)) === local)
    .sort((a, b) => a - b);
  return new Date(fitting[0] ?? asIfUtc - (offsets[0] ?? 0));
}
