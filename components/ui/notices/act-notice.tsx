"use client";

import { usePathname } from "next/navigation";
import { useEffect, useSyncExternalStore } from "react";
import styles from "./act-notice.module.css";
import { ActSentence } from "./act-sentence";
import { forgetAct, latestAct, watchActs } from "./acts";

/** Says above the page what was just carried out on it and what comes next, until the reader goes on. */
export function ActNotice() {
  const act = useSyncExternalStore(watchActs, latestAct, () => null);
  const path = usePathname();
  useEffect(() => {
    const told = latestAct();
    if (told && told.path !== path) forgetAct();
  }, [path]);
  if (act?.path !== path || act.at) return null;
  const { id, sentence, goOnAt, undo } = act;
  return (
    <div className={styles.actNotice}>
      <ActSentence key={id} sentence={sentence} goOnAt={goOnAt} />
      {undo}
    </div>
  );
}
