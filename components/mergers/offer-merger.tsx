"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { newKey } from "@/components/query/idempotency-key";
import { useAskedForm } from "@/components/ui/autosave/requested-form";
import { classes } from "@/components/ui/classes";
import controls from "@/components/ui/controls.module.css";
import { type DialogWords, ReasonDialog } from "@/components/ui/dialogs/reason-dialog";
import { Failure } from "@/components/ui/notices/failure";
import type { Locale } from "@/lib/language/locales";
import type { Messages } from "@/lib/language/messages";
import { PUNCTUATION } from "@/lib/language/punctuation";
import { say } from "@/lib/language/say";
import { useOfferMerger } from "./use-mergers";

type Props = {
  code: string;
  into: string;
  locale: Locale;
  words: DialogWords &
    Pick<Messages["project"], "failure"> &
    Pick<Messages["merger"], "offer" | "offerTells" | "offered">;
};

/** Offers to let the own proposal go on in another one, for a reason that both leads and the history keep. */
export function OfferMerger({ code, into, locale, words }: Props) {
  const router = useRouter();
  const [asked, setAsked] = useState(false);
  const [key] = useState(newKey);
  const mutation = useOfferMerger(code, locale);
  useAskedForm(`merger/${code}`, (asked) => asked === into && setAsked(true));
  if (mutation.isSuccess) return <p role="status">{say(words.offered, locale, { code: into })}</p>;
  return (
    <>
      <button type="button" className={classes(controls.button, controls.quiet)} onClick={() => setAsked(true)}>
        {words.offer} <span className="visually-hidden">{into}</span>
      </button>
      {asked && (
        <ReasonDialog
          place={`merger/${code}/${into}`}
          title={`${words.offer}${PUNCTUATION[locale].colon}${into}`}
          tells={say(words.offerTells, locale, { code: into })}
          confirm={words.offer}
          danger={false}
          reason="required"
          pending={mutation.isPending}
          failure={<Failure error={mutation.error} locale={locale} words={words.failure} />}
          words={words}
          onConfirm={(reason) =>
            mutation.mutateAsync(
              { into, reason, key },
              {
                onSuccess: () => {
                  setAsked(false);
                  router.refresh();
                },
              },
            )
          }
          onClose={() => setAsked(false)}
        />
      )}
    </>
  );
}
