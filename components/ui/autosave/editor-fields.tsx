"use client";

import { createContext, type ReactNode, useContext, useMemo, useRef, useState, useSyncExternalStore } from "react";
import { classes } from "../classes";
import styles from "./editor.module.css";

const neverChanges = () => () => {};

type Editor = {
  /** Names the draft among all that this browser keeps. */
  draft: string;
  /** Whether its fields can be typed in. */
  ready: boolean;
  /** Whether the editor is still on the page. */
  isOpen: () => boolean;
  /** What was typed and not settled in fields that were taken off, by their paths, until they are got back. */
  takenOff: Map<string, string>;
};
const Context = createContext<Editor | null>(null);

/** The editor around a field; null where it saves nothing by itself. */
export const useEditor = (): Editor | null => useContext(Context);

type Props = {
  /** The draft whose fields keep what is typed and is no value yet. */
  draft?: string;
  className?: string;
  children: ReactNode;
};

/**
 * The fields of an editor that saves by itself. They can be typed in once what keeps the text is there: on a slow line
 * the page is seen long before, and whatever was typed until then would be gone at the next letter.
 */
export function EditorFields({ draft, className, children }: Props) {
  const ready = useSyncExternalStore(
    neverChanges,
    () => true,
    () => false,
  );
  const element = useRef<HTMLFieldSetElement>(null);
  const [takenOff] = useState(() => new Map<string, string>());
  const editor = useMemo(
    () => (draft === undefined ? null : { draft, ready, isOpen: () => !!element.current?.isConnected, takenOff }),
    [draft, ready, takenOff],
  );
  return (
    <Context value={editor}>
      <fieldset ref={element} className={classes(styles.editor, className)} disabled={!ready}>
        {children}
      </fieldset>
    </Context>
  );
}
