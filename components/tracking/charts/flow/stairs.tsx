import { classes } from "@/components/ui/classes";
import type { StatusFlow } from "@/lib/tracking/charts/status-flow";
import type { TrackingRequest } from "../../address";
import { Strut } from "../strut";
import { EndFigure, StepFigure } from "./figures";
import styles from "./flow.module.css";
import { type FlowLayout, STAIRS_WIDTH, stairsOf } from "./layout";

type Props = { layout: FlowLayout; statusFlow: StatusFlow; requested: TrackingRequest };

/** From the top down, for a phone and for paper: at each step those who come no further turn off to their end. */
export function StairsDrawing({ layout, statusFlow, requested }: Props) {
  const { rows, lanes, bars, height } = stairsOf(layout);
  return (
    <div className={styles.stairs}>
      <svg width={STAIRS_WIDTH} height={height} aria-hidden="true">
        {lanes.map(({ key, cluster, pale, path, width }) => (
          <path
            key={key}
            className={classes(styles.strand, pale && styles.pale, `of-${requested.taxonomy.cluster(cluster)?.colour}`)}
            d={path}
            strokeWidth={Math.round(width * 10) / 10}
          />
        ))}
        {bars.map(({ step, y, to }) => (
          <path key={step} className={styles.step} d={`M-2 ${y}H${Math.round(to) + 2}`} />
        ))}
      </svg>
      <ul className={styles.rows}>
        {rows.map(({ row, height: high }) => (
          <li key={"step" in row ? row.step : `${row.end.furthest} ${row.end.status}`}>
            <Strut height={high} />
            <div className={"step" in row ? styles.stepRow : undefined}>
              {"step" in row ? (
                <StepFigure step={row.step} statusFlow={statusFlow} requested={requested} />
              ) : (
                <EndFigure end={row.end} requested={requested} />
              )}
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}
