"use client";

import { send } from "@/components/query/send";
import { useChange } from "@/components/query/use-change";
import { classes } from "@/components/ui/classes";
import controls from "@/components/ui/controls.module.css";
import { tellAct } from "@/components/ui/notices/acts";
import { Failure } from "@/components/ui/notices/failure";
import type { Locale } from "@/lib/language/locales";
import type { Messages } from "@/lib/language/messages";
import type { MailMove, MailView } from "@/lib/mail/schema";
import styles from "./mail.module.css";

type Shared = { locale: Locale; messages: Messages["mail"]["page"]; failure: Messages["project"]["failure"] };

/** What the secretariat can do with a mail that did not leave, or of which nobody knows. */
export function MailMoves({
  mail: { id, state },
  locale,
  messages,
  failure,
}: Shared & { mail: Pick<MailView, "id" | "state"> }) {
  const change = useChange({
    mutationFn: (move: MailMove["move"]) =>
      send("POST", `/api/v1/mails/${id}/moves`, { move, from: state }, { locale }),
    orOutdated: true,
    onShown: (_, move) => tellAct(move === "retry" ? messages.retried : messages.left),
  });
  const button = (move: MailMove["move"], label: string) => (
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
      {button("retry", state === "UNDECIDED" ? messages.sendAgain : messages.retry)}
      {state === "UNDECIDED" && button("leave", messages.leave)}
      <Failure error={change.error} locale={locale} messages={failure} />
    </div>
  );
}

/** Sends the reader a mail, to see whether mail leaves. */
export function MailTrial({ locale, messages, failure }: Shared) {
  const change = useChange({
    mutationFn: () => send("POST", "/api/v1/mails/trials", {}, { locale }),
    onShown: () => tellAct(messages.tried),
  });
  return (
    <div>
      <button type="button" className={controls.button} disabled={change.busy} onClick={() => change.mutate()}>
        {messages.try}
      </button>
      <Failure error={change.error} locale={locale} messages={failure} />
    </div>
  );
}
