"use client";

import { useState } from "react";
import { classes } from "@/components/ui/classes";
import controls from "@/components/ui/controls.module.css";
import { type DialogMessages, ReasonDialog } from "@/components/ui/dialogs/reason-dialog";
import { tellAct } from "@/components/ui/notices/acts";
import { Failure } from "@/components/ui/notices/failure";
import type { Locale } from "@/lib/language/locales";
import type { Messages } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import { useTakeBack } from "./use-partners";

type Props = {
  code: string;
  partner: { slug: string; version: number; name: string };
  locale: Locale;
  messages: DialogMessages & Messages["project"]["takeBack"] & Pick<Messages["project"], "failure">;
};

/** Takes a place's own answer to its invitation back, as long as the proposal is not decided. */
export function TakeBackAnswer({ code, partner, locale, messages }: Props) {
  const [asked, setAsked] = useState(false);
  const place = { place: partner.name };
  const mutation = useTakeBack(code, locale, () => {
    tellAct(formatMessage(messages.done, locale, place));
    setAsked(false);
  });
  const title = formatMessage(messages.button, locale, place);
  return (
    <>
      <button type="button" className={classes(controls.button, controls.quiet)} onClick={() => setAsked(true)}>
        {title}
      </button>
      {asked && (
        <ReasonDialog
          place={`invitation/${code}/${partner.slug}/back`}
          title={title}
          description={formatMessage(messages.tells, locale, place)}
          confirm={title}
          danger={false}
          reason={null}
          pending={mutation.busy}
          failure={<Failure error={mutation.error} locale={locale} messages={messages.failure} />}
          messages={messages}
          onConfirm={() => mutation.mutateAsync(partner)}
          onClose={() => {
            setAsked(false);
            mutation.reset();
          }}
        />
      )}
    </>
  );
}
