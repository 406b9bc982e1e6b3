"use client";

import { useState } from "react";
import { DraftForm } from "@/components/ui/autosave/draft-form";
import controls from "@/components/ui/controls.module.css";
import { ChoiceField } from "@/components/ui/fields/choice-field";
import { type Messages as Errors, FormField } from "@/components/ui/fields/form-field";
import { missingIn, textsOf } from "@/components/ui/fields/form-texts";
import forms from "@/components/ui/forms.module.css";
import { tellAct } from "@/components/ui/notices/acts";
import panels from "@/components/ui/panels.module.css";
import { DOCUMENT_KINDS, VISIBILITIES, VISIBILITY_AT_FIRST } from "@/lib/documents/kinds";
import { languageOf } from "@/lib/language/language-of";
import type { Locale } from "@/lib/language/locales";
import type { Messages } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import { LIMITS } from "@/lib/text/limits";
import { FILE_FIELD, type FileRules, faultOf } from "./check-file";
import { SendingProgress } from "./progress";
import { useSending } from "./use-sending";

type Kind = (typeof DOCUMENT_KINDS)[number];
type Props = {
  code: string;
  rules: FileRules;
  planVersions: number[];
  /** The version whose signed copy is to be added: the form opens with it chosen. */
  signed?: number;
  locale: Locale;
  messages: Messages["documents"]["form"] & { kinds: Messages["documents"]["kinds"] };
  failure: Messages["project"]["failure"];
};

/** Adds a document: what it is, who may read it, and its file. What is refused leaves the form as it is. */
export function DocumentForm({ code, rules, planVersions, signed, locale, messages, failure }: Props) {
  const { send, share, error, stop } = useSending(locale, () => tellAct(messages.sent));
  const [kind, setKind] = useState<Kind>(signed ? "SIGNED_PLAN" : "GENERAL");
  const [visibility, setVisibility] = useState<string>(VISIBILITY_AT_FIRST[kind]);
  const [errors, setErrors] = useState<Errors>({});

  function choose(next: Kind) {
    setKind(next);
    setVisibility(VISIBILITY_AT_FIRST[next]);
  }

  const fileOf = (data: FormData) => data.get("file") as File | null;
  const faultAt = (file: File | null): Errors => {
    const fault = faultOf(file, rules, messages, locale);
    return fault ? { [FILE_FIELD]: fault } : {};
  };
  const check = (data: FormData): Errors => ({
    ...missingIn(data, ["title"], (name) => `document.${name}`, messages.required),
    ...faultAt(fileOf(data)),
  });

  function save(data: FormData, form: HTMLFormElement) {
    const [title, file] = [textsOf(data)("title"), fileOf(data)];
    if (!file) return;
    const announcement = new URLSearchParams({
      title,
      name: file.name,
      language: languageOf(title, locale),
      kind,
      visibility,
    });
    const planVersion = data.get("planVersion");
    if (planVersion) announcement.set("planVersion", String(planVersion));
    return send(`/api/v1/projects/${code}/documents?${announcement}`, file).then((arrived) => {
      if (!arrived) return false;
      form.reset();
      choose("GENERAL");
      return true;
    });
  }

  return (
    <details className={panels.disclosure} id="add" open={signed !== undefined}>
      <summary>{messages.open}</summary>
      <DraftForm place={`document/${code}`} check={check} onSend={save} className={forms.smallForm}>
        <FormField path="document.title" label={messages.title} longest={LIMITS.title}>
          {(control) => <input {...control} name="title" autoComplete="off" />}
        </FormField>
        <ChoiceField
          path="document.kind"
          name="kind"
          label={messages.kind}
          options={DOCUMENT_KINDS.filter((each) => each !== "SIGNED_PLAN" || planVersions.length > 0).map((each) => ({
            value: each,
            name: messages.kinds[each],
          }))}
          value={kind}
          onChoose={(chosen) => choose(chosen as Kind)}
        />
        {kind === "SIGNED_PLAN" && (
          <ChoiceField
            path="document.planVersion"
            name="planVersion"
            label={messages.planVersion}
            options={planVersions.map((number) => ({ value: number, name: String(number) }))}
            initial={signed ?? planVersions[0]}
          />
        )}
        <ChoiceField
          path="document.visibility"
          name="visibility"
          label={messages.visibility}
          hint={kind === "SIGNED_PLAN" ? messages.visibilityHint : undefined}
          options={VISIBILITIES.map((each) => ({ value: each, name: messages.visibilities[each] }))}
          value={visibility}
          onChoose={setVisibility}
        />
        <FormField
          path={FILE_FIELD}
          label={messages.file}
          hint={formatMessage(messages.hint, locale, { count: Math.floor(rules.longest / 1024 / 1024) })}
          errors={errors}
        >
          {(control) => (
            <input
              {...control}
              type="file"
              name="file"
              accept={rules.endings.map((ending) => `.${ending}`).join(",")}
              onChange={({ target: { files } }) => setErrors(files?.[0] ? faultAt(files[0]) : {})}
            />
          )}
        </FormField>
        <SendingProgress
          share={share}
          error={error}
          locale={locale}
          messages={messages}
          failure={failure}
          onStop={stop}
        />
        <button type="submit" className={controls.button} disabled={share !== null}>
          {messages.send}
        </button>
      </DraftForm>
    </details>
  );
}
