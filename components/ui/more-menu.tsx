import type { ReactNode } from "react";
import { Menu } from "./menu";
import styles from "./more-menu.module.css";

type Props = { label: ReactNode; children: ReactNode };

/** What is needed seldom, behind one quiet word. */
export function MoreMenu({ label, children }: Props) {
  return (
    <Menu className={styles.moreMenu} testId="more" closesOnChoice>
      <summary>{label}</summary>
      <div className={styles.moreList}>{children}</div>
    </Menu>
  );
}
