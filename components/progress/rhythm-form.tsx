"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { isOutdated, send } from "@/components/query/send";
import { KeptForm } from "@/components/ui/autosave/draft-form";
import controls from "@/components/ui/controls.module.css";
import { FormNumber, refuseUnsettled } from "@/components/ui/fields/form-number";
import type { NumberWords } from "@/components/ui/fields/typed-number";
import forms from "@/components/ui/forms.module.css";
import { Failure } from "@/components/ui/notices/failure";
import panels from "@/components/ui/panels.module.css";
import type { Locale } from "@/lib/language/locales";
import type { Messages } from "@/lib/language/messages";
import { QUANTITIES } from "@/lib/language/quantities";
import { readNumber } from "@/lib/language/read-number";
import { RHYTHMS } from "@/lib/progress/schema";

type Props = {
  code: string;
  days: number;
  version: number;
  locale: Locale;
  words: Messages["progress"]["setRhythm"];
  numbers: NumberWords;
  failure: Messages["project"]["failure"];
};

/** Sets how often the project reports: one of the usual numbers of days, or any from a week to a year. */
export function RhythmForm({ code, days, version, locale, words, numbers, failure }: Props) {
  const router = useRouter();
  const [refreshing, refresh] = useTransition();
  const [missing, setMissing] = useState(false);
  const set = useMutation({
    mutationFn: (asked: number) =>
      send("PATCH", `/api/v1/projects/${code}/rhythm`, { days: asked }, { locale, ifMatch: version }),
    onSettled: (_, error) => (!error || isOutdated(error)) && refresh(() => router.refresh()),
  });
  const busy = set.isPending || refreshing;

  function save(data: FormData, form: HTMLFormElement) {
    if (refuseUnsettled(form)) return;
    const reading = readNumber(String(data.get("days")), QUANTITIES.reportingDays);
    setMissing(reading.kind === "none");
    if (reading.kind === "value" && !busy) return set.mutateAsync(reading.value);
  }

  return (
    <details className={panels.disclosure}>
      <summary>{words.open}</summary>
      <KeptForm place={`rhythm/${code}`} onSend={save} className={forms.smallForm}>
        <FormNumber
          key={version}
          path="rhythm.days"
          label={words.days}
          hint={words.hint}
          name="days"
          quantity="reportingDays"
          list={RHYTHMS}
          initial={String(days)}
          error={missing ? numbers.own.reportingDays : undefined}
          locale={locale}
          words={numbers}
        />
        <Failure error={set.error} locale={locale} words={failure} />
        <button type="submit" className={controls.button} disabled={busy}>
          {busy ? words.saving : words.save}
        </button>
      </KeptForm>
    </details>
  );
}
