"use client";

import styles from "../autosave/editor.module.css";
import { classes } from "../classes";
import controls from "../controls.module.css";

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
