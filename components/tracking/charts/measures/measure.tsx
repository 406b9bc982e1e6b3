import { scaleLinear } from "d3-scale";
import styles from "./measures.module.css";

/** A bar as long as a value, and an upright line where another one is, on the scale of the longest of all. */
export function Measure({ value, tick, most }: { value: number; tick: number | null; most: number }) {
  const at = scaleLinear([0, most], [0, 100]).clamp(true);
  const percent = (of: number) => `${Math.round(at(of) * 10) / 10}%`;
  return (
    <svg className={styles.measure} aria-hidden="true">
      {tick !== null && <rect className={styles.ahead} y="4" width={percent(tick)} height="14" />}
      {value > 0 && <rect className={styles.value} y="4" width={percent(value)} height="14" />}
      {tick !== null && <line className={styles.halo} x1={percent(tick)} x2={percent(tick)} y2="22" />}
      {tick !== null && <line className={styles.tick} x1={percent(tick)} x2={percent(tick)} y2="22" />}
    </svg>
  );
}
