import type { ReactNode } from "react";
import { classes } from "@/components/ui/classes";
import styles from "./style.module.css";

/** A component under its name, in each of its states. */
export function Specimen({
  id,
  title,
  wide,
  children,
}: {
  id: string;
  title: string;
  wide?: boolean;
  children: ReactNode;
}) {
  return (
    <section className={styles.specimen} id={id} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      <div className={classes(styles.states, wide && styles.wide)}>{children}</div>
    </section>
  );
}
