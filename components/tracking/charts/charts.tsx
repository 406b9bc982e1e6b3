import type { Drawn } from "@/lib/tracking/charts/charts";
import type { TrackingRequest } from "../address";
import styles from "./charts.module.css";
import { StatusFlowChart } from "./flow/status-flow";
import { ChartsKey } from "./key";
import { IndicatorsChart } from "./measures/indicators";
import { StaysChart } from "./measures/stays";
import { ActivityChart } from "./months/activity";
import { PairingsChart } from "./pairings/pairings";
import { ThemesChart } from "./themes/themes";

/** All charts, in the language asked for. */
export function Charts({ drawn, requested }: { drawn: Drawn; requested: TrackingRequest }) {
  const { statusFlow, pairings, heatmap, totals, months } = drawn;
  return (
    <div className={requested.cluster ? `of-${requested.cluster.colour}` : undefined}>
      <ChartsKey requested={requested} />
      <StatusFlowChart statusFlow={statusFlow} requested={requested} />
      <div className={styles.columns}>
        <div>
          <PairingsChart pairings={pairings} threads={statusFlow.threads} requested={requested} />
          <StaysChart statuses={statusFlow.statuses} requested={requested} />
        </div>
        <div>
          <IndicatorsChart totals={totals} requested={requested} />
          <ActivityChart months={months} requested={requested} />
        </div>
      </div>
      <ThemesChart heatmap={heatmap} threads={statusFlow.threads} requested={requested} />
    </div>
  );
}
