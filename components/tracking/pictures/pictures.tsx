import { activityOf } from "@/lib/tracking/pictures/activity";
import { flowOf } from "@/lib/tracking/pictures/flow";
import { heatOf } from "@/lib/tracking/pictures/heat";
import { indicatorsOf } from "@/lib/tracking/pictures/indicators";
import { pairsOf } from "@/lib/tracking/pictures/pairs";
import type { Asked } from "../address";
import { ActivityPicture } from "./activity";
import { FlowPicture } from "./flow";
import { HeatPicture } from "./heat";
import { IndicatorsPicture } from "./indicators";
import { PairsPicture } from "./pairs";

/** What the pictures are drawn from; one statement each. */
export async function drawnFrom({ filter, actor }: Pick<Asked, "filter" | "actor">) {
  const [flow, pairs, heat, totals, months] = await Promise.all([
    flowOf(filter, actor),
    pairsOf(filter, actor),
    heatOf(filter, actor),
    indicatorsOf(filter, actor),
    activityOf(filter, actor),
  ]);
  return { flow, pairs, heat, totals, months };
}

/** All pictures, in the language asked for. */
export function Pictures({ drawn, asked }: { drawn: Awaited<ReturnType<typeof drawnFrom>>; asked: Asked }) {
  return (
    <div className={asked.cluster ? `pictures of-${asked.cluster.colour}` : "pictures"}>
      <FlowPicture flow={drawn.flow} asked={asked} />
      <PairsPicture pairs={drawn.pairs} asked={asked} />
      <HeatPicture heat={drawn.heat} asked={asked} />
      <IndicatorsPicture totals={drawn.totals} asked={asked} />
      <ActivityPicture months={drawn.months} asked={asked} />
    </div>
  );
}
