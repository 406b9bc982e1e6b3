import { classes } from "@/components/ui/classes";
import styles from "./fan.module.css";

/** A line of the fan: wide by how much meets, or a project in the colour of its cluster, dashed until it is agreed. */
export type FanLine = { key: string; themes: number; project: { colour?: string; agreed: boolean } | null };

const WIDTH = 100;
const ROW = 10;
const NARROWEST = 1.5;
const PER_THEME = 0.6;
const WIDEST = 9;

/** Lines from rows of equal height to one point in the middle beside them. The rows say the same in words. */
export function Fan({ lines, from }: { lines: FanLine[]; from: "left" | "right" }) {
  const middle = (lines.length * ROW) / 2;
  const [start, end] = from === "left" ? [0, WIDTH] : [WIDTH, 0];
  return (
    <svg
      className={styles.fan}
      viewBox={`0 0 ${WIDTH} ${lines.length * ROW}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {lines.map(({ key, themes, project }, at) => {
        const y = (at + 0.5) * ROW;
        return (
          <path
            key={key}
            className={classes(
              styles.line,
              project && styles.project,
              project && !project.agreed && styles.dashed,
              project?.colour && `of-${project.colour}`,
            )}
            strokeWidth={project ? undefined : Math.min(NARROWEST + themes * PER_THEME, WIDEST)}
            d={`M${start} ${y}C${WIDTH / 2} ${y} ${WIDTH / 2} ${middle} ${end} ${middle}`}
          />
        );
      })}
    </svg>
  );
}
