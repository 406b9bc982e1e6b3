"use client";

import { useState } from "react";
import { newKey } from "@/components/query/idempotency-key";
import { send } from "@/components/query/send";
import { useChange } from "@/components/query/use-change";
import { DraftForm } from "@/components/ui/autosave/draft-form";
import controls from "@/components/ui/controls.module.css";
import { FormField } from "@/components/ui/fields/form-field";
import { FormNumber } from "@/components/ui/fields/form-number";
import { missingIn, textsOf } from "@/components/ui/fields/form-texts";
import type { NumberMessages } from "@/components/ui/fields/typed-number";
import forms from "@/components/ui/forms.module.css";
import { tellActAt } from "@/components/ui/notices/acts";
import { Failure } from "@/components/ui/notices/failure";
import panels from "@/components/ui/panels.module.css";
import { DAY_BOUNDS } from "@/lib/language/bounds";
import { formatQuantity } from "@/lib/language/format";
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
    onShown: (_, { value }) =>
      tellActAt(
        `indicator/${indicator}`,
        formatMessage(messages.done, locale, { name, value: formatQuantity(value, unit, locale) }),
      ),
  });
  const { busy } = enter;
  const path = (field: string) => `${indicator}.${field}`;

  function save(data: FormData) {
    if (busy) return;
    const text = textsOf(data);
    const reading = readNumber(text("value"), QUANTITIES.indicator);
    if (reading.kind !== "value") return;
    return enter.mutateAsync({ on: text("on"), value: reading.value, note: text("note") || null });
  }

  return (
    <details className={panels.disclosure}>
      <summary aria-label={formatMessage(messages.openFor, locale, { name })}>{messages.open}</summary>
      <DraftForm
        key={key}
        place={`measure/${code}/${indicator}`}
        check={(data) => missingIn(data, ["on", "value"], path, required)}
        onSend={save}
        className={forms.smallForm}
      >
        <FormField path={path("on")} label={messages.day}>
          {(control) => <input {...control} type="date" name="on" {...DAY_BOUNDS} />}
        </FormField>
        <FormNumber
          path={path("value")}
          label={formatMessage(messages.value, locale, { unit })}
          name="value"
          quantity="indicator"
          last={last}
          locale={locale}
          messages={numbers}
        />
        <FormField path={path("note")} label={messages.note} longest={LIMITS.reason}>
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
