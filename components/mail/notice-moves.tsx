"use client";

import { send } from "@/components/query/send";
import { useChange } from "@/components/query/use-change";
import { classes } from "@/components/ui/classes";
import controls from "@/components/ui/controls.module.css";
import { tellAct } from "@/components/ui/notices/acts";
import { Failure } from "@/components/ui/notices/failure";
import { useDayClock } from "@/components/ui/reader-time";
import type { Locale } from "@/lib/language/locales";
import type { Messages } from "@/lib/language/messages";
import { dayIn } from "@/lib/language/moment";
import type { NoticeMove } from "@/lib/telling/schema";
import styles from "./mail.module.css";

type Props = {
  notice: { id: number; aside: boolean };
  locale: Locale;
  messages: Messages["mail"]["inbox"];
  failure: Messages["project"]["failure"];
};

const DAY = 86_400_000;
const WEEK = 7;

/** Sets a notice aside as done, puts it off until tomorrow or for a week, or takes it back. */
export function NoticeMoves({ notice: { id, aside }, locale, messages, failure }: Props) {
  const { zone, now } = useDayClock();
  const inDays = (days: number) => dayIn(new Date(Date.parse(now) + days * DAY).toISOString(), zone);
  const change = useChange({
    mutationFn: (move: NoticeMove) => send("POST", `/api/v1/me/notifications/${id}/moves`, move, { locale }),
    onShown: (_, { move }) => tellAct(messages.moved[move]),
  });
  const button = (label: string, move: NoticeMove) => (
    <button
      type="button"
      className={classes(controls.button, controls.quiet)}
      disabled={change.busy}
      onClick={() => change.mutate(move)}
    >
      {label}
    </button>
  );
  return (
    <div className={styles.moves}>
      {aside ? (
        button(messages.back, { move: "open" })
      ) : (
        <>
          {button(messages.done, { move: "done" })}
          {button(messages.tomorrow, { move: "later", until: inDays(1) })}
          {button(messages.week, { move: "later", until: inDays(WEEK) })}
        </>
      )}
      <Failure error={change.error} locale={locale} messages={failure} />
    </div>
  );
}
