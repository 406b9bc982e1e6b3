import { scaleLinear } from "d3-scale";
import ends from "@/components/drawing/thread-end.module.css";
import { classes } from "@/components/ui/classes";
import { formatNumber } from "@/lib/language/format";
import { ENDS } from "@/lib/taxonomy/ends";
import type { TrackingRequest } from "../../address";
import { sidesAt } from "../sides-at";
import { type DrawnTheme, ThemeName } from "./name";
import type { ThemeRow } from "./rows";
import styles from "./themes.module.css";

/** Where there are too many projects for lines: how many places of either side work on each theme. */
export function ThemeCounts({ rows, requested }: { rows: ThemeRow<DrawnTheme>[]; requested: TrackingRequest }) {
  const { locale, taxonomy } = requested;
  const most = Math.max(1, ...rows.flatMap(({ places }) => ENDS.map((end) => places[end])));
  const wide = scaleLinear([0, most], [0, 100]);
  return (
    <div>
      <p className={styles.sides}>
        {ENDS.map((end) => (
          <span key={end}>{sidesAt(end, taxonomy, locale)}</span>
        ))}
      </p>
      {rows.map((row) => (
        <div key={row.theme.code} className={classes(styles.counted, `of-${row.theme.colour}`)}>
          <ThemeName row={row} requested={requested} />
          {ENDS.map((end) => (
            <p key={end} className={styles[`of${end}`]}>
              <svg aria-hidden="true">
                <rect
                  className={ends[end]}
                  x={end === "LEFT" ? `${Math.round(100 - wide(row.places[end]))}%` : "0"}
                  width={`${Math.round(wide(row.places[end]))}%`}
                  height="100%"
                />
              </svg>
              <strong>{formatNumber(row.places[end], locale)}</strong>
            </p>
          ))}
        </div>
      ))}
    </div>
  );
}
