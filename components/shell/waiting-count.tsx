"use client";

import { send } from "@/components/query/send";
import { useShown } from "@/components/query/use-shown";
import { WAITING_KEY } from "@/components/query/waiting-key";
import type { Locale } from "@/lib/language/locales";
import { formatMessage, type Sentence } from "@/lib/language/say";
import type { WaitingCount as Waiting } from "@/lib/work/present";
import styles from "./header.module.css";

type Props = { drawn: Waiting; name: Sentence; locale: Locale };

/** How many things wait for the reader, beside the way to them. */
export function WaitingCount({ drawn, name, locale }: Props) {
  const { count } = useShown(
    WAITING_KEY,
    () => send<Waiting>("GET", "/api/v1/me/work/count", undefined, { locale }),
    drawn,
  );
  if (count === 0) return null;
  return (
    <>
      {" "}
      <span className={styles.wayCount}>{count}</span>
      <span className="visually-hidden"> {formatMessage(name, locale, { count })}</span>
    </>
  );
}
