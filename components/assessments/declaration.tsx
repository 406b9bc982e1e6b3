"use client";

import { useState } from "react";
import { send } from "@/components/query/send";
import { useChange } from "@/components/query/use-change";
import { useRequestedForm } from "@/components/ui/autosave/requested-form";
import { classes } from "@/components/ui/classes";
import controls from "@/components/ui/controls.module.css";
import dialogs from "@/components/ui/dialog.module.css";
import { type DialogMessages, ReasonDialog } from "@/components/ui/dialogs/reason-dialog";
import { tellAct } from "@/components/ui/notices/acts";
import { Failure } from "@/components/ui/notices/failure";
import panels from "@/components/ui/panels.module.css";
import type { Locale } from "@/lib/language/locales";
import type { Messages } from "@/lib/language/messages";

type Props = {
  assessment: { id: number; version: number };
  locale: Locale;
  messages: Messages["assessment"]["form"];
  dialogMessages: DialogMessages & Pick<Messages["project"], "failure">;
};

/** Where the checklist begins. */
const FIRST_ANSWER = "[id^=question-] input";

/** Asks before anything else whether an interest conflicts: one begins, or steps back. */
export function Declaration({ assessment: { id, version }, locale, messages, dialogMessages }: Props) {
  const [stepsBack, setStepsBack] = useState(false);
  const mutation = useChange({
    mutationFn: (body: { status: "STARTED" | "RECUSED"; privateNote?: string }) =>
      send("PATCH", `/api/v1/assessments/${id}`, body, { locale, ifMatch: version }),
    onShown: (_, { status }) => {
      tellAct(messages.done[status], undefined, status === "STARTED" ? FIRST_ANSWER : undefined);
      setStepsBack(false);
    },
  });
  useRequestedForm("assess-decline", (requested) => requested === String(id) && setStepsBack(true));
  const failure = <Failure error={mutation.error} locale={locale} messages={dialogMessages.failure} />;
  return (
    <section className={panels.panel} aria-labelledby="declare">
      <h2 id="declare">{messages.declare}</h2>
      <p>{messages.declareText}</p>
      {!stepsBack && failure}
      <div className={dialogs.dialogButtons}>
        <button
          type="button"
          className={classes(controls.button, controls.primary)}
          disabled={mutation.busy}
          onClick={() => mutation.mutate({ status: "STARTED" })}
        >
          {messages.noConflict}
        </button>
        <button type="button" className={controls.button} onClick={() => setStepsBack(true)}>
          {messages.conflict}
        </button>
      </div>
      {stepsBack && (
        <ReasonDialog
          place={`assess-decline/${id}`}
          title={messages.conflict}
          description={messages.conflictTells}
          confirm={messages.conflict}
          danger
          reason="optional"
          pending={mutation.busy}
          failure={failure}
          messages={{ ...dialogMessages, reasonHint: "" }}
          onConfirm={(privateNote) => mutation.mutateAsync({ status: "RECUSED", ...(privateNote && { privateNote }) })}
          onClose={() => setStepsBack(false)}
        />
      )}
    </section>
  );
}
