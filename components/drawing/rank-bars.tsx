import { classes } from "@/components/ui/classes";
import type { RankDrawing } from "@/lib/profiles/rank-drawing";
import { endOf } from "@/lib/taxonomy/ends";
import styles from "./rank-bars.module.css";

const HEIGHT = 24;
/** The smallest figure is still to be seen. */
const LEAST = 1.25;

/** A figure among those of all places, one's own marked in the colour of its side; `label` says the same in words. */
export function RankBars({ drawing, side, label }: { drawing: RankDrawing; side: string; label: string }) {
  const { bars, own } = drawing;
  return (
    <svg
      className={classes(styles.bars, styles[endOf(side)])}
      viewBox={`0 0 ${bars.length} ${HEIGHT}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={label}
    >
      <rect className={styles.mark} x={own - 0.2} width="1.1" height={HEIGHT} />
      {bars.map((share, at) => {
        const height = share === 0 ? 0 : Math.max(share * HEIGHT, LEAST);
        return (
          <rect
            // biome-ignore lint/suspicious/noArrayIndexKey: the rank is what a bar is known by
            key={at}
            className={at === own ? styles.own : undefined}
            x={at}
            y={Math.round((HEIGHT - height) * 100) / 100}
            width="0.7"
            height={Math.round(height * 100) / 100}
          />
        );
      })}
    </svg>
  );
}
