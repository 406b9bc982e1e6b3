"use client";

import { useState } from "react";
import { send } from "@/components/query/send";
import { useChange } from "@/components/query/use-change";
import { DraftForm } from "@/components/ui/autosave/draft-form";
import controls from "@/components/ui/controls.module.css";
import { ChoiceField } from "@/components/ui/fields/choice-field";
import { FieldGroup, FormField } from "@/components/ui/fields/form-field";
import { missingIn, textsOf } from "@/components/ui/fields/form-texts";
import forms from "@/components/ui/forms.module.css";
import { Failure } from "@/components/ui/notices/failure";
import type { Locale } from "@/lib/language/locales";
import type { Messages } from "@/lib/language/messages";
import { fill } from "@/lib/language/say";
import type { MadeToken } from "@/lib/people/token-schema";
import { LIMITS } from "@/lib/text/limits";
import styles from "./security.module.css";

type Props = {
  /** What it may be given besides reading, and for how long, each with its name. */
  scopes: { value: string; name: string }[];
  durations: { days: number; name: string }[];
  locale: Locale;
  messages: Messages["tokens"];
  required: string;
  failure: Messages["project"]["failure"];
};

/** Makes a personal token, and shows it once. */
export function NewToken({ scopes, durations, locale, messages, required, failure }: Props) {
  const [times, setTimes] = useState(0);
  const [copied, setCopied] = useState("");
  const mutation = useChange({
    mutationFn: (token: object) => send<MadeToken>("POST", "/api/v1/me/tokens", token, { locale }),
    onSuccess: () => {
      setCopied("");
      setTimes(times + 1);
    },
  });
  const made = mutation.data;

  function make(data: FormData) {
    return mutation.mutateAsync({
      name: textsOf(data)("name"),
      scopes: ["read", ...data.getAll("scopes").map(String)],
      days: Number(data.get("days")),
    });
  }

  async function copy(secret: string) {
    await navigator.clipboard.writeText(secret).then(
      () => setCopied(messages.copied),
      () => setCopied(messages.copyByHand),
    );
  }

  return (
    <>
      {made && (
        <div className={styles.shownOnce} role="status" data-testid="new-token">
          <p>
            <strong>{fill(messages.made, { name: made.name })}</strong> {messages.once}
          </p>
          <p>
            <code>{made.secret}</code>
          </p>
          <button type="button" className={controls.button} onClick={() => copy(made.secret)}>
            {messages.copy}
          </button>
          {copied && <span className="hint"> {copied}</span>}
        </div>
      )}
      <DraftForm
        key={times}
        place="token/me"
        check={(data) => missingIn(data, ["name"], (name) => name, required)}
        onSend={make}
      >
        <FormField path="name" label={messages.name} hint={messages.nameHint} longest={LIMITS.tokenName}>
          {(control) => <input {...control} name="name" autoComplete="off" />}
        </FormField>
        <FieldGroup path="scopes" label={messages.scopes} hint={messages.scopesHint}>
          {scopes.map(({ value, name }) => (
            <label key={value} className={forms.option}>
              <input type="checkbox" name="scopes" value={value} />
              <span>{name}</span>
            </label>
          ))}
        </FieldGroup>
        <ChoiceField
          path="days"
          name="days"
          label={messages.days}
          options={durations.map(({ days, name }) => ({ value: days, name }))}
          initial={90}
        />
        <Failure error={mutation.error} locale={locale} messages={failure} />
        <button type="submit" className={controls.button} aria-disabled={mutation.busy || undefined}>
          {mutation.busy ? messages.making : messages.make}
        </button>
      </DraftForm>
    </>
  );
}
