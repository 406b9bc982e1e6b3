"use client";

import { useState } from "react";
import { newKey } from "@/components/query/idempotency-key";
import { send } from "@/components/query/send";
import { useChange } from "@/components/query/use-change";
import { DraftForm } from "@/components/ui/autosave/draft-form";
import controls from "@/components/ui/controls.module.css";
import { FormField, fieldId, type Messages } from "@/components/ui/fields/form-field";
import { FormNumber, refuseUnsettled } from "@/components/ui/fields/form-number";
import type { NumberMessages } from "@/components/ui/fields/typed-number";
import forms from "@/components/ui/forms.module.css";
import { Failure } from "@/components/ui/notices/failure";
import panels from "@/components/ui/panels.module.css";
import { DAY_BOUNDS } from "@/lib/language/bounds";
import type { Locale } from "@/lib/language/locales";
import type { Messages as Catalogue } from "@/lib/language/messages";
import { QUANTITIES } from "@/lib/language/quantities";
import { readNumber } from "@/lib/language/read-number";
import { formatMessage } from "@/lib/language/say";
import { LIMITS } from "@/lib/text/limits";

/** The words of the form, with what a value’s fields are called where values stand in a table. */
export type MeasureMessages = Catalogue["progress"]["measure"] & Pick<Catalogue["progress"], "day" | "note">;
type Props = {
  code: string;
  indicator: string;
  name: string;
  unit: string;
  /** The last value that was entered. */
  last: number | null;
  locale: Locale;
  messages: MeasureMessages;
  numbers: NumberMessages;
  failure: Catalogue["project"]["failure"];
  required: string;
};

/** Enters what an indicator was on a day. */
export function MeasureForm({
  code,
  indicator,
  name,
  unit,
  last,
  locale,
  messages,
  numbers,
  failure,
  required,
}: Props) {
  const [key, setKey] = useState(newKey);
  const [errors, setErrors] = useState<Messages>({});
  const enter = useChange({
    mutationFn: (value: { on: string; value: number; note: string | null }) =>
      // The field has asked whether an unusual value is meant.
      send(
        "POST",
        `/api/v1/projects/${code}/indicators/${indicator}/values`,
        { ...value, confirmed: ["value"] },
        { locale, idempotencyKey: key },
      ),
    onSuccess: () => setKey(newKey()),
  });
  const { busy } = enter;
  const [onPath, valuePath] = [`${indicator}.on`, `${indicator}.value`];

  function save(data: FormData, form: HTMLFormElement) {
    if (busy) return;
    const on = String(data.get("on") ?? "");
    const typed = String(data.get("value") ?? "").trim();
    const reading = readNumber(typed, QUANTITIES.indicator);
    const wrong: Messages = {
      ...(on ? {} : { [onPath]: required }),
      ...(reading.kind === "none" ? { [valuePath]: required } : {}),
    };
    setErrors(wrong);
    const [first] = Object.keys(wrong);
    if (first) return document.getElementById(fieldId(first))?.focus();
    if (refuseUnsettled(form) || reading.kind !== "value") return;
    return enter.mutateAsync({ on, value: reading.value, note: String(data.get("note") ?? "").trim() || null });
  }

  return (
    <details className={panels.disclosure}>
      <summary aria-label={formatMessage(messages.openFor, locale, { name })}>{messages.open}</summary>
      <DraftForm key={key} place={`measure/${code}/${indicator}`} onSend={save} className={forms.smallForm}>
        <FormField path={onPath} label={messages.day} errors={errors}>
          {(control) => <input {...control} type="date" name="on" {...DAY_BOUNDS} />}
        </FormField>
        <FormNumber
          path={valuePath}
          label={formatMessage(messages.value, locale, { unit })}
          name="value"
          quantity="indicator"
          last={last}
          error={errors[valuePath]}
          locale={locale}
          messages={numbers}
        />
        <FormField path={`${indicator}.note`} label={messages.note} errors={errors} longest={LIMITS.reason}>
          {(control) => <input {...control} name="note" autoComplete="off" />}
        </FormField>
        <Failure error={enter.error} locale={locale} messages={failure} />
        <button type="submit" className={controls.button} disabled={busy}>
          {busy ? messages.saving : messages.save}
        </button>
      </DraftForm>
    </details>
  );
}
