"use client";

import { useEffect, useRef } from "react";

type Props = { sentence: string; goOnAt?: string; className?: string };

/** One sentence that says what happened and what comes next; whoever did it reads on there, or goes on at a field. */
export function ActSentence({ sentence, goOnAt, className }: Props) {
  const element = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (!sentence) return;
    const field = () => (goOnAt ? document.querySelector<HTMLElement>(goOnAt) : null);
    const readHere = () => (field() ?? element.current)?.focus();
    // Nothing outside of an open dialog can have the focus.
    const dialog = document.querySelector("dialog[open]");
    if (!dialog) return readHere();
    dialog.addEventListener("close", readHere, { once: true });
    return () => dialog.removeEventListener("close", readHere);
  }, [sentence, goOnAt]);
  return (
    <p ref={element} className={className} role="status" tabIndex={-1} data-testid="act">
      {sentence}
    </p>
  );
}
