"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { type FormEvent, useId, useState, useTransition } from "react";
import { Failure } from "@/components/projects/failure";
import { send } from "@/components/query/send";
import type { Locale, Messages } from "@/lib/language/messages";
import { RHYTHMS } from "@/lib/projects/delivery/schema";

type Props = {
  code: string;
  days: number;
  version: number;
  locale: Locale;
  words: Messages["progress"]["setRhythm"];
  failure: Messages["project"]["failure"];
  wrong: string;
};

/** Sets how often the project reports: one of the usual numbers of days, or any from a week to a year. */
export function RhythmForm({ code, days, version, locale, words, failure, wrong }: Props) {
  const router = useRouter();
  const id = useId();
  const [refreshing, refresh] = useTransition();
  const [faulty, setFaulty] = useState(false);
  const set = useMutation({
    mutationFn: (asked: number) =>
      send("PATCH", `/api/v1/projects/${code}/rhythm`, { days: asked }, { locale, ifMatch: version }),
    onSettled: () => refresh(() => router.refresh()),
  });
  const busy = set.isPending || refreshing;

  function save(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const asked = Number(new FormData(event.currentTarget).get("days"));
    const good = Number.isInteger(asked) && asked >= 7 && asked <= 366;
    setFaulty(!good);
    if (good && !busy) set.mutate(asked);
  }

  return (
    <details className="disclosure">
      <summary>{words.open}</summary>
      <form onSubmit={save} noValidate className="small-form">
        <div className="field">
          <label htmlFor={id}>{words.days}</label>
          <p className="field-hint" id={`${id}-hint`}>
            {words.hint}
          </p>
          <input
            key={version}
            id={id}
            name="days"
            type="number"
            min={7}
            max={366}
            list={`${id}-usual`}
            defaultValue={days}
            aria-describedby={`${id}-hint${faulty ? ` ${id}-error` : ""}`}
            aria-invalid={faulty || undefined}
          />
          <datalist id={`${id}-usual`}>
            {RHYTHMS.map((usual) => (
              <option key={usual} value={usual} />
            ))}
          </datalist>
          {faulty && (
            <p className="field-error" id={`${id}-error`}>
              {wrong}
            </p>
          )}
        </div>
        <Failure error={set.error} locale={locale} words={failure} />
        <button type="submit" className="button" disabled={busy}>
          {busy ? words.saving : words.save}
        </button>
      </form>
    </details>
  );
}
