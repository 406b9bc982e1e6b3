"use client";

import { useState } from "react";
import { newKey } from "@/components/query/idempotency-key";
import { DraftForm } from "@/components/ui/autosave/draft-form";
import { classes } from "@/components/ui/classes";
import controls from "@/components/ui/controls.module.css";
import { FormField } from "@/components/ui/fields/form-field";
import { missingIn } from "@/components/ui/fields/form-texts";
import { languageOf } from "@/components/ui/language-of";
import { tellAct } from "@/components/ui/notices/acts";
import { Failure } from "@/components/ui/notices/failure";
import type { Locale } from "@/lib/language/locales";
import type { Messages } from "@/lib/language/messages";
import { LIMITS } from "@/lib/text/limits";
import { useReport } from "./use-report";

type Props = {
  code: string;
  last: string | null;
  locale: Locale;
  messages: Messages["progress"]["send"] & Pick<Messages["terms"], "exampleTitle">;
  failure: Messages["project"]["failure"];
};

/** The joint word of an update, and its sending; what is typed stays in this browser until it has arrived. */
export function SendUpdate({ code, last, locale, messages, failure }: Props) {
  const mutation = useReport(code, locale);
  const [key] = useState(newKey);
  const [body, setBody] = useState("");
  const busy = mutation.isPending || mutation.isSuccess;

  function report() {
    if (busy) return;
    return mutation.mutateAsync(
      { update: { body, language: languageOf(body, locale) }, key },
      {
        onSuccess: () => {
          setBody("");
          tellAct(messages.done, `/${locale}/projects/${code}/progress`);
        },
      },
    );
  }

  return (
    <DraftForm
      place={`report/${code}`}
      check={(data) => missingIn(data, ["body"], (name) => `update.${name}`, messages.required)}
      onSend={report}
    >
      <FormField
        path="update.body"
        label={messages.label}
        hint={messages.hint}
        example={{ title: messages.exampleTitle, text: messages.example }}
        longest={LIMITS.message}
      >
        {(control) => (
          <textarea {...control} name="body" rows={6} value={body} onChange={(event) => setBody(event.target.value)} />
        )}
      </FormField>
      {last && !body && (
        <p>
          <button type="button" className={classes(controls.button, controls.quiet)} onClick={() => setBody(last)}>
            {messages.useLast}
          </button>
        </p>
      )}
      <Failure error={mutation.error} locale={locale} messages={failure} />
      <button type="submit" className={classes(controls.button, controls.primary)} disabled={busy}>
        {busy ? messages.sending : messages.button}
      </button>
    </DraftForm>
  );
}
