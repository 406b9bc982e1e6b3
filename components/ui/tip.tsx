"use client";

import { type ReactNode, useEffect, useId, useRef, useState } from "react";
import { classes } from "./classes";
import { closePopover, isOpen, openPopover } from "./popover";
import styles from "./tip.module.css";

const GAP = 6;
const EDGE = 8;

type Props = { label: ReactNode; className?: string; children: ReactNode };

/**
 * A word with an explanation that opens on hover, focus and touch, and closes with Escape or elsewhere. Without
 * JavaScript a press opens it. It floats above everything, so that no list or board cuts it off.
 */
export function Tip({ label, className, children }: Props) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const tip = useRef<HTMLSpanElement>(null);
  const [live, setLive] = useState(false);
  useEffect(() => setLive(true), []);

  function open() {
    const from = button.current?.getBoundingClientRect();
    if (!from || !tip.current || isOpen(tip.current)) return;
    openPopover(tip.current);
    const { width, height } = tip.current.getBoundingClientRect();
    const below = from.bottom + GAP + height < innerHeight;
    tip.current.style.left = `${Math.max(EDGE, Math.min(from.left, innerWidth - width - EDGE))}px`;
    tip.current.style.top = `${below ? from.bottom + GAP : Math.max(EDGE, from.top - GAP - height)}px`;
  }
  const close = () => tip.current && closePopover(tip.current);

  return (
    <span onPointerLeave={({ pointerType }) => pointerType === "mouse" && close()}>
      <button
        ref={button}
        type="button"
        className={classes(styles.tipWord, className)}
        aria-describedby={id}
        popoverTarget={live ? undefined : id}
        onPointerEnter={({ pointerType }) => pointerType === "mouse" && open()}
        onFocus={({ target }) => target.matches(":focus-visible") && open()}
        onBlur={close}
        onClick={open}
        onKeyDown={({ key }) => key === "Escape" && close()}
      >
        {label}
      </button>
      <span ref={tip} id={id} role="tooltip" popover="auto" className={styles.tipText}>
        {children}
      </span>
    </span>
  );
}
