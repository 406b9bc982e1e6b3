"use client";

import { classes } from "@/components/ui/classes";
import controls from "@/components/ui/controls.module.css";
import styles from "./editor.module.css";

type Props = { id: string; text: string; undo: string; onUndo: () => void };

/** What was just removed, and the way to get it back. */
export function Removed({ id, text, undo, onUndo }: Props) {
  return (
    <p className={styles.removed} role="status">
      {text}{" "}
      <button type="button" id={id} className={classes(controls.button, controls.quiet)} onClick={onUndo}>
        {undo}
      </button>
    </p>
  );
}
