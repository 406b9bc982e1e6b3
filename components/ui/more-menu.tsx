"use client";

import { type ReactNode, useEffect, useRef } from "react";
import styles from "./more-menu.module.css";

type Props = { label: ReactNode; children: ReactNode };

/** What is needed seldom, behind one quiet word; the platform opens it, so that it does without a script. */
export function MoreMenu({ label, children }: Props) {
  const menu = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const closeOutside = ({ target }: Event) => {
      // What a dialog opened from here leaves behind is still open, and has the focus again.
      if (document.querySelector("dialog[open]")) return;
      if (menu.current && !menu.current.contains(target as Node)) menu.current.open = false;
    };
    document.addEventListener("pointerdown", closeOutside);
    return () => document.removeEventListener("pointerdown", closeOutside);
  }, []);
  return (
    <details
      ref={menu}
      className={styles.moreMenu}
      data-testid="more"
      onKeyDown={({ key, currentTarget }) => {
        if (key !== "Escape" || !currentTarget.open) return;
        currentTarget.open = false;
        currentTarget.querySelector("summary")?.focus();
      }}
    >
      <summary>{label}</summary>
      <div className={styles.moreList}>{children}</div>
    </details>
  );
}
