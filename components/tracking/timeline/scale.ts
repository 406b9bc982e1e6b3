import { scaleUtc } from "d3-scale";
import { utcMonth } from "d3-time";

const DAY = 86_400_000;

/** How much of the calendar the timeline shows: days before today and after it, and how wide a day is. */
export const ZOOMS = {
  month: { before: 92, after: 275, day: 3 },
  quarter: { before: 366, after: 731, day: 1 },
  year: { before: 731, after: 1_827, day: 0.42 },
} as const;
export type Zoom = keyof typeof ZOOMS;

const dayNumber = (day: string) => Math.floor(Date.parse(`${day.slice(0, 10)}T00:00:00Z`) / DAY);
const dayOf = (number: number) => new Date(number * DAY).toISOString().slice(0, 10);

/** From days to places on the drawing. */
export type Scale = {
  from: string;
  to: string;
  width: number;
  x: (day: string) => number;
  /** Whether the day is on the drawing. */
  shows: (day: string) => boolean;
  ticks: { day: string; x: number; major: boolean }[];
};

/** How many months lie between two marks. */
const STEPS = { month: 1, quarter: 3, year: 12 } as const satisfies Record<Zoom, number>;

/** The scale of a zoom around a day, or over a period where one is given (at most ten years). */
export function scaleOf(zoom: Zoom, around: string, period: { from?: string; to?: string }): Scale {
  const { before, after, day: size } = ZOOMS[zoom];
  const middle = dayNumber(around);
  const from = period.from
    ? dayNumber(period.from)
    : period.to
      ? dayNumber(period.to) - before - after
      : middle - before;
  const end = period.to ? dayNumber(period.to) : period.from ? from + before + after : middle + after;
  const to = Math.min(Math.max(end, from + 30), from + 3_653);
  const days = scaleUtc([new Date(from * DAY), new Date(to * DAY)], [0, (to - from) * size]);
  const x = (day: string) => Math.round(days(new Date(day.slice(0, 10))) * 10) / 10;
  return {
    from: dayOf(from),
    to: dayOf(to),
    width: Math.ceil((to - from) * size),
    x,
    shows: (day) => dayNumber(day) >= from && dayNumber(day) <= to,
    ticks: days.ticks(utcMonth.every(STEPS[zoom]) ?? utcMonth).map((first) => {
      const day = first.toISOString().slice(0, 10);
      return { day, x: x(day), major: first.getUTCMonth() === 0 };
    }),
  };
}

/** The day a page of the timeline further. */
export function shifted(zoom: Zoom, around: string, by: 1 | -1): string {
  const { before, after } = ZOOMS[zoom];
  return dayOf(dayNumber(around) + by * Math.round((before + after) / 2));
}
