import { classes } from "@/components/ui/classes";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import styles from "./timeline.module.css";

const MARKS = {
  REACHED: <circle className={classes(styles.mark, styles.reached)} cx={10} cy={10} r={6} />,
  REACHED_LATE: <path className={classes(styles.mark, styles.reachedLate)} d="M3 16L10 3L17 16Z" />,
  LATE: <path className={classes(styles.mark, styles.late)} d="M2 17L10 2L18 17Z" />,
  EXPECTED_LATER: <path className={classes(styles.mark, styles.ahead)} d="M3 10L10 3L17 10L10 17Z" />,
  AHEAD: <circle className={classes(styles.mark, styles.ahead)} cx={10} cy={10} r={6} />,
} as const;
const SPANS = {
  done: styles.spanDone,
  plan: styles.spanPlan,
  agreed: styles.spanAgreed,
  late: styles.spanLate,
} as const;

/** What the shapes of the timeline mean. */
export function Legend({ locale }: { locale: Locale }) {
  const messages = messagesOf(locale).tracking.timeline;
  return (
    <ul className={styles.timelineLegend} aria-label={messages.legend}>
      {(Object.keys(SPANS) as (keyof typeof SPANS)[]).map((span) => (
        <li key={span}>
          <svg width={28} height={12} aria-hidden="true">
            <rect
              className={SPANS[span]}
              y={span === "agreed" ? 4 : 1}
              width={28}
              height={span === "agreed" ? 6 : 10}
              rx={2}
            />
          </svg>
          {messages.spans[span]}
        </li>
      ))}
      {(Object.keys(MARKS) as (keyof typeof MARKS)[]).map((standing) => (
        <li key={standing}>
          <svg width={20} height={20} aria-hidden="true">
            {MARKS[standing]}
          </svg>
          {messages.standings[standing]}
        </li>
      ))}
    </ul>
  );
}
