"use client";

import { send } from "@/components/query/send";
import { useChange } from "@/components/query/use-change";
import { DraftForm } from "@/components/ui/autosave/draft-form";
import controls from "@/components/ui/controls.module.css";
import { FormField } from "@/components/ui/fields/form-field";
import { missingIn, textsOf } from "@/components/ui/fields/form-texts";
import forms from "@/components/ui/forms.module.css";
import { tellAct } from "@/components/ui/notices/acts";
import { Failure } from "@/components/ui/notices/failure";
import panels from "@/components/ui/panels.module.css";
import type { Locale } from "@/lib/language/locales";
import type { Messages } from "@/lib/language/messages";
import { fill } from "@/lib/language/say";
import type { TermList } from "@/lib/site/terms/schema";
import { LIMITS } from "@/lib/text/limits";

type Name = { en: string; zh: string };
export type EditedTerm = { code: string; name: Name; shortName?: Name; version: number };
type Props = {
  list: TermList;
  term: EditedTerm;
  locale: Locale;
  messages: Messages["termsPage"]["form"];
  required: string;
  failure: Messages["project"]["failure"];
};

/** Gives a term another name, in both languages. */
export function TermForm({ list, term, locale, messages, required, failure }: Props) {
  const { code, name, shortName, version } = term;
  const change = useChange({
    mutationFn: (input: object) =>
      send("PATCH", `/api/v1/taxonomy/${list}/${code}`, input, { locale, ifMatch: version }),
    onShown: () => tellAct(fill(messages.saved, { term: name[locale] })),
    orOutdated: true,
  });
  const fields = [
    { name: "nameEn", label: messages.nameEn, value: name.en, lang: "en" },
    { name: "nameZh", label: messages.nameZh, value: name.zh, lang: "zh-Hans" },
    ...(shortName
      ? [
          { name: "shortNameEn", label: messages.shortNameEn, value: shortName.en, lang: "en" },
          { name: "shortNameZh", label: messages.shortNameZh, value: shortName.zh, lang: "zh-Hans" },
        ]
      : []),
  ];
  const path = (field: string) => `${code}.${field}`;
  function save(data: FormData) {
    if (change.isPending) return;
    const text = textsOf(data);
    const both = (field: string) => ({ en: text(`${field}En`), zh: text(`${field}Zh`) });
    return change.mutateAsync({ name: both("name"), ...(shortName && { shortName: both("shortName") }) });
  }
  return (
    <details className={panels.disclosure}>
      <summary aria-label={fill(messages.openFor, { term: name[locale] })}>{messages.open}</summary>
      <DraftForm
        place={`term/${list}/${code}`}
        check={(data) =>
          missingIn(
            data,
            fields.map((field) => field.name),
            path,
            required,
          )
        }
        onSend={save}
      >
        <div className={forms.pair}>
          {fields.map((field) => (
            <FormField key={field.name} path={path(field.name)} label={field.label} longest={LIMITS.termName}>
              {(control) => (
                <input {...control} name={field.name} lang={field.lang} autoComplete="off" defaultValue={field.value} />
              )}
            </FormField>
          ))}
        </div>
        <Failure error={change.error} locale={locale} messages={failure} />
        <button type="submit" className={controls.button} aria-disabled={change.busy || undefined}>
          {change.busy ? messages.saving : messages.save}
        </button>
      </DraftForm>
    </details>
  );
}
