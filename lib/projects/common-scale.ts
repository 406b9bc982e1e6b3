import { scaleUtc } from "d3-scale";
import type { Knot } from "./drawn-thread";
import type { Share } from "./plan-scale";

/** When a project runs, and what it has to reach by when. */
export type Schedule = {
  startsOn: string | null;
  endsOn: string | null;
  milestones: { on: string; knot: Knot }[];
};

/** A project on the scale that it shares with others, in % of its width; null where it has no days yet. */
export type OnScale = { from: Share; to: Share; knots: { at: Share; knot: Knot }[] } | null;
export type CommonScale = { today: Share; until: string; lines: OnScale[] };

/** Room at either side, so that no shape is cut. */
const [FIRST, LAST] = [3, 97];
/** A scale without a future has room for its last day. */
const LEAST_DAYS = 30;
const DAY = 86_400_000;

/** Lays out projects on one scale of time that holds today; null where none of them has days. */
export function commonScale(schedules: Schedule[], today: string): CommonScale | null {
  const spans = schedules.map(({ startsOn, endsOn, milestones }) => {
    const days = [startsOn, endsOn, ...milestones.map(({ on }) => on)].flatMap((day) => day ?? []).sort();
    const [first, last] = [startsOn ?? days[0], endsOn ?? days.at(-1)];
    return first && last ? { first, last, days } : null;
  });
  const days = spans.flatMap((span) => span?.days ?? []);
  if (days.length === 0) return null;
  const all = [...days, today].sort();
  const [from, until] = [all[0] ?? today, all.at(-1) ?? today];
  const end = Math.max(Date.parse(until), Date.parse(from) + LEAST_DAYS * DAY);
  const scale = scaleUtc([new Date(from), new Date(end)], [FIRST, LAST]);
  const at = (day: string): Share => Math.round(scale(new Date(day)) * 100) / 100;
  return {
    today: at(today),
    until,
    lines: spans.map(
      (span, index) =>
        span && {
          from: at(span.first),
          to: at(span.last),
          knots: (schedules[index]?.milestones ?? []).map(({ on, knot }) => ({ at: at(on), knot })),
        },
    ),
  };
}
