import type { MaybeActor } from "@/lib/access/actor";
import type { TrackingFilter } from "../filter";
import { activityOf } from "./activity";
import { heatOf } from "./heatmap";
import { indicatorsOf } from "./indicators";
import { pairsOf } from "./pairings";
import { flowOf } from "./status-flow";

/** What the five pictures are drawn from; one statement each. */
export async function picturesOf(filter: TrackingFilter, actor: MaybeActor) {
  const [flow, pairs, heat, totals, months] = await Promise.all([
    flowOf(filter, actor),
    pairsOf(filter, actor),
    heatOf(filter, actor),
    indicatorsOf(filter, actor),
    activityOf(filter, actor),
  ]);
  return { flow, pairs, heat, totals, months };
}
export type Drawn = Awaited<ReturnType<typeof picturesOf>>;
