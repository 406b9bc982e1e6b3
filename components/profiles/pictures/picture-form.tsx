"use client";

import { useState } from "react";
import { type FileRules, faultOf } from "@/components/documents/check-file";
import { SendingProgress } from "@/components/documents/progress";
import { useSending } from "@/components/documents/use-sending";
import { send as sendJson } from "@/components/query/send";
import { useChange } from "@/components/query/use-change";
import { DraftForm } from "@/components/ui/autosave/draft-form";
import { classes } from "@/components/ui/classes";
import controls from "@/components/ui/controls.module.css";
import { ChoiceField } from "@/components/ui/fields/choice-field";
import { type Messages as Errors, FieldGroup, FormField, fieldId } from "@/components/ui/fields/form-field";
import { missingIn, textsOf } from "@/components/ui/fields/form-texts";
import forms from "@/components/ui/forms.module.css";
import { tellAct } from "@/components/ui/notices/acts";
import { Failure } from "@/components/ui/notices/failure";
import type { Locale } from "@/lib/language/locales";
import type { Messages } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import { LICENCE_CODES, type PictureKind } from "@/lib/profiles/pictures/kinds";
import type { Picture } from "@/lib/profiles/pictures/schema";
import { LIMITS } from "@/lib/text/limits";
import { isLink, textOf, urlOf } from "./picture-text";

export type PictureMessages = Pick<
  Messages["pictures"],
  "form" | "done" | "remove" | "removeTitle" | "removeText" | "removeConfirm"
>;
type Props = {
  slug: string;
  kind: PictureKind;
  /** The one that is shown now. */
  picture: Picture | null;
  rules: FileRules;
  /** Whether it is what its page leads to. */
  primary: boolean;
  locale: Locale;
  messages: PictureMessages;
  /** How a file is on its way. */
  sendingMessages: Messages["documents"]["form"];
  failure: Messages["project"]["failure"];
};

/** Shows a picture with what must be told of it, changes that, or puts another in its place. */
export function PictureForm(props: Props) {
  const { slug, kind, picture, rules, primary, locale, messages, sendingMessages, failure } = props;
  const { form } = messages;
  const path = `/api/v1/profiles/${slug}/pictures`;
  const sending = useSending(locale, () => tellAct(picture ? messages.done.replaced : messages.done.added));
  const [licence, setLicence] = useState<string>(picture?.licence ?? "");
  const change = useChange({
    mutationFn: (text: ReturnType<typeof textOf>) =>
      sendJson("PATCH", `${path}/${picture?.id}`, text, { locale, ifMatch: picture?.version }),
    orOutdated: true,
    onShown: () => tellAct(messages.done.edited),
  });
  const at = (field: string) => `${kind.toLowerCase()}.${field}`;
  const fileOf = (data: FormData) => data.get("file") as File | null;

  function check(data: FormData): Errors {
    const [text, file] = [textsOf(data), fileOf(data)];
    const fault = file?.name || !picture ? faultOf(file, rules, sendingMessages, locale) : null;
    const needed = ["author", "licence", ...(text("licence") === "OTHER" ? ["licenceText"] : [])];
    const described = text("alt.en") || text("alt.zh");
    return {
      ...(fault && { [at("file")]: fault }),
      ...missingIn(data, needed, at, form.required),
      ...(text("source") && !isLink(text("source")) && { [at("source")]: form.sourceWrong }),
      ...(!described && { [at("alt")]: form.altRequired }),
    };
  }

  function save(data: FormData) {
    const [text, file] = [textOf(data), fileOf(data)];
    return file?.name ? sendFile(text, file) : change.mutateAsync(text);
  }

  async function sendFile(text: ReturnType<typeof textOf>, file: File): Promise<void> {
    const to = picture ? `${path}/${picture.id}/file?${urlOf(text)}` : `${path}?${urlOf(text, kind)}`;
    const field = () => document.getElementById(fieldId(at("file"))) as HTMLInputElement | null;
    try {
      await sending.deliver(to, file, picture?.version);
    } catch (error) {
      // What was refused is the file: the reader goes on where another one is chosen.
      field()?.focus();
      throw error;
    }
    // What is sent next is not this file again.
    const chosen = field();
    if (chosen) chosen.value = "";
  }

  const field = (name: string, label: string, more: { hint?: string; optional?: true } = {}) => ({
    path: at(name),
    label,
    hint: more.hint,
    optional: more.optional && form.optional,
  });
  const megabytes = { count: Math.floor(rules.longest / 1024 / 1024) };
  const busy = sending.share !== null || change.busy;
  return (
    <DraftForm place={`picture/${slug}/${kind}`} check={check} onSend={save} className={forms.smallForm}>
      <FormField
        {...field("file", picture ? form.another : form.file[kind], {
          hint: formatMessage(picture ? form.anotherHint : form.fileHint, locale, megabytes),
          ...(picture && { optional: true }),
        })}
      >
        {(control) => (
          <input {...control} type="file" name="file" accept={rules.endings.map((ending) => `.${ending}`).join(",")} />
        )}
      </FormField>
      <FormField {...field("author", form.author, { hint: form.authorHint })} longest={LIMITS.author}>
        {(control) => <input {...control} name="author" defaultValue={picture?.author} autoComplete="off" />}
      </FormField>
      <ChoiceField
        {...field("licence", form.licence)}
        name="licence"
        none={form.chooseLicence}
        options={LICENCE_CODES.map((code) => ({ value: code, name: form.terms[code] }))}
        initial={picture?.licence ?? ""}
        onChoose={setLicence}
      />
      {licence === "OTHER" && (
        <FormField {...field("licenceText", form.licenceText)} longest={LIMITS.source}>
          {(control) => (
            <input {...control} name="licenceText" defaultValue={picture?.licenceText ?? ""} autoComplete="off" />
          )}
        </FormField>
      )}
      <FormField {...field("source", form.source, { hint: form.sourceHint, optional: true })}>
        {(control) => (
          <input {...control} name="source" type="url" defaultValue={picture?.source ?? ""} autoComplete="off" />
        )}
      </FormField>
      <FieldGroup path={at("alt")} label={form.alt.both} hint={form.altHint}>
        {(["en", "zh"] as const).map((language) => (
          <FormField key={language} {...field(`alt.${language}`, form.alt[language])} longest={LIMITS.alternative}>
            {(control) => (
              <input
                {...control}
                name={`alt.${language}`}
                lang={language}
                defaultValue={picture?.alt[language] ?? ""}
                autoComplete="off"
              />
            )}
          </FormField>
        ))}
      </FieldGroup>
      <SendingProgress
        {...sending}
        locale={locale}
        messages={{ ...sendingMessages, connection: form.connection }}
        failure={failure}
        onStop={sending.stop}
      />
      <Failure error={change.error} locale={locale} messages={failure} />
      <button type="submit" className={classes(controls.button, primary && controls.primary)} disabled={busy}>
        {picture ? form.save : form.add[kind]}
      </button>
    </DraftForm>
  );
}
