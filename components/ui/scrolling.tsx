import type { ReactNode, Ref } from "react";
import { classes } from "./classes";
import styles from "./scrolling.module.css";

type Props = {
  /** What it is called where it is read aloud: a name, or the id of the heading that says it. */
  name: string | { id: string };
  className?: string;
  area?: Ref<HTMLElement>;
  children: ReactNode;
};

/** What may be wider than its page and scrolls in itself, by the keyboard too. */
export function Scrolling({ name, className, area, children }: Props) {
  const named = typeof name === "string" ? { "aria-label": name } : { "aria-labelledby": name.id };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section ref={area} className={classes(styles.scrolling, className)} tabIndex={0} {...named}>
      {children}
    </section>
  );
}
