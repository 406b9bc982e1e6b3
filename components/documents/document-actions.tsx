"use client";

import { type ChangeEvent, useId, useState } from "react";
import { send as sendJson } from "@/components/query/send";
import { useChange } from "@/components/query/use-change";
import { classes } from "@/components/ui/classes";
import controls from "@/components/ui/controls.module.css";
import forms from "@/components/ui/forms.module.css";
import { tellActAt } from "@/components/ui/notices/acts";
import { Failure } from "@/components/ui/notices/failure";
import type { DocumentEdit, DocumentView } from "@/lib/documents/schema";
import { formatDate } from "@/lib/language/format";
import type { Locale } from "@/lib/language/locales";
import type { Messages } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import { FILES_TAKEN, type FileRules, faultOf } from "./check-file";
import styles from "./documents.module.css";
import { SendingProgress } from "./progress";
import { useSending } from "./use-sending";

type Props = {
  code: string;
  document: Pick<DocumentView, "id" | "title" | "version" | "visibility" | "removed" | "erasesAt" | "erased">;
  rules: FileRules;
  locale: Locale;
  messages: Messages["documents"]["actions"];
  form: Messages["documents"]["form"];
  failure: Messages["project"]["failure"];
};

function doneOf({ removed, visibility }: DocumentEdit) {
  if (removed !== undefined) return removed ? "removed" : "restored";
  return visibility === "PARTNERS" ? "closed" : "opened";
}

/** Sends a new version of a document, opens it or keeps it for the partners, takes it away, or brings it back. */
export function DocumentActions({ code, document, rules, locale, messages, form, failure }: Props) {
  const id = useId();
  const at = `document/${document.id}`;
  const [fault, setFault] = useState<string | null>(null);
  const sending = useSending(locale, () => tellActAt(at, form.sent));
  const path = `/api/v1/projects/${code}/documents/${document.id}`;
  const named = { title: document.title };
  const change = useChange({
    mutationFn: (edit: DocumentEdit) => sendJson("PATCH", path, edit, { locale, ifMatch: document.version }),
    onShown: (_, edit) => tellActAt(at, formatMessage(messages.done[doneOf(edit)], locale, named)),
    orOutdated: true,
  });
  const busy = change.busy || sending.share !== null;
  const [words, wordsFor] =
    document.visibility === "PARTNERS" ? [messages.open, messages.openFor] : [messages.close, messages.closeFor];

  async function choose({ target }: ChangeEvent<HTMLInputElement>) {
    const file = target.files?.[0];
    const wrong = faultOf(file, rules, form, locale);
    setFault(wrong);
    if (file && !wrong) await sending.send(`${path}/versions?${new URLSearchParams({ name: file.name })}`, file);
    target.value = "";
  }

  if (document.erased)
    return (
      <p className={styles.documentActions} role="status">
        {formatMessage(messages.erased, locale, named)}
      </p>
    );
  if (document.removed)
    return (
      <div className={styles.documentActions}>
        <span role="status">
          {formatMessage(messages.removed, locale, { ...named, date: formatDate(document.erasesAt ?? "", locale) })}
        </span>
        <button
          type="button"
          className={classes(controls.button, controls.quiet)}
          disabled={busy}
          aria-label={formatMessage(messages.restoreFor, locale, named)}
          onClick={() => change.mutate({ removed: false })}
        >
          {busy ? messages.busy : messages.restore}
        </button>
        <Failure error={change.error} locale={locale} messages={failure} />
      </div>
    );
  return (
    <div className={styles.documentActions}>
      <input
        id={id}
        type="file"
        className="visually-hidden"
        disabled={busy}
        aria-describedby={FILES_TAKEN}
        accept={rules.endings.map((ending) => `.${ending}`).join(",")}
        onChange={(event) => void choose(event)}
      />
      <label className={classes(controls.button, controls.quiet)} htmlFor={id} aria-disabled={busy || undefined}>
        {messages.newVersion}
      </label>
      <button
        type="button"
        className={classes(controls.button, controls.quiet)}
        disabled={busy}
        aria-label={formatMessage(wordsFor, locale, named)}
        onClick={() => change.mutate({ visibility: document.visibility === "PARTNERS" ? "SIGNED_IN" : "PARTNERS" })}
      >
        {words}
      </button>
      <button
        type="button"
        className={classes(controls.button, controls.quiet)}
        disabled={busy}
        aria-label={formatMessage(messages.removeFor, locale, named)}
        onClick={() => change.mutate({ removed: true })}
      >
        {messages.remove}
      </button>
      {fault && (
        <p className={forms.fieldError} role="alert">
          {fault}
        </p>
      )}
      <SendingProgress {...sending} locale={locale} messages={form} failure={failure} onStop={sending.stop} />
      <Failure error={change.error} locale={locale} messages={failure} />
    </div>
  );
}
