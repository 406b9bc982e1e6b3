"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useState, useTransition } from "react";
import { languageOf } from "@/components/threads/language-of";
import { useUnsent } from "@/components/threads/use-unsent";
import type { Locale, Messages as Words } from "@/lib/language/messages";
import { Failure } from "./failure";
import { FormField, fieldId, type Messages } from "./form-field";
import { newKey } from "./new-key";
import { useReport } from "./use-report";

type Props = { code: string; owner: number; locale: Locale; words: Words["project"]; required: string };

/** Reports how the project goes; what is typed stays in this browser until it has arrived. */
export function UpdateForm({ code, owner, locale, words, required }: Props) {
  const router = useRouter();
  const [refreshing, refresh] = useTransition();
  const mutation = useReport(code, locale);
  const [key, setKey] = useState(newKey);
  const [body, setBody] = useUnsent(`tandem.report.${owner}.${code}`);
  const [errors, setErrors] = useState<Messages>({});
  const busy = mutation.isPending || refreshing;

  function report(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (busy) return;
    const missing = !body.trim();
    setErrors(missing ? { "update.body": required } : {});
    if (missing) return document.getElementById(fieldId("update.body"))?.focus();
    mutation.mutate(
      { update: { body, language: languageOf(body, locale) }, key },
      {
        onSuccess: () => {
          setBody("");
          setKey(newKey());
          refresh(() => router.refresh());
        },
      },
    );
  }

  return (
    <details className="disclosure">
      <summary>{words.addUpdate}</summary>
      <form key={key} onSubmit={report} noValidate className="small-form">
        <FormField path="update.body" label={words.updateBody} errors={errors}>
          {(control) => (
            <textarea
              {...control}
              rows={5}
              maxLength={8000}
              value={body}
              onChange={(event) => setBody(event.target.value)}
            />
          )}
        </FormField>
        <Failure error={mutation.error} locale={locale} words={words.failure} />
        <button type="submit" className="button" disabled={busy}>
          {busy ? words.adding : words.updateAdd}
        </button>
      </form>
    </details>
  );
}
