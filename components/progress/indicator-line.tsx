import { formatNumber } from "@/lib/language/format";
import type { Locale } from "@/lib/language/locales";
import styles from "./indicators.module.css";

const WIDTH = 640;
const HEIGHT = 160;
const [LEFT, RIGHT, TOP, BOTTOM] = [8, 84, 14, 26];

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
  const times = values.map(({ on }) => Date.parse(on));
  const [first, last] = [times[0] ?? 0, times.at(-1) ?? 1];
  const x = (time: number) => LEFT + ((time - first) / (last - first || 1)) * (WIDTH - LEFT - RIGHT);
  const y = (value: number) => HEIGHT - BOTTOM - ((value - least) / spread) * (HEIGHT - TOP - BOTTOM);
  const points = values.map(({ value }, index) => ({ x: x(times[index] ?? 0), y: y(value), value }));
  const end = points.at(-1);
  return (
    <svg className={styles.indicatorLine} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      <line className={styles.axis} x1={LEFT} x2={WIDTH - RIGHT} y1={HEIGHT - BOTTOM} y2={HEIGHT - BOTTOM} />
      {target !== null && (
        <>
          <line className={styles.target} x1={LEFT} x2={WIDTH - RIGHT} y1={y(target)} y2={y(target)} />
          <text x={WIDTH - RIGHT + 8} y={y(target) + 4}>
            ⌖ {formatNumber(target, locale)}
          </text>
        </>
      )}
      <polyline points={points.map((point) => `${point.x},${point.y}`).join(" ")} />
      {points.map((point) => (
        <circle key={point.x} cx={point.x} cy={point.y} r="4" />
      ))}
      {end && (
        <text x={end.x + 10} y={end.y + 4} className={styles.valueLabel}>
          {formatNumber(end.value, locale)}
        </text>
      )}
      <text x={LEFT} y={HEIGHT - 6}>
        {values[0]?.on}
      </text>
      <text x={WIDTH - RIGHT} y={HEIGHT - 6} textAnchor="end">
        {values.at(-1)?.on}
      </text>
    </svg>
  );
}
