import { scaleLinear, scaleUtc } from "d3-scale";
import { line } from "d3-shape";
import { formatDay, formatNumber } from "@/lib/language/format";
import type { Locale } from "@/lib/language/locales";
import { widthOfText } from "@/lib/tracking/band/text-width";
import styles from "./indicators.module.css";

const HEIGHT = 128;
const [TOP, BOTTOM] = [14, 114];
/** From the first value to the last, in % of the drawing's width. */
const [FIRST, LAST] = [2, 98];
/** As high as a line of the figures at the right, and their size of type. */
const LETTER = { line: 18, size: 14 };

type Props = {
  values: { on: string; value: number }[];
  baseline: number | null;
  target: number | null;
  label: string;
  locale: Locale;
};

/** An indicator's values as a line over time, with its target as a dotted one; the table below it has the figures. */
export function IndicatorLine({ values, baseline, target, label, locale }: Props) {
  const known = [...values.map(({ value }) => value), ...[baseline, target].filter((value) => value !== null)];
  const [least, most] = [Math.min(...known), Math.max(...known)];
  const y = scaleLinear([least, most === least ? least + 1 : most], [BOTTOM, TOP]);
  const [first, last] = [values[0], values.at(-1)];
  if (!first || !last) return null;
  const x = scaleUtc([new Date(first.on), new Date(last.on)], [FIRST, LAST]);
  const points = values.map(({ on, value }) => ({ on, x: x(new Date(on)), y: y(value) }));
  const path = line<(typeof points)[number]>()
    .x((point) => point.x)
    .y((point) => point.y)
    .digits(1)(points);
  const lastText = formatNumber(last.value, locale);
  const targetText = target === null ? "" : formatNumber(target, locale);
  const width = Math.max(...[lastText, targetText].map((text) => widthOfText(text, LETTER.size)));
  return (
    <div className={styles.indicatorLine} role="img" aria-label={label}>
      <svg className={styles.plot} height={HEIGHT} aria-hidden="true">
        <line className={styles.axis} x2="100%" y1={HEIGHT - 1} y2={HEIGHT - 1} />
        {target !== null && <line className={styles.target} x2="100%" y1={y(target)} y2={y(target)} />}
        <svg width="100%" height={HEIGHT} viewBox={`0 0 100 ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
          <path d={path ?? undefined} />
        </svg>
        {points.map((point) => (
          <circle key={point.on} cx={`${Math.round(point.x * 100) / 100}%`} cy={point.y} r="4" />
        ))}
      </svg>
      <svg width={Math.ceil(width)} height={HEIGHT} aria-hidden="true">
        <text className={styles.valueLabel} y={y(last.value) + 5}>
          {lastText}
        </text>
        {target !== null && <text y={besideLast(y(target), y(last.value)) + 5}>{targetText}</text>}
      </svg>
      <p>
        <span>{formatDay(first.on, locale)}</span>
        <span>{formatDay(last.on, locale)}</span>
      </p>
    </div>
  );
}

/** Where the target's figure stands: at its line, or above or below the last value where both are nearly the same. */
function besideLast(target: number, last: number): number {
  if (Math.abs(target - last) >= LETTER.line) return target;
  const below = last <= target ? last + LETTER.line <= HEIGHT - 6 : last - LETTER.line < TOP - 4;
  return last + (below ? LETTER.line : -LETTER.line);
}
