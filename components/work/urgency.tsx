"use client";

import { classes } from "@/components/ui/classes";
import { DaysAway, useDaysUntil } from "@/components/ui/today";
import type { Locale } from "@/lib/language/locales";
import type { Messages } from "@/lib/language/messages";
import type { Waiting } from "@/lib/work/waiting/list";
import styles from "./waiting.module.css";

type Props = Pick<Waiting, "dueOn" | "since"> & { locale: Locale; messages: Messages["work"]["urgency"] };

/** How urgent it is, as a word: late, due, or since when it waits. */
export function Urgency({ dueOn, since, locale, messages }: Props) {
  const late = useDaysUntil(dueOn ?? since) < 0 && dueOn !== null;
  const said = dueOn
    ? { before: messages.late, today: messages.dueToday, after: messages.due }
    : { before: messages.waits, today: messages.new, after: messages.new };
  return (
    <p className={classes(styles.urgency, late ? styles.late : undefined)}>
      {late && <span aria-hidden="true">▲ </span>}
      <DaysAway at={dueOn ?? since} messages={said} locale={locale} />
    </p>
  );
}
