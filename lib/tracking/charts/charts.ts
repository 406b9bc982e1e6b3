import type { MaybeActor } from "@/lib/access/actor";
import type { TrackingFilter } from "../filter";
import { activityOf } from "./activity";
import { heatmapOf } from "./heatmap";
import { indicatorsOf } from "./indicators";
import { pairingsOf } from "./pairings";
import { statusFlowOf } from "./status-flow";

/** What the five pictures are drawn from; one statement each. */
export async function chartsOf(filter: TrackingFilter, actor: MaybeActor) {
  const [statusFlow, pairings, heatmap, totals, months] = await Promise.all([
    statusFlowOf(filter, actor),
    pairingsOf(filter, actor),
    heatmapOf(filter, actor),
    indicatorsOf(filter, actor),
    activityOf(filter, actor),
  ]);
  return { statusFlow, pairings, heatmap, totals, months };
}
export type Drawn = Awaited<ReturnType<typeof chartsOf>>;
