import { classes } from "@/components/ui/classes";
import type { ThreadEnd } from "@/lib/projects/drawn-thread";
import styles from "./thread-end.module.css";

/** The end of a thread around 0, 0: round in Europe, square in China, open as long as no place there has said yes. */
export function ThreadEndShape({ end, open = false }: { end: ThreadEnd; open?: boolean }) {
  const shape = classes(styles[end], open && styles.open);
  return end === "EU" ? (
    <circle className={shape} r="4.25" />
  ) : (
    <rect className={shape} x="-4" y="-4" width="8" height="8" />
  );
}
