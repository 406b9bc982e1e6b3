"use client";

import { useEffect, useMemo, useRef } from "react";
import { useDraftOwner } from "../autosave/draft-owner";
import { useEditor } from "../autosave/editor-fields";
import { clearRequested, requestedForm } from "../autosave/requested-form";
import { fieldId } from "./form-field";
import { typedCopy } from "./typed-draft";

/**
 * Keeps what is typed in a field of a draft until it is a value, through a page that is left; `onFound` gets it back when
 * the field is there again. What belongs to a field that was taken off goes with it, and comes back with it.
 */
export function useTypedCopy(path: string, onFound: (text: string) => void) {
  const owner = useDraftOwner()?.owner ?? null;
  const editor = useEditor();
  const found = useRef(onFound);
  found.current = onFound;
  const copy = useMemo(
    () => (owner === null || !editor ? null : typedCopy(owner, editor.draft, path)),
    [owner, editor, path],
  );
  useEffect(() => {
    if (!copy || !editor?.ready) return;
    const before = editor.takenOff.get(path);
    if (before !== undefined) copy.keep(before);
    editor.takenOff.delete(path);
    const { text, close } = copy.open();
    if (text !== null) found.current(text);
    if (requestedForm() === copy.place) {
      document.getElementById(fieldId(path))?.focus();
      clearRequested();
    }
    return () => {
      close();
      setTimeout(() => {
        if (!editor.isOpen() || document.getElementById(fieldId(path))) return;
        const left = copy.read();
        if (left !== null) editor.takenOff.set(path, left);
        copy.forget();
      });
    };
  }, [copy, editor, path]);
  return copy;
}
