"use client";

import { useWaitingDrafts } from "@/components/ui/autosave/use-waiting-drafts";
import styles from "./waiting.module.css";

/** How many rows the list of what waits has: with the texts on this device, which the server does not know. */
export function WaitingTotal({ owner, others }: { owner: number; others: number }) {
  const count = others + useWaitingDrafts(owner).length;
  return count > 0 ? <span className={styles.waitingCount}>{count}</span> : null;
}
