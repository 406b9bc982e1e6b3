"use client";

import { useSyncExternalStore } from "react";
import { signedInSince, watchReader } from "@/components/query/reader";
import { classes } from "@/components/ui/classes";
import controls from "@/components/ui/controls.module.css";
import type { Locale } from "@/lib/language/locales";
import type { Messages } from "@/lib/language/messages";
import { fill } from "@/lib/language/say";
import styles from "./failure.module.css";

type Props = { messages: Messages["otherPerson"]; locale: Locale; before: string };

/** Says that somebody else signed in with this browser since the page was made for its reader. */
export function OtherPerson({ messages, locale, before }: Props) {
  const since = useSyncExternalStore(watchReader, signedInSince, () => null);
  if (!since) return null;
  const now = since[locale];
  return (
    <section className={styles.heldPage} aria-label={fill(messages.title, { now })}>
      <div role="alert">
        <strong>{fill(messages.title, { now })}</strong> {fill(messages.text, { before })}
      </div>
      <div className={styles.heldPageWays}>
        <button type="button" className={classes(controls.button, controls.primary)} onClick={() => location.reload()}>
          {messages.reload}
        </button>
      </div>
    </section>
  );
}
