"use client";

import { useState } from "react";
import { ApiProblem, send } from "@/components/query/send";
import { useChange } from "@/components/query/use-change";
import { DraftForm } from "@/components/ui/autosave/draft-form";
import { classes } from "@/components/ui/classes";
import controls from "@/components/ui/controls.module.css";
import forms from "@/components/ui/forms.module.css";
import { ActSentence } from "@/components/ui/notices/act-sentence";
import { Failure } from "@/components/ui/notices/failure";
import type { Locale } from "@/lib/language/locales";
import type { Messages } from "@/lib/language/messages";
import type { MailPreferences } from "@/lib/telling/schema";
import styles from "./mail.module.css";

type Props = {
  preferences: Omit<MailPreferences, "projects">;
  /** The hours of a day and the days of a week, as the language writes them. */
  hours: string[];
  weekdays: string[];
  locale: Locale;
  messages: Messages["mail"]["settings"];
  failure: Messages["project"]["failure"];
};

/** Settles whether what waits is told at once, how much of the rest is told, and when the digest of it comes. */
export function MailPreferencesForm({ preferences, hours, weekdays, locale, messages, failure }: Props) {
  const [stored, setStored] = useState(preferences.version);
  const change = useChange({
    mutationFn: (body: object) => send<MailPreferences>("PATCH", "/api/v1/me/mail", body, { locale, ifMatch: stored }),
    onSuccess: ({ version }) => setStored(version),
    onError: (error) => {
      const current = error instanceof ApiProblem && (error.problem.current as MailPreferences | undefined);
      if (current) setStored(current.version);
    },
  });
  const save = (data: FormData) => {
    if (change.isPending) return;
    return change.mutateAsync({
      atOnce: data.get("atOnce") === "on",
      digest: String(data.get("digest")),
      hour: Number(data.get("hour")),
      weekday: Number(data.get("weekday")),
      level: String(data.get("level")),
    });
  };
  type Name = "level" | "digest" | "hour" | "weekday";
  const select = (name: Name, label: string, options: [string, string][], hint?: string) => (
    <div className={forms.field} data-field="">
      <label htmlFor={`mail-${name}`}>{label}</label>
      {hint && (
        <span className={forms.fieldHint} id={`mail-${name}-hint`}>
          {hint}
        </span>
      )}
      <select
        id={`mail-${name}`}
        name={name}
        defaultValue={String(preferences[name])}
        aria-describedby={hint && `mail-${name}-hint`}
        onChange={() => change.reset()}
      >
        {options.map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
  return (
    <DraftForm place="mail/me" onSend={save}>
      <label className={forms.option}>
        <input type="checkbox" name="atOnce" defaultChecked={preferences.atOnce} onChange={() => change.reset()} />
        <span>{messages.atOnce}</span>
      </label>
      {select("level", messages.level, Object.entries(messages.levels), messages.levelHint)}
      <div className={styles.when}>
        {select("digest", messages.digest, Object.entries(messages.rhythms))}
        {select(
          "hour",
          messages.hour,
          hours.map((hour, index) => [String(index), hour]),
        )}
        {select(
          "weekday",
          messages.weekday,
          weekdays.map((day, index) => [String(index + 1), day]),
        )}
      </div>
      <button type="submit" className={classes(controls.button, controls.primary)} aria-disabled={change.isPending}>
        {change.isPending ? messages.saving : messages.save}
      </button>
      {change.isSuccess && <ActSentence sentence={messages.saved} className="hint" />}
      <Failure error={change.error} locale={locale} messages={failure} />
    </DraftForm>
  );
}
