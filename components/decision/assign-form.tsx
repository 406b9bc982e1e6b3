"use client";

import { useId, useState } from "react";
import { newKey } from "@/components/query/idempotency-key";
import { isUnanswered, send } from "@/components/query/send";
import { useChange } from "@/components/query/use-change";
import { DraftForm } from "@/components/ui/autosave/draft-form";
import controls from "@/components/ui/controls.module.css";
import forms from "@/components/ui/forms.module.css";
import { Failure } from "@/components/ui/notices/failure";
import type { Locale } from "@/lib/language/locales";
import type { Messages } from "@/lib/language/messages";
import styles from "./decision.module.css";

type Props = {
  code: string;
  candidates: { id: number; name: string }[];
  locale: Locale;
  messages: Messages["assessment"]["panel"];
  failure: Messages["project"]["failure"];
};

/** Asks somebody to assess the proposal. */
export function AssignForm({ code, candidates, locale, messages, failure }: Props) {
  const id = useId();
  const [key, setKey] = useState(newKey);
  const mutation = useChange({
    mutationFn: (assessor: number) =>
      send("POST", `/api/v1/projects/${code}/assessments`, { assessor }, { locale, idempotencyKey: key }),
    onSuccess: () => setKey(newKey()),
    onError: (error) => !isUnanswered(error) && setKey(newKey()),
    orOutdated: true,
  });

  function submit(data: FormData) {
    const chosen = Number(data.get("assessor"));
    if (chosen && !mutation.isPending) return mutation.mutateAsync(chosen);
  }

  return (
    <DraftForm place={`assign/${code}`} className={styles.assignForm} onSend={submit}>
      <div className={forms.field} data-field="">
        <label htmlFor={`${id}-assessor`}>{messages.assign}</label>
        <p className={forms.fieldHint} id={`${id}-hint`}>
          {messages.assignHint}
        </p>
        <select id={`${id}-assessor`} name="assessor" aria-describedby={`${id}-hint`}>
          {candidates.map((one) => (
            <option key={one.id} value={one.id}>
              {one.name}
            </option>
          ))}
        </select>
      </div>
      <Failure error={mutation.error} locale={locale} messages={failure} />
      <button type="submit" className={controls.button} disabled={mutation.isPending}>
        {messages.assignButton}
      </button>
    </DraftForm>
  );
}
