"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { newKey } from "@/components/query/idempotency-key";
import { send } from "@/components/query/send";
import { useChange } from "@/components/query/use-change";
import { DraftForm } from "@/components/ui/autosave/draft-form";
import { classes } from "@/components/ui/classes";
import controls from "@/components/ui/controls.module.css";
import { FormField } from "@/components/ui/fields/form-field";
import { missingIn } from "@/components/ui/fields/form-texts";
import forms from "@/components/ui/forms.module.css";
import { Failure } from "@/components/ui/notices/failure";
import { languageOf } from "@/lib/language/language-of";
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

const pathOf = (name: string) => `amendment.${name}`;

/** Asks why the plan shall change, and opens an amendment that starts from the plan in force. */
export function OpenAmendment({ code, locale, messages, failure }: Props) {
  const router = useRouter();
  const [key] = useState(newKey);
  const [why, setWhy] = useState("");
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
    if (!mutation.isPending) return mutation.mutateAsync();
  }

  return (
    <DraftForm
      place={`amendment-open/${code}`}
      check={(data) => missingIn(data, ["why"], pathOf, messages.whyMissing)}
      onSend={open}
      className={forms.smallForm}
    >
      <FormField path={pathOf("why")} label={messages.why} hint={messages.whyHint} longest={LIMITS.remark}>
        {(control) => (
          <textarea {...control} name="why" rows={4} value={why} onChange={(event) => setWhy(event.target.value)} />
        )}
      </FormField>
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
