import { classes } from "@/components/ui/classes";
import type { DrawnThread } from "@/lib/projects/drawn-thread";
import { ENDS } from "@/lib/taxonomy/ends";
import { KnotShape } from "./knot";
import styles from "./thread-drawing.module.css";
import { ThreadEndShape } from "./thread-end";

type Props = {
  thread: DrawnThread;
  /** The colour of its cluster; none where the cluster is unknown. */
  colour?: string;
  /** As a sign beside a row, on a card, or at a page's head; with its milestones but as a sign. */
  size: "icon" | "card" | "head";
  /** What it shows, in a sentence, where nothing beside it says the same. */
  label?: string;
};

/** One thread: a round end at the left, a square one at the right, dashed until it is agreed. In the browser too, without words of its own. */
export function ThreadDrawing({ thread: { agreed, pale, ends, knots }, colour, size, label }: Props) {
  const shown = size === "icon" ? [] : knots;
  return (
    <svg
      className={classes(styles.thread, styles[size], pale && styles.pale, colour && `of-${colour}`)}
      role={label ? "img" : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : true}
    >
      <line className={classes(styles.strand, !agreed && styles.dashed)} x1="0" x2="100%" y1="50%" y2="50%" />
      {shown.map((knot, at) => (
        // Two knots of a kind differ in their place alone.
        // biome-ignore lint/suspicious/noArrayIndexKey: they stand in the order of their days
        <svg key={at} x={`${((at + 1) / (shown.length + 1)) * 100}%`} y="50%" overflow="visible" aria-hidden="true">
          <KnotShape knot={knot} />
        </svg>
      ))}
      {ENDS.map((end) => {
        const state = ends[end];
        return (
          state && (
            <svg key={end} x={end === "LEFT" ? "0%" : "100%"} y="50%" overflow="visible" aria-hidden="true">
              <g transform={`translate(${end === "LEFT" ? 5 : -5})`}>
                <ThreadEndShape end={end} open={state === "OPEN"} />
              </g>
            </svg>
          )
        );
      })}
    </svg>
  );
}
