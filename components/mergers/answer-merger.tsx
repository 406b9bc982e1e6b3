"use client";

import { useState } from "react";
import styles from "@/components/proposals/proposal.module.css";
import { newKey } from "@/components/query/idempotency-key";
import controls from "@/components/ui/controls.module.css";
import { type DialogMessages, ReasonDialog } from "@/components/ui/dialogs/reason-dialog";
import { tellAct } from "@/components/ui/notices/acts";
import { Failure } from "@/components/ui/notices/failure";
import type { Locale } from "@/lib/language/locales";
import type { Messages } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import { useAnswerMerger } from "./use-mergers";

type Props = {
  code: string;
  merger: { id: number; from: string; accept: boolean; refuse: boolean };
  /** Whether the reader is on the offering side, and refusing means taking the offer back. */
  own: boolean;
  locale: Locale;
  messages: DialogMessages &
    Pick<Messages["project"], "failure"> &
    Pick<
      Messages["merger"],
      "accept" | "acceptTells" | "accepted" | "refuse" | "refuseTells" | "refused" | "takeBack" | "takenBack"
    >;
};

/** Takes another proposal in, refuses it, or takes the offer back, after asking once more. */
export function AnswerMerger({ code, merger, own, locale, messages }: Props) {
  const [requested, setRequested] = useState<boolean | null>(null);
  const [key] = useState(newKey);
  const mutation = useAnswerMerger(code, locale, (accepted) => {
    const done = accepted ? messages.accepted : own ? messages.takenBack : messages.refused;
    tellAct(formatMessage(done, locale, { code: merger.from }));
    setRequested(null);
  });
  const no = own ? messages.takeBack : messages.refuse;
  return (
    <div className={styles.mergerButtons}>
      {merger.accept && (
        <button type="button" className={controls.button} onClick={() => setRequested(true)}>
          {messages.accept}
        </button>
      )}
      {merger.refuse && (
        <button type="button" className={controls.button} onClick={() => setRequested(false)}>
          {no}
        </button>
      )}
      {requested !== null && (
        <ReasonDialog
          place={`merger-answer/${code}/${merger.id}`}
          title={requested ? messages.accept : no}
          description={
            requested ? formatMessage(messages.acceptTells, locale, { code: merger.from }) : messages.refuseTells
          }
          confirm={requested ? messages.accept : no}
          danger={false}
          reason={null}
          pending={mutation.busy}
          failure={<Failure error={mutation.error} locale={locale} messages={messages.failure} />}
          messages={messages}
          onConfirm={() => mutation.mutateAsync({ id: merger.id, accepted: requested, key: `${key}-${requested}` })}
          onClose={() => {
            setRequested(null);
            mutation.reset();
          }}
        />
      )}
    </div>
  );
}
