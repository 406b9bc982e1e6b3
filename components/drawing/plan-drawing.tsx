import { classes } from "@/components/ui/classes";
import { formatMonth } from "@/lib/language/format";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import type { PlanScale } from "@/lib/projects/plan-scale";
import { KnotShape } from "./knot";
import styles from "./plan-drawing.module.css";

type Props = { scale: PlanScale; colour?: string; titles: Map<number, string>; locale: Locale };

const [AGREED, NOW, AXIS] = [52, 92, 128];
const HEIGHT = 150;
/** So much of the width the names of the lines may take, in %. */
const NAMED = 24;
const percent = (share: number) => `${share}%`;

/** A plan on two lines: above as it was agreed, below as it stands now; a slant between them is a shift. */
export function PlanDrawing({ scale, colour, titles, locale }: Props) {
  const { plan: messages } = messagesOf(locale).drawing;
  const { today, ticks, agreed, milestones } = scale;
  // Its own word would be lost at either edge.
  const anchor = today < 8 ? "start" : today > 92 ? "end" : "middle";
  // The names of both lines stand where today does not.
  const names = today < NAMED ? { x: "100%", textAnchor: "end" as const } : { x: "0" };
  return (
    <figure className={classes(styles.plan, colour && `of-${colour}`)}>
      <figcaption>{messages.caption}</figcaption>
      <svg height={HEIGHT} role="img" aria-label={messages.label}>
        {ticks.map(({ day, at, onlyWide }) => (
          <g key={day} className={classes(styles.tick, onlyWide && styles.onlyWide)}>
            <line x1={percent(at)} x2={percent(at)} y1="30" y2={AXIS} />
            <text x={percent(at)} y={AXIS + 16} textAnchor={at > 88 ? "end" : at < 12 ? "start" : "middle"}>
              {formatMonth(day, locale)}
            </text>
          </g>
        ))}
        <line className={styles.agreed} x1={percent(agreed.from)} x2={percent(agreed.to)} y1={AGREED} y2={AGREED} />
        <line className={styles.done} x1={percent(agreed.from)} x2={percent(today)} y1={NOW} y2={NOW} />
        {today < agreed.to && (
          <line className={styles.ahead} x1={percent(today)} x2={percent(agreed.to)} y1={NOW} y2={NOW} />
        )}
        {milestones.map(
          ({ id, agreed: before, now, shifted, knot }) =>
            before !== null && (
              <line
                key={id}
                className={classes(styles.shift, shifted && knot === "LATE" && styles.late)}
                x1={percent(before)}
                x2={percent(now)}
                y1={AGREED}
                y2={NOW}
              />
            ),
        )}
        <g className={styles.today}>
          <line x1={percent(today)} x2={percent(today)} y1="20" y2={AXIS} />
          <text x={percent(today)} y="14" textAnchor={anchor}>
            {messages.today}
          </text>
        </g>
        {milestones.map(({ id, agreed: before, now, knot }) => (
          <g key={id}>
            {before !== null && <circle className={styles.before} cx={percent(before)} cy={AGREED} r="3.5" />}
            <svg x={percent(now)} y={NOW} overflow="visible" aria-hidden="true">
              <title>{titles.get(id)}</title>
              <KnotShape knot={knot} />
            </svg>
          </g>
        ))}
        <text className={styles.line} {...names} y={AGREED - 12}>
          {messages.agreed}
        </text>
        <text className={styles.line} {...names} y={NOW + 20}>
          {messages.now}
        </text>
      </svg>
    </figure>
  );
}
