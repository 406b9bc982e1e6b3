import { type ProjectStatus, STAGES } from "@/lib/project-rules/status";
import type { Pair } from "@/lib/tracking/charts/pairings";
import type { FlowThread } from "@/lib/tracking/charts/status-flow";
import { AGREED, OPEN, type TrackingFilter } from "@/lib/tracking/filter";
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
export function drawnPairs(pairings: Pair[], threads: FlowThread[] | null): DrawnPair[] {
  const drawn: DrawnPair[] = [];
  const [left, right] = [new Set<string>(), new Set<string>()];
  let total = 0;
  for (const pair of pairings) {
    const [cn, eu] = pair.places;
    const lines = linesOf(pair, threads);
    total += lines.length;
    left.add(eu);
    right.add(cn);
    if (drawn.length > 0 && (total > MOST.lines || Math.max(left.size, right.size) > MOST.places)) break;
    drawn.push({ left: eu, right: cn, count: lines.length, pair, lines });
  }
  return drawn;
}

function linesOf({ places, all, agreed }: Pair, threads: FlowThread[] | null): DrawnPair["lines"] {
  const own = (threads ?? []).filter(
    (thread) =>
      isOpen(thread.status) && places.every((slug) => Object.values(thread.places).some((side) => side.includes(slug))),
  );
  if (own.length !== all.count || own.length > MOST.parallel)
    return [{ cluster: null, agreed: agreed.count > 0, projects: all.count }];
  return own
    .sort((a, b) => (a.cluster < b.cluster ? -1 : a.cluster > b.cluster ? 1 : 0))
    .map(({ cluster, status }) => ({ cluster, agreed: isAgreed(status), projects: 1 }));
}

/** Whether places are shown with a number: all projects are known, and the list of just those can be asked for. */
export const isCounted = (threads: FlowThread[] | null, { place, pair }: TrackingFilter): threads is FlowThread[] =>
  threads !== null && !place?.length && !pair?.length;

/** How many open projects a place has; null where it is not counted. */
export function projectsOf(slug: string, threads: FlowThread[] | null, filter: TrackingFilter): number | null {
  if (!isCounted(threads, filter)) return null;
  return threads.filter(
    ({ status, places }) => isOpen(status) && Object.values(places).some((side) => side.includes(slug)),
  ).length;
}
