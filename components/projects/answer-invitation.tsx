"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { useAskedForm } from "@/components/ui/autosave/requested-form";
import { classes } from "@/components/ui/classes";
import controls from "@/components/ui/controls.module.css";
import { ReasonDialog } from "@/components/ui/dialogs/reason-dialog";
import { Failure } from "@/components/ui/notices/failure";
import panels from "@/components/ui/panels.module.css";
import type { Locale } from "@/lib/language/locales";
import type { Messages } from "@/lib/language/messages";
import { say } from "@/lib/language/say";
import styles from "./actions.module.css";
import { type AnswerStatus, useAnswer } from "./use-partners";

type Props = {
  code: string;
  partner: { slug: string; version: number; name: string };
  locale: Locale;
  words: Messages["project"];
};

/** A place's answer to its invitation: yes in one click and a confirmation, no with a reason. */
export function AnswerInvitation({ code, partner, locale, words }: Props) {
  const router = useRouter();
  const [asked, setAsked] = useState<AnswerStatus | null>(null);
  const mutation = useAnswer(code, locale);
  const place = { place: partner.name };
  const texts = {
    ACCEPTED: { title: words.accept, tells: words.acceptTells },
    DECLINED: { title: words.refuse, tells: words.refuseTells },
    INVITED: { title: words.wishes.button, tells: words.wishes.tells },
  };

  useAskedForm(`invitation/${code}/${partner.slug}`, (to) => to in texts && setAsked(to as AnswerStatus));

  function answer(reason: string) {
    if (!asked) return;
    return mutation.mutateAsync(
      { partner, status: asked, reason },
      {
        onSuccess: () => {
          setAsked(null);
          router.refresh();
        },
      },
    );
  }

  return (
    <section className={classes(panels.panel, styles.invitation)} aria-labelledby={`invitation-${partner.slug}`}>
      <h2 id={`invitation-${partner.slug}`}>{say(words.invitation, locale, place)}</h2>
      <p>{say(words.invitationText, locale, place)}</p>
      <button type="button" className={classes(controls.button, controls.primary)} onClick={() => setAsked("ACCEPTED")}>
        {say(words.accept, locale, place)}
      </button>
      <button type="button" className={controls.button} onClick={() => setAsked("DECLINED")}>
        {say(words.refuse, locale, place)}
      </button>
      <button type="button" className={controls.button} onClick={() => setAsked("INVITED")}>
        {say(words.wishes.button, locale, place)}
      </button>
      {asked && (
        <ReasonDialog
          place={`invitation/${code}/${partner.slug}/${asked}`}
          title={say(texts[asked].title, locale, place)}
          tells={say(texts[asked].tells, locale, place)}
          confirm={say(texts[asked].title, locale, place)}
          danger={asked === "DECLINED"}
          reason={asked === "ACCEPTED" ? "optional" : "required"}
          pending={mutation.isPending}
          failure={<Failure error={mutation.error} locale={locale} words={words.failure} />}
          words={asked === "INVITED" ? { ...words, reason: words.wishes.field } : words}
          onConfirm={answer}
          onClose={() => {
            setAsked(null);
            mutation.reset();
          }}
        />
      )}
    </section>
  );
}
