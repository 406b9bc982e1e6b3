"use client";

import { type ReactNode, useState } from "react";
import { useRequestedForm } from "@/components/ui/autosave/requested-form";
import { classes } from "@/components/ui/classes";
import controls from "@/components/ui/controls.module.css";
import { ReasonDialog } from "@/components/ui/dialogs/reason-dialog";
import { tellAct } from "@/components/ui/notices/acts";
import { Failure } from "@/components/ui/notices/failure";
import panels from "@/components/ui/panels.module.css";
import type { Locale } from "@/lib/language/locales";
import type { Messages } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import styles from "./actions.module.css";
import { type AnswerStatus, useAnswer } from "./use-partners";

type Props = {
  code: string;
  partner: { slug: string; version: number; name: string };
  /** Of several, the one to be answered first. */
  first: boolean;
  /** Whether the project is a draft, which not everybody reads. */
  draft: boolean;
  locale: Locale;
  messages: Messages["project"];
  /** What the inviting place wrote. */
  children?: ReactNode;
};

/** A place's answer to its invitation: yes in one click and a confirmation, no with a reason. */
export function AnswerInvitation({ code, partner, first, draft, locale, messages, children }: Props) {
  const [requested, setRequested] = useState<AnswerStatus | null>(null);
  const place = { place: partner.name };
  const mutation = useAnswer(code, locale, {
    onShown: ({ status }) => {
      tellAct(formatMessage(messages.answered[status], locale, place));
      setRequested(null);
    },
  });
  const texts = {
    ACCEPTED: { title: messages.accept, description: messages.acceptTells },
    DECLINED: { title: messages.refuse, description: messages.refuseTells },
    INVITED: { title: messages.wishes.button, description: messages.wishes.tells },
  };

  useRequestedForm(`invitation/${code}/${partner.slug}`, (to) => to in texts && setRequested(to as AnswerStatus));

  function answer(reason: string) {
    if (!requested) return;
    return mutation.mutateAsync({ partner, status: requested, reason });
  }

  return (
    <section className={classes(panels.panel, styles.invitation)} aria-labelledby={`invitation-${partner.slug}`}>
      <h2 id={`invitation-${partner.slug}`}>{formatMessage(messages.invitation, locale, place)}</h2>
      {children}
      <p>{formatMessage(messages.invitationText, locale, place)}</p>
      <button
        type="button"
        className={classes(controls.button, first ? controls.primary : undefined)}
        onClick={() => setRequested("ACCEPTED")}
      >
        {formatMessage(messages.accept, locale, place)}
      </button>
      <button type="button" className={controls.button} onClick={() => setRequested("DECLINED")}>
        {formatMessage(messages.refuse, locale, place)}
      </button>
      <button type="button" className={controls.button} onClick={() => setRequested("INVITED")}>
        {formatMessage(messages.wishes.button, locale, place)}
      </button>
      {requested && (
        <ReasonDialog
          place={`invitation/${code}/${partner.slug}/${requested}`}
          title={formatMessage(texts[requested].title, locale, place)}
          description={formatMessage(texts[requested].description, locale, place)}
          confirm={formatMessage(texts[requested].title, locale, place)}
          danger={requested === "DECLINED"}
          reason={requested === "ACCEPTED" ? "optional" : "required"}
          pending={mutation.busy}
          failure={<Failure error={mutation.error} locale={locale} messages={messages.failure} />}
          messages={{
            ...messages,
            ...(requested === "INVITED" && { reason: messages.wishes.field, reasonNeeded: messages.wishes.needed }),
            ...(draft && { reasonHint: messages.reasonHintDraft }),
          }}
          onConfirm={answer}
          onClose={() => {
            setRequested(null);
            mutation.reset();
          }}
        />
      )}
    </section>
  );
}
