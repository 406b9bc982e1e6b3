"use client";

import { useEffect, useRef, useState } from "react";
import { classes } from "@/components/ui/classes";
import controls from "@/components/ui/controls.module.css";
import type { Messages } from "@/lib/language/messages";
import styles from "./failure.module.css";
import { holdLeaving } from "./leaving";
import { isReachable } from "./reachable";

/** Says that the page stays open while the server cannot be reached, and leads on once it can. */
export function HeldPage({ messages }: { messages: Messages["heldPage"] }) {
  const [held, setHeld] = useState<{ address: string; attempt: number } | null>(null);
  const [trying, setTrying] = useState(false);
  const go = useRef<(address: string) => void>(undefined);

  useEffect(() => {
    const holding = holdLeaving((address) => setHeld((before) => ({ address, attempt: (before?.attempt ?? 0) + 1 })));
    go.current = holding.go;
    return holding.end;
  }, []);

  async function tryAgain(address: string) {
    setTrying(true);
    if (await isReachable()) return go.current?.(address);
    setTrying(false);
    setHeld((before) => before && { ...before, attempt: before.attempt + 1 });
  }

  if (!held) return null;
  return (
    <section className={styles.heldPage} aria-label={messages.title}>
      {/* Under a new key each time, so that it is read out again. */}
      <div role="alert" key={held.attempt}>
        <strong>{messages.title}</strong>
        <p>{messages.text}</p>
      </div>
      <div className={styles.heldPageWays}>
        <button
          type="button"
          className={classes(controls.button, controls.primary)}
          disabled={trying}
          onClick={() => void tryAgain(held.address)}
        >
          {trying ? messages.trying : messages.again}
        </button>
        <button type="button" className={controls.button} onClick={() => setHeld(null)}>
          {messages.stay}
        </button>
      </div>
    </section>
  );
}
