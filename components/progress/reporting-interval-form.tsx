"use client";

import { send } from "@/components/query/send";
import { useChange } from "@/components/query/use-change";
import { DraftForm } from "@/components/ui/autosave/draft-form";
import controls from "@/components/ui/controls.module.css";
import type { Messages as Faults } from "@/components/ui/fields/form-field";
import { FormNumber } from "@/components/ui/fields/form-number";
import type { NumberMessages } from "@/components/ui/fields/typed-number";
import forms from "@/components/ui/forms.module.css";
import { ActBeside } from "@/components/ui/notices/act-beside";
import { tellActAt } from "@/components/ui/notices/acts";
import { Failure } from "@/components/ui/notices/failure";
import panels from "@/components/ui/panels.module.css";
import type { Locale } from "@/lib/language/locales";
import type { Messages } from "@/lib/language/messages";
import { QUANTITIES } from "@/lib/language/quantities";
import { readNumber } from "@/lib/language/read-number";
import { REPORTING_INTERVALS } from "@/lib/progress/schema";

type Props = {
  code: string;
  days: number;
  version: number;
  locale: Locale;
  messages: Messages["progress"]["setReportingInterval"];
  numbers: NumberMessages;
  failure: Messages["project"]["failure"];
};

/** Sets how often the project reports: one of the usual numbers of days, or any from a week to a year. */
export function ReportingIntervalForm({ code, days, version, locale, messages, numbers, failure }: Props) {
  const set = useChange({
    mutationFn: (requested: number) =>
      send("PATCH", `/api/v1/projects/${code}/reporting-interval`, { days: requested }, { locale, ifMatch: version }),
    onShown: () => tellActAt(`reportingInterval/${code}`, messages.done),
    orOutdated: true,
  });
  const { busy } = set;

  const readingOf = (data: FormData) => readNumber(String(data.get("days")), QUANTITIES.reportingDays);
  const check = (data: FormData): Faults =>
    readingOf(data).kind === "none" ? { "reportingInterval.days": numbers.own.reportingDays } : {};

  function save(data: FormData) {
    const reading = readingOf(data);
    if (reading.kind === "value" && !busy) return set.mutateAsync(reading.value);
  }

  return (
    <>
      <ActBeside at={`reportingInterval/${code}`} />
      <details className={panels.disclosure}>
        <summary>{messages.open}</summary>
        <DraftForm place={`reportingInterval/${code}`} check={check} onSend={save} className={forms.smallForm}>
          <FormNumber
            key={version}
            path="reportingInterval.days"
            label={messages.days}
            hint={messages.hint}
            name="days"
            quantity="reportingDays"
            list={REPORTING_INTERVALS}
            initial={String(days)}
            locale={locale}
            messages={numbers}
          />
          <Failure error={set.error} locale={locale} messages={failure} />
          <button type="submit" className={controls.button} disabled={busy}>
            {busy ? messages.saving : messages.save}
          </button>
        </DraftForm>
      </details>
    </>
  );
}
