import styles from "./command.module.css";

/** What is typed at a terminal, whole on any screen. */
export function Command({ children }: { children: string }) {
  return (
    <pre className={styles.command}>
      <code>{children}</code>
    </pre>
  );
}
