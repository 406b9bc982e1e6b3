"use client";

import { send } from "@/components/query/send";
import { useShown } from "@/components/query/use-shown";
import { WAITING_KEY } from "@/components/query/waiting-key";
import { useWaitingDrafts } from "@/components/ui/autosave/use-waiting-drafts";
import type { Locale } from "@/lib/language/locales";
import { formatMessage, type Sentence } from "@/lib/language/say";
import type { WaitingCount as Waiting } from "@/lib/work/present";
import styles from "./header.module.css";

type Props = { drawn: Waiting; owner: number; name: Sentence; locale: Locale };

/** How many things wait for the reader, with the texts on this device, beside the way to them: as many as are listed there. */
export function WaitingCount({ drawn, owner, name, locale }: Props) {
  const { length: onDevice } = useWaitingDrafts(owner);
  const { count: others } = useShown(
    WAITING_KEY,
    () => send<Waiting>("GET", "/api/v1/me/work/count", undefined, { locale }),
    drawn,
  );
  const count = others + onDevice;
  if (count === 0) return null;
  return (
    <>
      {" "}
      <span className={styles.wayCount}>{count}</span>
      <span className="visually-hidden"> {formatMessage(name, locale, { count })}</span>
    </>
  );
}
