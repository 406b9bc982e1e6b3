import { scaleUtc } from "d3-scale";
import type { Knot } from "./drawn-thread";

type Milestone = {
  id: number;
  dueOn: string;
  baselineOn: string | null;
  expectedOn: string | null;
  completedOn: string | null;
  late: boolean;
};
type Given = { startsOn: string | null; endsOn: string | null; milestones: Milestone[]; today: string };

/** A day as a share of the drawing's width, in %. */
export type Share = number;

/** The agreed plan and how it stands now, on one scale of time: days as shares of the width. */
export type PlanScale = {
  today: Share;
  ticks: { day: string; at: Share }[];
  /** From where to where the project runs. */
  agreed: { from: Share; to: Share };
  milestones: { id: number; knot: Knot; agreed: Share | null; now: Share; shifted: boolean }[];
};

const DAY = 86_400_000;
/** Room at either side, so that no shape is cut. */
const [FIRST, LAST] = [2, 97];
const TICKS = 5;

/** Lays out a plan's milestones from the first day of all to the last; null where there is none. */
export function planScale({ startsOn, endsOn, milestones, today }: Given): PlanScale | null {
  if (milestones.length === 0) return null;
  const nowOf = ({ dueOn, expectedOn, completedOn, late }: Milestone) =>
    completedOn ?? expectedOn ?? (late && dueOn < today ? today : dueOn);
  const days = [
    today,
    ...[startsOn, endsOn].flatMap((day) => day ?? []),
    ...milestones.flatMap((each) => [each.baselineOn ?? each.dueOn, nowOf(each)]),
  ].sort();
  const [from = today, to = today] = [days[0], days.at(-1)];
  const end = new Date(Math.max(Date.parse(to), Date.parse(from) + 30 * DAY));
  const scale = scaleUtc([new Date(from), end], [FIRST, LAST]);
  const at = (day: string): Share => Math.round(scale(new Date(day)) * 100) / 100;
  return {
    today: at(today),
    ticks: scale.ticks(TICKS).map((tick) => {
      const day = tick.toISOString().slice(0, 10);
      return { day, at: at(day) };
    }),
    agreed: { from: at(startsOn ?? from), to: at(endsOn ?? to) },
    milestones: milestones.map((each) => {
      const agreed = each.baselineOn ? at(each.baselineOn) : null;
      const now = at(nowOf(each));
      return {
        id: each.id,
        knot: each.completedOn ? "REACHED" : each.late ? "LATE" : "PLANNED",
        agreed,
        now,
        shifted: agreed !== null && Math.abs(agreed - now) > 0.5,
      };
    }),
  };
}
