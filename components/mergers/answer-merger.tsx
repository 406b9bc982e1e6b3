"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import styles from "@/components/proposals/proposal.module.css";
import { newKey } from "@/components/query/idempotency-key";
import { classes } from "@/components/ui/classes";
import controls from "@/components/ui/controls.module.css";
import { type DialogWords, ReasonDialog } from "@/components/ui/dialogs/reason-dialog";
import { Failure } from "@/components/ui/notices/failure";
import type { Locale } from "@/lib/language/locales";
import type { Messages } from "@/lib/language/messages";
import { say } from "@/lib/language/say";
import { useAnswerMerger } from "./use-mergers";

type Props = {
  code: string;
  merger: { id: number; from: string; accept: boolean; refuse: boolean };
  /** Whether the reader is on the offering side, and refusing means taking the offer back. */
  own: boolean;
  locale: Locale;
  words: DialogWords &
    Pick<Messages["project"], "failure"> &
    Pick<Messages["merger"], "accept" | "acceptTells" | "refuse" | "refuseTells" | "takeBack">;
};

/** Takes another proposal in, refuses it, or takes the offer back, after asking once more. */
export function AnswerMerger({ code, merger, own, locale, words }: Props) {
  const router = useRouter();
  const [asked, setAsked] = useState<boolean | null>(null);
  const [key] = useState(newKey);
  const mutation = useAnswerMerger(code, locale);
  const no = own ? words.takeBack : words.refuse;
  return (
    <div className={styles.mergerButtons}>
      {merger.accept && (
        <button type="button" className={classes(controls.button, controls.primary)} onClick={() => setAsked(true)}>
          {words.accept}
        </button>
      )}
      {merger.refuse && (
        <button type="button" className={controls.button} onClick={() => setAsked(false)}>
          {no}
        </button>
      )}
      {asked !== null && (
        <ReasonDialog
          place={`merger-answer/${code}/${merger.id}`}
          title={asked ? words.accept : no}
          tells={asked ? say(words.acceptTells, locale, { code: merger.from }) : words.refuseTells}
          confirm={asked ? words.accept : no}
          danger={false}
          reason={null}
          pending={mutation.isPending}
          failure={<Failure error={mutation.error} locale={locale} words={words.failure} />}
          words={words}
          onConfirm={() =>
            mutation.mutateAsync(
              { id: merger.id, accepted: asked, key: `${key}-${asked}` },
              {
                onSuccess: () => {
                  setAsked(null);
                  router.refresh();
                },
              },
            )
          }
          onClose={() => {
            setAsked(null);
            mutation.reset();
          }}
        />
      )}
    </div>
  );
}
