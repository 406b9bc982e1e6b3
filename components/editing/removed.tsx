"use client";

type Props = { id: string; text: string; undo: string; onUndo: () => void };

/** What was just removed, and the way to get it back. */
export function Removed({ id, text, undo, onUndo }: Props) {
  return (
    <p className="removed" role="status">
      {text}{" "}
      <button type="button" id={id} className="button quiet" onClick={onUndo}>
        {undo}
      </button>
    </p>
  );
}
