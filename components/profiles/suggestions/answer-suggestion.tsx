"use client";

import { useRef, useState } from "react";
import { useRequestedForm } from "@/components/ui/autosave/requested-form";
import { classes } from "@/components/ui/classes";
import controls from "@/components/ui/controls.module.css";
import { DialogOnDemand } from "@/components/ui/dialogs/dialog-on-demand";
import { Failure } from "@/components/ui/notices/failure";
import { fill } from "@/lib/language/say";
import { notUsDialog, type Suggested } from "./suggestion";
import styles from "./suggestions.module.css";
import { useAnswerSuggestion, useWithdrawAnswer } from "./use-answer-suggestion";

const AT_ONCE = ["INTERESTED", "NOT_NOW"] as const;

/** What a place can say to a suggested partner, each with one press but for the one that asks why; or take back. */
export function AnswerSuggestion(suggested: Suggested) {
  const { place, other, state, locale, messages } = suggested;
  const [asking, setAsking] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const answer = useAnswerSuggestion(suggested);
  const withdrawal = useWithdrawAnswer(suggested);
  useRequestedForm("not-us", (of) => {
    if (of !== `${place.slug}/${other.slug}`) return;
    // Nothing of what is folded shows, its dialog neither.
    root.current?.closest("details")?.setAttribute("open", "");
    setAsking(true);
  });
  const busy = answer.busy || withdrawal.busy;
  const button = classes(controls.button, controls.quiet);
  const aloud = (label: string) => fill(messages.aloud, { answer: label, name: other.name });
  return (
    <div ref={root} className={styles.answers}>
      {state.answer ? (
        <button
          type="button"
          className={button}
          aria-label={fill(messages.withdrawAloud, { name: other.name })}
          aria-disabled={busy || undefined}
          onClick={() => busy || withdrawal.mutate()}
        >
          {busy ? messages.sending : messages.withdraw}
        </button>
      ) : (
        <>
          {AT_ONCE.map((stance) => (
            <button
              key={stance}
              type="button"
              className={button}
              aria-label={aloud(messages[stance])}
              aria-disabled={busy || undefined}
              onClick={() => busy || answer.mutate({ stance })}
            >
              {busy && answer.variables?.stance === stance ? messages.sending : messages[stance]}
            </button>
          ))}
          <button
            type="button"
            className={button}
            aria-label={aloud(messages.NOT_US)}
            aria-haspopup="dialog"
            {...notUsDialog.warming}
            onClick={() => setAsking(true)}
          >
            {messages.NOT_US}
          </button>
        </>
      )}
      <Failure error={answer.error ?? withdrawal.error} locale={locale} messages={messages.failure} />
      {asking && <DialogOnDemand dialog={notUsDialog} {...suggested} onClose={() => setAsking(false)} />}
    </div>
  );
}
