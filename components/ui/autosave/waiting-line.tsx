"use client";

import { usePathname } from "next/navigation";
import type { Locale } from "@/lib/language/locales";
import type { Messages } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import { useWaitingDrafts } from "./use-waiting-drafts";
import styles from "./waiting-line.module.css";

type Props = { owner: number; locale: Locale; messages: Messages["drafts"]["waiting"] };

/** Says on every page how many texts wait on this device, and leads to them. */
export function WaitingLine({ owner, locale, messages }: Props) {
  const { length: count } = useWaitingDrafts(owner);
  const path = usePathname();
  // There they stand among what waits.
  if (count === 0 || path === `/${locale}/work`) return null;
  return (
    <p className={styles.waitingLine} data-testid="waiting-line">
      {/* A whole page: what is being written on this one stays kept. */}
      <a href={`/${locale}/waiting`}>{formatMessage(messages, locale, { count })}</a>
    </p>
  );
}
