"use client";

import { useState } from "react";
import { newKey } from "@/components/query/idempotency-key";
import { send } from "@/components/query/send";
import { useChange } from "@/components/query/use-change";
import { DraftForm } from "@/components/ui/autosave/draft-form";
import controls from "@/components/ui/controls.module.css";
import dialogs from "@/components/ui/dialog.module.css";
import { FormField } from "@/components/ui/fields/form-field";
import { missingIn, textsOf } from "@/components/ui/fields/form-texts";
import forms from "@/components/ui/forms.module.css";
import { ActBeside } from "@/components/ui/notices/act-beside";
import { tellActAt } from "@/components/ui/notices/acts";
import { Failure } from "@/components/ui/notices/failure";
import panels from "@/components/ui/panels.module.css";
import { languageOf } from "@/lib/language/language-of";
import type { Locale } from "@/lib/language/locales";
import type { Messages } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import { LIMITS } from "@/lib/text/limits";

type Props = {
  code: string;
  place: { slug: string; name: string };
  /** What the place has said already, and which version of it was read. */
  endorsement: { word: string; version: number } | null;
  locale: Locale;
  messages: Messages["decision"]["endorsements"];
  failure: Messages["project"]["failure"];
};

/** A place's word for a project in which it does not take part; it can be said anew and taken back. */
export function EndorseForm({ code, place, endorsement, locale, messages, failure }: Props) {
  const [key, setKey] = useState(newKey);
  const path = `/api/v1/projects/${code}/endorsements`;
  const after = (done: "said" | "changed" | "takenBack") => ({
    onSuccess: () => setKey(newKey()),
    onShown: () =>
      tellActAt(`endorse/${place.slug}`, formatMessage(messages.done[done], locale, { place: place.name })),
  });
  const saying = useChange({
    mutationFn: (word: string) => {
      const saying = { word, language: languageOf(word, locale) };
      if (endorsement) return send("PATCH", `${path}/${place.slug}`, saying, { locale, ifMatch: endorsement.version });
      return send("POST", path, { place: place.slug, ...saying }, { locale, idempotencyKey: key });
    },
    ...after(endorsement ? "changed" : "said"),
  });
  const taking = useChange({
    mutationFn: () => send("DELETE", `${path}/${place.slug}`, undefined, { locale, ifMatch: endorsement?.version }),
    ...after("takenBack"),
  });
  const pathOf = (name: string) => `endorse.${place.slug}.${name}`;
  const busy = saying.busy || taking.busy;

  function submit(data: FormData) {
    if (!busy) return saying.mutateAsync(textsOf(data)("word"));
  }

  return (
    <>
      <ActBeside at={`endorse/${place.slug}`} />
      <details className={panels.disclosure}>
        <summary>{formatMessage(endorsement ? messages.sayAnew : messages.say, locale, { place: place.name })}</summary>
        <DraftForm
          place={`endorse/${code}/${place.slug}`}
          className={forms.smallForm}
          check={(data) => missingIn(data, ["word"], pathOf, messages.missing)}
          onSend={submit}
        >
          <FormField path={pathOf("word")} label={messages.word} hint={messages.hint} longest={LIMITS.note}>
            {(control) => (
              <textarea
                {...control}
                key={endorsement?.version ?? 0}
                name="word"
                rows={3}
                defaultValue={endorsement?.word ?? ""}
                aria-required
              />
            )}
          </FormField>
          <Failure error={saying.error ?? taking.error} locale={locale} messages={failure} />
          <div className={dialogs.dialogButtons}>
            <button type="submit" className={controls.button} disabled={busy}>
              {formatMessage(messages.button, locale, { place: place.name })}
            </button>
            {endorsement && (
              <button type="button" className={controls.button} disabled={busy} onClick={() => taking.mutate()}>
                {messages.takeBack}
              </button>
            )}
          </div>
        </DraftForm>
      </details>
    </>
  );
}
