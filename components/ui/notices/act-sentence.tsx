"use client";

import { useEffect, useRef } from "react";

type Props = { sentence: string; goOnAt?: string; className?: string };

/** One sentence that says what happened and what comes next; whoever did it reads on there, or goes on at a field. */
export function ActSentence({ sentence, goOnAt, className }: Props) {
  const element = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (!sentence) return;
    let stop = () => {};
    const readHere = () => {
      element.current?.focus();
      if (goOnAt) stop = whenThere(goOnAt, () => isHere(element.current));
    };
    // Nothing outside of an open dialog can have the focus.
    const dialog = document.querySelector("dialog[open]");
    if (dialog) dialog.addEventListener("close", readHere, { once: true });
    else readHere();
    return () => {
      dialog?.removeEventListener("close", readHere);
      stop();
    };
  }, [sentence, goOnAt]);
  return (
    <p ref={element} className={className} role="status" tabIndex={-1} data-testid="act">
      {sentence}
    </p>
  );
}

const isHere = (element: HTMLElement | null) => document.activeElement === element;

/** Goes on at a field as soon as the page shows it, unless the reader has gone elsewhere meanwhile; answers how to stop. */
function whenThere(field: string, isAwaited: () => boolean): () => void {
  const goOn = () => {
    const found = document.querySelector<HTMLElement>(field);
    if (found && isAwaited()) found.focus();
    if (found || !isAwaited()) observer.disconnect();
  };
  const observer = new MutationObserver(goOn);
  observer.observe(document.body, { childList: true, subtree: true });
  goOn();
  return () => observer.disconnect();
}
