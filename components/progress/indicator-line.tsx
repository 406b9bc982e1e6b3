import { formatDay, formatNumber } from "@/lib/language/format";
import type { Locale } from "@/lib/language/locales";
import styles from "./indicators.module.css";

const WIDTH = 640;
const HEIGHT = 160;
const [LEFT, TOP, BOTTOM] = [8, 14, 32];

/** As wide as a digit and as high as a line of the figures where the drawing is small, and so its letters large. */
const LETTER = { width: 13, height: 24 };

type Props = {
  values: { on: string; value: number }[];
  baseline: number | null;
  target: number | null;
  label: string;
  locale: Locale;
};

/** An indicator's values as a line over time, with its target as a broken one; the table below it has the figures. */
export function IndicatorLine({ values, baseline, target, label, locale }: Props) {
  const known = [...values.map(({ value }) => value), ...[baseline, target].filter((value) => value !== null)];
  const [least, most] = [Math.min(...known), Math.max(...known)];
  const spread = most - least || 1;
  const day = (on: string | undefined) => on && formatDay(on, locale);
  const times = values.map(({ on }) => Date.parse(on));
  const [first, last] = [times[0] ?? 0, times.at(-1) ?? 1];
  const written = [target, values.at(-1)?.value ?? null].map((value) =>
    value === null ? "" : formatNumber(value, locale),
  );
  const [targetText = "", lastText = ""] = written;
  const right = 20 + LETTER.width * Math.max(...written.map(({ length }) => length), 5);
  const x = (time: number) => LEFT + ((time - first) / (last - first || 1)) * (WIDTH - LEFT - right);
  const y = (value: number) => HEIGHT - BOTTOM - ((value - least) / spread) * (HEIGHT - TOP - BOTTOM);
  const points = values.map(({ value }, index) => ({ x: x(times[index] ?? 0), y: y(value), value }));
  const end = points.at(-1);
  // Beside the last value where both are nearly the same, the target's figure stands above or below it.
  const targetY = target === null ? 0 : y(target);
  const isClose = end !== undefined && Math.abs(end.y - targetY) < LETTER.height;
  const below =
    end !== undefined && (end.y <= targetY ? end.y < HEIGHT - BOTTOM - LETTER.height : end.y < TOP + LETTER.height);
  const targetTextY = isClose ? end.y + (below ? LETTER.height : -LETTER.height) : targetY;
  return (
    <svg className={styles.indicatorLine} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      <line className={styles.axis} x1={LEFT} x2={WIDTH - right} y1={HEIGHT - BOTTOM} y2={HEIGHT - BOTTOM} />
      {target !== null && (
        <>
          <line className={styles.target} x1={LEFT} x2={WIDTH - right} y1={targetY} y2={targetY} />
          <text x={WIDTH - right + 10} y={targetTextY + 4}>
            {targetText}
          </text>
        </>
      )}
      <polyline points={points.map((point) => `${point.x},${point.y}`).join(" ")} />
      {points.map((point) => (
        <circle key={point.x} cx={point.x} cy={point.y} r="4" />
      ))}
      {end && (
        <text x={end.x + 10} y={end.y + 4} className={styles.valueLabel}>
          {lastText}
        </text>
      )}
      <text x={LEFT} y={HEIGHT - 6}>
        {day(values[0]?.on)}
      </text>
      {values.length > 1 && (
        <text x={WIDTH - right} y={HEIGHT - 6} textAnchor="end">
          {day(values.at(-1)?.on)}
        </text>
      )}
    </svg>
  );
}
