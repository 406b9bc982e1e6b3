"use client";

import { useState } from "react";
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
import type { Locale } from "@/lib/language/locales";
import type { Messages as Catalogue } from "@/lib/language/messages";
import { QUANTITIES } from "@/lib/language/quantities";
import { readNumber, writtenNumber } from "@/lib/language/read-number";
import { formatMessage } from "@/lib/language/say";
import type { IndicatorView } from "@/lib/progress/present";
import type { IndicatorValueEdit } from "@/lib/progress/schema";
import { LIMITS } from "@/lib/text/limits";
import type { MeasureMessages } from "./measure-form";

type Value = IndicatorView["values"][number];
type Props = {
  code: string;
  indicator: string;
  value: Value;
  /** What stands before it in time, by which a slip can be told. */
  before: number | null;
  /** The day of the value in words, to tell one form from the next. */
  day: string;
  unit: string;
  locale: Locale;
  messages: Catalogue["progress"]["correct"];
  measure: MeasureMessages;
  numbers: NumberMessages;
  failure: Catalogue["project"]["failure"];
  required: string;
};

/** Corrects a value that was entered wrongly, or removes it, with a word why. */
export function CorrectForm(props: Props) {
  const { code, indicator, value, before, day, unit, locale, messages, measure, numbers, failure, required } = props;
  const [removed, setRemoved] = useState(false);
  const path = (field: string) => `${indicator}.${value.id}.${field}`;
  const correct = useChange({
    mutationFn: (edit: IndicatorValueEdit) =>
      send("PATCH", `/api/v1/projects/${code}/indicators/${indicator}/values/${value.id}`, edit, {
        locale,
        ifMatch: value.version,
      }),
    onShown: (_, edit) => tellActAt(`indicator/${indicator}`, "removed" in edit ? messages.removed : messages.done),
    orOutdated: true,
  });
  const { busy } = correct;

  function save(data: FormData) {
    if (busy) return;
    const text = textsOf(data);
    const reading = readNumber(text("value"), QUANTITIES.indicator);
    const reason = text("reason");
    if (removed) return correct.mutateAsync({ removed: true, reason });
    if (reading.kind !== "value") return;
    // The field has asked whether an unusual value is meant.
    const meant = { value: reading.value, confirmed: ["value" as const] };
    return correct.mutateAsync({ on: text("on"), ...meant, note: text("note") || null, reason });
  }

  return (
    <details className={panels.disclosure}>
      <summary aria-label={formatMessage(messages.openFor, locale, { day })}>{messages.open}</summary>
      <DraftForm
        key={value.version}
        place={`correct/${code}/${indicator}/${value.id}`}
        check={(data) => missingIn(data, removed ? ["reason"] : ["on", "value", "reason"], path, required)}
        onSend={save}
        className={forms.smallForm}
      >
        <label className={forms.option}>
          <input
            type="checkbox"
            name="removed"
            checked={removed}
            onChange={(event) => setRemoved(event.target.checked)}
          />
          <span>{messages.remove}</span>
        </label>
        {!removed && (
          <>
            <FormField path={path("on")} label={measure.day}>
              {(control) => <input {...control} type="date" name="on" {...DAY_BOUNDS} defaultValue={value.on} />}
            </FormField>
            <FormNumber
              path={path("value")}
              label={formatMessage(measure.value, locale, { unit })}
              name="value"
              quantity="indicator"
              last={before}
              initial={writtenNumber(value.value)}
              locale={locale}
              messages={numbers}
            />
            <FormField path={path("note")} label={measure.note} longest={LIMITS.reason}>
              {(control) => <input {...control} name="note" autoComplete="off" defaultValue={value.note ?? ""} />}
            </FormField>
          </>
        )}
        <FormField path={path("reason")} label={messages.reason} hint={messages.reasonHint} longest={LIMITS.correction}>
          {(control) => <input {...control} name="reason" autoComplete="off" />}
        </FormField>
        <Failure error={correct.error} locale={locale} messages={failure} />
        <button type="submit" className={controls.button} disabled={busy}>
          {busy ? measure.saving : removed ? messages.confirmRemoval : messages.save}
        </button>
      </DraftForm>
    </details>
  );
}
