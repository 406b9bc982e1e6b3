"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useState, useTransition } from "react";
import { languageOf } from "@/components/threads/language-of";
import type { Locale, Messages as Words } from "@/lib/language/messages";
import { Failure } from "./failure";
import { FormField, fieldId, type Messages } from "./form-field";
import { newKey } from "./new-key";
import { useAddMilestone } from "./use-milestones";

type Props = { code: string; locale: Locale; words: Words["project"]; required: string };

/** Plans a milestone: what will be there, and by when. */
export function MilestoneForm({ code, locale, words, required }: Props) {
  const router = useRouter();
  const [refreshing, refresh] = useTransition();
  const mutation = useAddMilestone(code, locale);
  const [key, setKey] = useState(newKey);
  const [errors, setErrors] = useState<Messages>({});
  const busy = mutation.isPending || refreshing;

  function add(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (busy) return;
    const data = new FormData(event.currentTarget);
    const title = String(data.get("title") ?? "").trim();
    const dueOn = String(data.get("dueOn") ?? "");
    const wrong: Messages = {
      ...(title ? {} : { "milestone.title": required }),
      ...(dueOn ? {} : { "milestone.dueOn": required }),
    };
    setErrors(wrong);
    const [first] = Object.keys(wrong);
    if (first) return document.getElementById(fieldId(first))?.focus();
    mutation.mutate(
      { milestone: { title, dueOn, language: languageOf(title, locale) }, key },
      {
        onSuccess: () => {
          setKey(newKey());
          refresh(() => router.refresh());
        },
      },
    );
  }

  return (
    <details className="disclosure">
      <summary>{words.addMilestone}</summary>
      <form key={key} onSubmit={add} noValidate className="small-form">
        <FormField path="milestone.title" label={words.milestoneTitle} errors={errors}>
          {(control) => <input {...control} name="title" maxLength={160} autoComplete="off" />}
        </FormField>
        <FormField path="milestone.dueOn" label={words.milestoneDue} errors={errors}>
          {(control) => <input {...control} type="date" name="dueOn" max="2099-12-31" />}
        </FormField>
        <Failure error={mutation.error} locale={locale} words={words.failure} />
        <button type="submit" className="button" disabled={busy}>
          {busy ? words.adding : words.milestoneAdd}
        </button>
      </form>
    </details>
  );
}
