"use client";

import { useState } from "react";
import { newKey } from "@/components/query/idempotency-key";
import { useRequestedForm } from "@/components/ui/autosave/requested-form";
import { classes } from "@/components/ui/classes";
import controls from "@/components/ui/controls.module.css";
import { type DialogMessages, ReasonDialog } from "@/components/ui/dialogs/reason-dialog";
import { tellAct } from "@/components/ui/notices/acts";
import { Failure } from "@/components/ui/notices/failure";
import type { Locale } from "@/lib/language/locales";
import type { Messages } from "@/lib/language/messages";
import { PUNCTUATION } from "@/lib/language/punctuation";
import { formatMessage } from "@/lib/language/say";
import { useOfferMerger } from "./use-mergers";

type Props = {
  code: string;
  into: string;
  locale: Locale;
  messages: DialogMessages &
    Pick<Messages["project"], "failure"> &
    Pick<Messages["merger"], "offer" | "offerTells" | "offered">;
};

/** Offers to let the own proposal go on in another one, for a reason that both leads and the history keep. */
export function OfferMerger({ code, into, locale, messages }: Props) {
  const [requested, setRequested] = useState(false);
  const [key] = useState(newKey);
  const mutation = useOfferMerger(code, locale, () => {
    tellAct(formatMessage(messages.offered, locale, { code: into }));
    setRequested(false);
  });
  useRequestedForm(`merger/${code}`, (requested) => requested === into && setRequested(true));
  if (mutation.isSuccess && !mutation.busy) return null;
  return (
    <>
      <button type="button" className={classes(controls.button, controls.quiet)} onClick={() => setRequested(true)}>
        {messages.offer} <span className="visually-hidden">{into}</span>
      </button>
      {requested && (
        <ReasonDialog
          place={`merger/${code}/${into}`}
          title={`${messages.offer}${PUNCTUATION[locale].colon}${into}`}
          description={formatMessage(messages.offerTells, locale, { code: into })}
          confirm={messages.offer}
          danger={false}
          reason="required"
          pending={mutation.busy}
          failure={<Failure error={mutation.error} locale={locale} messages={messages.failure} />}
          messages={messages}
          onConfirm={(reason) => mutation.mutateAsync({ into, reason, key })}
          onClose={() => setRequested(false)}
        />
      )}
    </>
  );
}
