import styles from "./header.module.css";
/** The mark: two parallel strokes, one per side. */
export function Mark() {
  return (
    <svg className={styles.mark} viewBox="0 0 24 16" width="26" height="17" aria-hidden="true">
      <rect className={styles.markEu} y="1" width="24" height="5" rx="2.5" />
      <rect className={styles.markCn} y="10" width="24" height="5" rx="2.5" />
    </svg>
  );
}
