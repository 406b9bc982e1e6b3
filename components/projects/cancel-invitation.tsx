"use client";

import { useState } from "react";
import { classes } from "@/components/ui/classes";
import controls from "@/components/ui/controls.module.css";
import { type DialogMessages, ReasonDialog } from "@/components/ui/dialogs/reason-dialog";
import { tellActAt } from "@/components/ui/notices/acts";
import { Failure } from "@/components/ui/notices/failure";
import type { Locale } from "@/lib/language/locales";
import type { Messages } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import { useCancelInvitation } from "./use-partners";

type Props = {
  code: string;
  partner: { slug: string; version: number; name: string };
  locale: Locale;
  messages: DialogMessages &
    Pick<
      Messages["project"],
      "cancelInvitation" | "cancelInvitationFor" | "cancelInvitationTells" | "invitationCancelled"
    >;
  failure: Messages["project"]["failure"];
};

/** Takes an unanswered invitation back, once that is confirmed: the place is told, and what it wrote is gone. */
export function CancelInvitation({ code, partner, locale, messages, failure }: Props) {
  const [requested, setRequested] = useState(false);
  const { name } = partner;
  const mutation = useCancelInvitation(code, locale, () => {
    tellActAt(`partners/${code}`, formatMessage(messages.invitationCancelled, locale, { name }));
    setRequested(false);
  });
  const title = formatMessage(messages.cancelInvitationFor, locale, { name });
  return (
    <>
      <button
        type="button"
        className={classes(controls.button, controls.quiet)}
        aria-label={title}
        onClick={() => setRequested(true)}
      >
        {messages.cancelInvitation}
      </button>
      {requested && (
        <ReasonDialog
          place={`invite/${code}/${partner.slug}`}
          title={title}
          description={formatMessage(messages.cancelInvitationTells, locale, { name })}
          confirm={messages.cancelInvitation}
          danger
          reason={null}
          pending={mutation.busy}
          failure={<Failure error={mutation.error} locale={locale} messages={failure} />}
          messages={messages}
          onConfirm={() => mutation.mutateAsync(partner)}
          onClose={() => {
            setRequested(false);
            mutation.reset();
          }}
        />
      )}
    </>
  );
}
