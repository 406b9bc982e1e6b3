import { classes } from "@/components/ui/classes";
import type { OnScale } from "@/lib/projects/common-scale";
import type { Share } from "@/lib/projects/plan-scale";
import { KnotShape } from "./knot";
import styles from "./time-line.module.css";

type Props = { line: OnScale; today: Share; colour?: string; agreed: boolean };

const percent = (share: number) => `${share}%`;

/** When one project runs, on the scale that it shares with others: its milestones, and today. The row says it in words. */
export function TimeLine({ line, today, colour, agreed }: Props) {
  return (
    <svg className={classes(styles.scale, colour && `of-${colour}`)} aria-hidden="true">
      <line className={styles.ground} x1="0" x2="100%" y1="50%" y2="50%" />
      {line && (
        <line
          className={classes(styles.span, !agreed && styles.dashed)}
          x1={percent(line.from)}
          x2={percent(Math.max(line.to, line.from + 1))}
          y1="50%"
          y2="50%"
        />
      )}
      <line className={styles.today} x1={percent(today)} x2={percent(today)} y1="0" y2="100%" />
      {line?.knots.map(({ at, knot }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two of a day differ in their place alone
        <svg key={index} x={percent(at)} y="50%" overflow="visible" aria-hidden="true">
          <KnotShape knot={knot} />
        </svg>
      ))}
    </svg>
  );
}
