"use client";

import { useState } from "react";
import { useAnswer } from "@/components/projects/use-partners";
import { useRequestedForm } from "@/components/ui/autosave/requested-form";
import { classes } from "@/components/ui/classes";
import controls from "@/components/ui/controls.module.css";
import { type DialogMessages, ReasonDialog } from "@/components/ui/dialogs/reason-dialog";
import { tellAct } from "@/components/ui/notices/acts";
import { Failure } from "@/components/ui/notices/failure";
import type { Locale } from "@/lib/language/locales";
import type { Messages } from "@/lib/language/messages";

type Props = {
  code: string;
  partner: { slug: string; version: number };
  primary: boolean;
  /** What the row is about, for those who hear the page. */
  describedBy: string;
  locale: Locale;
  messages: DialogMessages & Pick<Messages["project"], "failure"> & { accept: string; tells: string; done: string };
};

/** Accepts an invitation where it waits, after what that makes public was said; whoever wants to read first goes on. */
export function AcceptInvitation({ code, partner, primary, describedBy, locale, messages }: Props) {
  const [asked, setAsked] = useState(false);
  const mutation = useAnswer(code, locale, () => {
    tellAct(messages.done);
    setAsked(false);
  });
  const place = `invitation/${code}/${partner.slug}` as const;
  useRequestedForm(place, (to) => setAsked(to === "ACCEPTED"));
  return (
    <>
      <button
        type="button"
        className={classes(controls.button, primary ? controls.primary : undefined)}
        aria-describedby={describedBy}
        onClick={() => setAsked(true)}
      >
        {messages.accept}
      </button>
      {asked && (
        <ReasonDialog
          place={`${place}/ACCEPTED`}
          title={messages.accept}
          description={messages.tells}
          confirm={messages.accept}
          danger={false}
          reason="optional"
          pending={mutation.busy}
          failure={<Failure error={mutation.error} locale={locale} messages={messages.failure} />}
          messages={messages}
          onConfirm={(reason) => mutation.mutateAsync({ partner, status: "ACCEPTED", reason })}
          onClose={() => {
            setAsked(false);
            mutation.reset();
          }}
        />
      )}
    </>
  );
}
