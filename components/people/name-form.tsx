"use client";

import { useState } from "react";
import { ApiProblem, send } from "@/components/query/send";
import { useChange } from "@/components/query/use-change";
import { DraftForm } from "@/components/ui/autosave/draft-form";
import controls from "@/components/ui/controls.module.css";
import { ChoiceField } from "@/components/ui/fields/choice-field";
import { FormField } from "@/components/ui/fields/form-field";
import { missingIn, textsOf } from "@/components/ui/fields/form-texts";
import forms from "@/components/ui/forms.module.css";
import { tellAct } from "@/components/ui/notices/acts";
import { Failure } from "@/components/ui/notices/failure";
import { LOCALES, type Locale } from "@/lib/language/locales";
import type { Messages } from "@/lib/language/messages";
import type { Me } from "@/lib/people/present";
import { LIMITS } from "@/lib/text/limits";

type Props = {
  me: Pick<Me, "name" | "locale" | "version">;
  locale: Locale;
  messages: Messages["people"]["details"];
  languages: Messages["terms"]["languages"];
  required: string;
  failure: Messages["project"]["failure"];
};

const NAMES = ["nameEn", "nameZh"] as const;

/** Changes what one is called in both scripts, and the language of one's mails. */
export function NameForm({ me, locale, messages, languages, required, failure }: Props) {
  const [stored, setStored] = useState(me.version);
  const change = useChange({
    mutationFn: (edit: object) => send<Me>("PATCH", "/api/v1/me", edit, { locale, ifMatch: stored }),
    onSuccess: ({ version }) => setStored(version),
    onShown: () => tellAct(messages.saved),
    onError: (error) => {
      const current = error instanceof ApiProblem && (error.problem.current as Me | undefined);
      if (current) setStored(current.version);
    },
  });
  function save(data: FormData) {
    if (change.isPending) return;
    const text = textsOf(data);
    return change.mutateAsync({ nameEn: text("nameEn"), nameZh: text("nameZh"), locale: text("locale") });
  }
  const name = { nameEn: me.name.en, nameZh: me.name.zh };
  return (
    <DraftForm
      place="details/me"
      check={(data) => missingIn(data, [...NAMES], (field) => field, required)}
      onSend={save}
    >
      <div className={forms.pair}>
        {NAMES.map((field) => (
          <FormField key={field} path={field} label={messages[field]} longest={LIMITS.personName}>
            {(control) => (
              <input
                {...control}
                name={field}
                defaultValue={name[field]}
                autoComplete={field === "nameEn" ? "name" : "off"}
              />
            )}
          </FormField>
        ))}
      </div>
      <ChoiceField
        path="locale"
        name="locale"
        label={messages.language}
        options={LOCALES.map((each) => ({ value: each, name: languages[each] }))}
        initial={me.locale}
      />
      <button type="submit" className={controls.button} aria-disabled={change.busy || undefined}>
        {change.busy ? messages.saving : messages.save}
      </button>
      <Failure error={change.error} locale={locale} messages={failure} />
    </DraftForm>
  );
}
