"use client";

import { send } from "@/components/query/send";
import { useChange } from "@/components/query/use-change";
import controls from "@/components/ui/controls.module.css";
import { Moves } from "@/components/ui/moves";
import { tellAct } from "@/components/ui/notices/acts";
import { Failure } from "@/components/ui/notices/failure";
import type { Locale } from "@/lib/language/locales";
import type { Messages } from "@/lib/language/messages";
import type { MailMove, MailView } from "@/lib/mail/schema";

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
  const undecided = state === "UNDECIDED";
  const moves: { label: string; move: MailMove["move"] }[] = [
    { label: undecided ? messages.sendAgain : messages.retry, move: "retry" },
    ...(undecided ? [{ label: messages.leave, move: "leave" as const }] : []),
  ];
  return <Moves moves={moves} change={change} locale={locale} failure={failure} />;
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
