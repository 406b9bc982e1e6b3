import { type ProjectStatus, STAGES } from "@/lib/project-rules/status";
import { endOf } from "@/lib/taxonomy/ends";
import type { Pair } from "@/lib/tracking/charts/pairings";
import type { FlowThread } from "@/lib/tracking/charts/status-flow";
import { AGREED, OPEN } from "@/lib/tracking/filter";
import type { PairLines } from "./layout";

/** A pair as it is drawn: a line for each project, or one for all of them. */
export type DrawnPair = PairLines & {
  pair: Pair;
  lines: { cluster: string | null; agreed: boolean; projects: number }[];
};

// More than these cannot be told apart: places of one side, lines between the sides, lines of one pair.
const MOST = { places: 16, lines: 60, parallel: 5 };

const within = (stages: typeof OPEN) => {
  const statuses = stages.flatMap((stage) => STAGES[stage] as readonly ProjectStatus[]);
  return (status: ProjectStatus) => statuses.includes(status);
};
export const isOpen = within(OPEN);
export const isAgreed = within(AGREED);

/** The pairs with most projects, as many as can be told apart; pairs come with the most projects first. */
export function drawnPairs(
  pairings: Pair[],
  threads: FlowThread[] | null,
  sideOf: (slug: string) => string,
): DrawnPair[] {
  const drawn: DrawnPair[] = [];
  const [left, right] = [new Set<string>(), new Set<string>()];
  let total = 0;
  for (const pair of pairings) {
    const [from, to] = byEnds(pair.places, sideOf);
    const lines = linesOf(pair, threads);
    total += lines.length;
    left.add(from);
    right.add(to);
    if (drawn.length > 0 && (total > MOST.lines || Math.max(left.size, right.size) > MOST.places)) break;
    drawn.push({ left: from, right: to, count: lines.length, pair, lines });
  }
  return drawn;
}

/** Two places of different sides, the one at the left first. */
function byEnds([one, other]: Pair["places"], sideOf: (slug: string) => string): Pair["places"] {
  return endOf(sideOf(one), [sideOf(other)]) === "LEFT" ? [one, other] : [other, one];
}

function linesOf({ places, all, agreed }: Pair, threads: FlowThread[] | null): DrawnPair["lines"] {
  const own = (threads ?? []).filter(
    ({ status, accepted }) => isOpen(status) && places.every((slug) => accepted.includes(slug)),
  );
  if (own.length !== all.count || own.length > MOST.parallel)
    return [{ cluster: null, agreed: agreed.count > 0, projects: all.count }];
  return own
    .sort((a, b) => (a.cluster < b.cluster ? -1 : a.cluster > b.cluster ? 1 : 0))
    .map(({ cluster, status }) => ({ cluster, agreed: isAgreed(status), projects: 1 }));
}

/** With how many places a place works. */
export const partnersOf = (slug: string, pairings: Pair[]): number =>
  pairings.filter(({ places }) => places.includes(slug)).length;
