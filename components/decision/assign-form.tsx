"use client";

import { useState } from "react";
import { newKey } from "@/components/query/idempotency-key";
import { isUnanswered, send } from "@/components/query/send";
import { useChange } from "@/components/query/use-change";
import { DraftForm } from "@/components/ui/autosave/draft-form";
import controls from "@/components/ui/controls.module.css";
import { ChoiceField } from "@/components/ui/fields/choice-field";
import { FormField } from "@/components/ui/fields/form-field";
import { missingIn } from "@/components/ui/fields/form-texts";
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

const pathOf = (name: string) => `assign.${name}`;

/** Asks somebody to assess the proposal until a day. */
export function AssignForm({ code, candidates, dueOn, locale, messages, failure }: Props) {
  const [key, setKey] = useState(newKey);
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
    if (assessor && !mutation.isPending) return mutation.mutateAsync({ assessor, dueOn: day });
  }

  return (
    <DraftForm
      place={`assign/${code}`}
      className={styles.assignForm}
      check={(data) => missingIn(data, ["dueOn"], pathOf, messages.dueMissing)}
      onSend={submit}
    >
      <ChoiceField
        path={pathOf("assessor")}
        name="assessor"
        label={messages.assign}
        hint={messages.assignHint}
        options={candidates.map(({ id, name }) => ({ value: id, name }))}
      />
      <FormField path={pathOf("dueOn")} label={messages.due}>
        {(control) => <input {...control} type="date" name="dueOn" {...DAY_BOUNDS} defaultValue={dueOn} />}
      </FormField>
      <Failure error={mutation.error} locale={locale} messages={failure} />
      <button type="submit" className={controls.button} disabled={mutation.isPending}>
        {messages.assignButton}
      </button>
    </DraftForm>
  );
}
