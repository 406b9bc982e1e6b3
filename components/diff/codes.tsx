import type { CodeChange } from "@/lib/diff/fields";
import styles from "./difference.module.css";

/** What came to a set and what went from it, each by its name. */
export function Codes({ change, nameOf }: { change: CodeChange; nameOf: (code: string) => string }) {
  return (
    <ul className={styles.codeChanges}>
      {change.removed.map((code) => (
        <li key={code}>
          <del>{nameOf(code)}</del>
        </li>
      ))}
      {change.added.map((code) => (
        <li key={code}>
          <ins>{nameOf(code)}</ins>
        </li>
      ))}
    </ul>
  );
}
