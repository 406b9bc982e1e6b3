import { classes } from "@/components/ui/classes";
import type { Drawn } from "@/lib/tracking/charts/charts";
import type { Asked } from "../address";
import { ActivityPicture } from "./activity";
import styles from "./charts.module.css";
import { HeatPicture } from "./heatmap";
import { IndicatorsPicture } from "./indicators";
import { PairsPicture } from "./pairings";
import { FlowPicture } from "./status-flow";

/** All pictures, in the language asked for. */
export function Pictures({ drawn, asked }: { drawn: Drawn; asked: Asked }) {
  return (
    <div className={asked.cluster ? classes(styles.pictures, `of-${asked.cluster.colour}`) : styles.pictures}>
      <FlowPicture flow={drawn.flow} asked={asked} />
      <PairsPicture pairs={drawn.pairs} asked={asked} />
      <HeatPicture heat={drawn.heat} asked={asked} />
      <IndicatorsPicture totals={drawn.totals} asked={asked} />
      <ActivityPicture months={drawn.months} asked={asked} />
    </div>
  );
}
