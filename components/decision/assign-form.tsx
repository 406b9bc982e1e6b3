"use client";

import { useId, useState } from "react";
import { newKey } from "@/components/query/idempotency-key";
import { isUnanswered, send } from "@/components/query/send";
import { useChange } from "@/components/query/use-change";
import { DraftForm } from "@/components/ui/autosave/draft-form";
import controls from "@/components/ui/controls.module.css";
import { type Messages as Errors, FormField, fieldId } from "@/components/ui/fields/form-field";
import forms from "@/components/ui/forms.module.css";
import { tellAct } from "@/components/ui/notices/acts";
import { Failure } from "@/components/ui/notices/failure";
import type { AssignInput } from "@/lib/assessments/schema";
import { DAY_BOUNDS } from "@/lib/language/bounds";
import { formatDate } from "@/lib/language/format";
import type { Locale } from "@/lib/language/locales";
import type { Messages } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import styles from "./decision.module.css";

type Props = {
  code: string;
  candidates: { id: number; name: string }[];
  /** By when, unless another day is said. */
  dueOn: string;
  locale: Locale;
  messages: Messages["assessment"]["panel"];
  failure: Messages["project"]["failure"];
};

const DUE = "assign.dueOn";

/** Asks somebody to assess the proposal until a day. */
export function AssignForm({ code, candidates, dueOn, locale, messages, failure }: Props) {
  const id = useId();
  const [key, setKey] = useState(newKey);
  const [errors, setErrors] = useState<Errors>({});
  const mutation = useChange({
    mutationFn: (input: AssignInput) =>
      send("POST", `/api/v1/projects/${code}/assessments`, input, { locale, idempotencyKey: key }),
    onSuccess: (_, { assessor, dueOn: day }) => {
      setKey(newKey());
      const name = candidates.find((one) => one.id === assessor)?.name ?? "";
      tellAct(formatMessage(messages.assigned, locale, { name, date: formatDate(day ?? dueOn, locale) }));
    },
    onError: (error) => !isUnanswered(error) && setKey(newKey()),
    orOutdated: true,
  });

  function submit(data: FormData) {
    const assessor = Number(data.get("assessor"));
    const day = String(data.get("dueOn") ?? "");
    setErrors(day ? {} : { [DUE]: messages.dueMissing });
    if (!day) return document.getElementById(fieldId(DUE))?.focus();
    if (assessor && !mutation.isPending) return mutation.mutateAsync({ assessor, dueOn: day });
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
      <FormField path={DUE} label={messages.due} errors={errors}>
        {(control) => <input {...control} type="date" name="dueOn" {...DAY_BOUNDS} defaultValue={dueOn} />}
      </FormField>
      <Failure error={mutation.error} locale={locale} messages={failure} />
      <button type="submit" className={controls.button} disabled={mutation.isPending}>
        {messages.assignButton}
      </button>
    </DraftForm>
  );
}
