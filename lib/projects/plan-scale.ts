import { scaleUtc } from "d3-scale";
import { type Knot, knotOf } from "./drawn-thread";

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
  /** Days to name below it; where it is narrow, only those that find room there. */
  ticks: { day: string; at: Share; onlyWide: boolean }[];
  /** From where to where the project runs. */
  agreed: { from: Share; to: Share };
  milestones: { id: number; knot: Knot; agreed: Share | null; now: Share; shifted: boolean }[];
};

const DAY = 86_400_000;
/** Room at either side, so that no shape is cut. */
const [FIRST, LAST] = [2, 97];
const TICKS = 5;

/** Of the days that a scale proposes, which may be twice as many as asked for, so few that their names stand apart. */
function namedTicks(days: string[]): { day: string; onlyWide: boolean }[] {
  const step = Math.ceil(days.length / TICKS);
  const kept = days.filter((_, index) => index % step === 0);
  const [last, middle] = [kept.length - 1, (kept.length - 1) / 2];
  return kept.map((day, index) => ({ day, onlyWide: ![0, middle, last].includes(index) }));
}

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
    ticks: namedTicks(scale.ticks(TICKS).map((tick) => tick.toISOString().slice(0, 10))).map(({ day, onlyWide }) => ({
      day,
      at: at(day),
      onlyWide,
    })),
    agreed: { from: at(startsOn ?? from), to: at(endsOn ?? to) },
    milestones: milestones.map((each) => {
      const agreed = each.baselineOn ? at(each.baselineOn) : null;
      const now = at(nowOf(each));
      return {
        id: each.id,
        knot: knotOf(each),
        agreed,
        now,
        shifted: agreed !== null && Math.abs(agreed - now) > 0.5,
      };
    }),
  };
}
