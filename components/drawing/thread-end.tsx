import { classes } from "@/components/ui/classes";
import type { End } from "@/lib/taxonomy/ends";
import styles from "./thread-end.module.css";

/** The end of a thread around 0, 0: round at the left, square at the right, open as long as no place there has said yes. */
export function ThreadEndShape({ end, open = false }: { end: End; open?: boolean }) {
  const shape = classes(styles[end], open && styles.open);
  return end === "LEFT" ? (
    <circle className={shape} r="4.25" />
  ) : (
    <rect className={shape} x="-4" y="-4" width="8" height="8" />
  );
}
