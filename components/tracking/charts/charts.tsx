import { classes } from "@/components/ui/classes";
import type { Drawn } from "@/lib/tracking/charts/charts";
import type { TrackingRequest } from "../address";
import { ActivityChart } from "./activity";
import styles from "./charts.module.css";
import { HeatmapChart } from "./heatmap";
import { IndicatorsChart } from "./indicators";
import { PairingsChart } from "./pairings";
import { StatusFlowChart } from "./status-flow";

/** All pictures, in the language asked for. */
export function Charts({ drawn, requested }: { drawn: Drawn; requested: TrackingRequest }) {
  return (
    <div className={requested.cluster ? classes(styles.pictures, `of-${requested.cluster.colour}`) : styles.pictures}>
      <StatusFlowChart statusFlow={drawn.statusFlow} requested={requested} />
      <PairingsChart pairings={drawn.pairings} requested={requested} />
      <HeatmapChart heatmap={drawn.heatmap} requested={requested} />
      <IndicatorsChart totals={drawn.totals} requested={requested} />
      <ActivityChart months={drawn.months} requested={requested} />
    </div>
  );
}
