import { classes } from "@/components/ui/classes";
import type { Knot } from "@/lib/projects/drawn-thread";
import styles from "./knot.module.css";

/** A milestone's shape around 0, 0: filled where it is reached, open where it is planned, a triangle where it is late. */
export function KnotShape({ knot }: { knot: Knot }) {
  if (knot === "LATE") return <path className={styles.late} d="M0-5.5 5.5 4.5h-11z" />;
  return <circle className={classes(styles.knot, knot === "PLANNED" && styles.open)} r="4" />;
}
