"use client";

import { useSyncExternalStore } from "react";
import styles from "./act-notice.module.css";
import { ActSentence } from "./act-sentence";
import { latestAct, watchActs } from "./acts";

/** Says what was just carried out at one part of a page, there: whoever did it is not sent to the top. */
export function ActBeside({ at }: { at: string }) {
  const act = useSyncExternalStore(watchActs, latestAct, () => null);
  if (act?.at !== at) return null;
  return <ActSentence key={act.id} sentence={act.sentence} className={styles.actBeside} />;
}
