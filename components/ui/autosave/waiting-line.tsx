"use client";

import type { Locale } from "@/lib/language/locales";
import type { Messages } from "@/lib/language/messages";
import { say } from "@/lib/language/say";
import { useWaiting } from "./use-waiting-drafts";
import styles from "./waiting-line.module.css";

type Props = { owner: number; locale: Locale; words: Messages["kept"]["waiting"] };

/** Says on every page how many texts wait on this device, and leads to them. */
export function WaitingLine({ owner, locale, words }: Props) {
  const { length: count } = useWaiting(owner);
  if (count === 0) return null;
  return (
    <p className={styles.waitingLine} data-testid="waiting-line">
      {/* A whole page: what is being written on this one stays kept. */}
      <a href={`/${locale}/waiting`}>{say(words, locale, { count })}</a>
    </p>
  );
}
