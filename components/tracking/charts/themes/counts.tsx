import { scaleLinear } from "d3-scale";
import ends from "@/components/drawing/thread-end.module.css";
import { classes } from "@/components/ui/classes";
import { formatNumber } from "@/lib/language/format";
import { THREAD_ENDS } from "@/lib/projects/drawn-thread";
import type { TrackingRequest } from "../../address";
import { type DrawnTheme, ThemeName } from "./name";
import type { ThemeRow } from "./rows";
import styles from "./themes.module.css";

/** Where there are too many projects for lines: how many places of either side work on each theme. */
export function ThemeCounts({ rows, requested }: { rows: ThemeRow<DrawnTheme>[]; requested: TrackingRequest }) {
  const { locale, taxonomy } = requested;
  const most = Math.max(1, ...rows.flatMap(({ places }) => THREAD_ENDS.map((side) => places[side])));
  const wide = scaleLinear([0, most], [0, 100]);
  return (
    <div>
      <p className={styles.sides}>
        {THREAD_ENDS.map((side) => (
          <span key={side}>{taxonomy.side(side)?.name[locale]}</span>
        ))}
      </p>
      {rows.map((row) => (
        <div key={row.theme.code} className={classes(styles.counted, `of-${row.theme.colour}`)}>
          <ThemeName row={row} requested={requested} />
          {THREAD_ENDS.map((side) => (
            <p key={side} className={styles[`of${side}`]}>
              <svg aria-hidden="true">
                <rect
                  className={ends[side]}
                  x={side === "EU" ? `${Math.round(100 - wide(row.places[side]))}%` : "0"}
                  width={`${Math.round(wide(row.places[side]))}%`}
                  height="100%"
                />
              </svg>
              <strong>{formatNumber(row.places[side], locale)}</strong>
            </p>
          ))}
        </div>
      ))}
    </div>
  );
}
