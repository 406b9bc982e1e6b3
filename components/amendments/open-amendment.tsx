"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { newKey } from "@/components/query/idempotency-key";
import { send } from "@/components/query/send";
import { useChange } from "@/components/query/use-change";
import { DraftForm } from "@/components/ui/autosave/draft-form";
import { classes } from "@/components/ui/classes";
import controls from "@/components/ui/controls.module.css";
import { FieldLength } from "@/components/ui/fields/field-length";
import forms from "@/components/ui/forms.module.css";
import { languageOf } from "@/components/ui/language-of";
import { Failure } from "@/components/ui/notices/failure";
import type { Locale } from "@/lib/language/locales";
import type { Messages } from "@/lib/language/messages";
import type { Amendment } from "@/lib/plans/amendments/present";
import { LIMITS } from "@/lib/text/limits";

type Props = {
  code: string;
  locale: Locale;
  messages: Messages["amendments"]["open"] & Pick<Messages["amendments"], "why">;
  failure: Messages["project"]["failure"];
};

/** Asks why the plan shall change, and opens an amendment that starts from the plan in force. */
export function OpenAmendment({ code, locale, messages, failure }: Props) {
  const router = useRouter();
  const [key] = useState(newKey);
  const [why, setWhy] = useState("");
  const [missing, setMissing] = useState(false);
  const mutation = useChange({
    shownBy: [],
    mutationFn: () =>
      send<Amendment>(
        "POST",
        `/api/v1/projects/${code}/amendments`,
        { why, language: languageOf(why, locale) },
        { locale, idempotencyKey: key },
      ),
    onSuccess: ({ number }) => {
      setWhy("");
      router.push(`/${locale}/projects/${code}/amendments/${number}/edit`);
    },
  });

  function open() {
    setMissing(!why.trim());
    if (!why.trim()) document.getElementById("amendment-why")?.focus();
    else if (!mutation.isPending) return mutation.mutateAsync();
  }

  return (
    <DraftForm place={`amendment-open/${code}`} onSend={open} className={forms.smallForm}>
      <div className={forms.field} data-field="">
        <div className={forms.fieldHead}>
          <label htmlFor="amendment-why">{messages.why}</label>
          <FieldLength longest={LIMITS.remark} />
        </div>
        <p className={forms.fieldHint} id="amendment-why-hint">
          {messages.whyHint}
        </p>
        <textarea
          id="amendment-why"
          name="why"
          rows={4}
          value={why}
          aria-describedby={`amendment-why-hint${missing ? " amendment-why-error" : ""}`}
          aria-invalid={missing || undefined}
          onChange={(event) => setWhy(event.target.value)}
        />
        {missing && (
          <p className={forms.fieldError} id="amendment-why-error">
            {messages.whyMissing}
          </p>
        )}
      </div>
      <Failure error={mutation.error} locale={locale} messages={failure} />
      <button
        type="submit"
        className={classes(controls.button, controls.primary)}
        disabled={mutation.isPending || mutation.isSuccess}
      >
        {mutation.isPending ? messages.opening : messages.open}
      </button>
    </DraftForm>
  );
}
