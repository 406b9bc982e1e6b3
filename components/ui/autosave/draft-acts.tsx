"use client";

import { useState } from "react";
import type { Locale } from "@/lib/language/locales";
import type { Messages } from "@/lib/language/messages";
import { PUNCTUATION } from "@/lib/language/punctuation";
import { formatMessage } from "@/lib/language/say";
import { classes } from "../classes";
import controls from "../controls.module.css";
import { discardLocalDraft, type LocalDraft } from "./browser-store";
import { draftHref, draftName } from "./draft-name";
import { draftTexts } from "./draft-texts";
import { clearRequested, requestedForm } from "./requested-form";

type Props = {
  draft: LocalDraft;
  owner: number;
  /** Whether it is the first thing to do here. */
  primary?: boolean;
  className?: string;
  locale: Locale;
  messages: Pick<Messages["drafts"], "page" | "forms" | "gone">;
};

/** All that was written, to be put somewhere else: several fields each with its name. */
function textOf(draft: LocalDraft, locale: Locale): string {
  const { fields = [] } = draft;
  if (fields.length < 2) return fields[0]?.value ?? draftTexts(draft).join("\n\n");
  return fields.map(({ label, value }) => `${label}${PUNCTUATION[locale].colon}${value}`).join("\n\n");
}

/** What can be done with a kept text: it is gone on with, or copied where its form is gone, or thrown away once that is confirmed. */
export function DraftActs({ draft, owner, primary, className, locale, messages: { page, forms, gone } }: Props) {
  const [copied, setCopied] = useState("");
  const [requested, setRequested] = useState(false);
  const named = { form: draftName(draft, forms), about: draft.about };
  const look = classes(controls.button, primary ? controls.primary : undefined);
  const copy = () =>
    navigator.clipboard.writeText(textOf(draft, locale)).then(
      () => setCopied(gone.copied),
      () => setCopied(gone.copyByHand),
    );
  function discard() {
    discardLocalDraft(owner, draft);
    if (requestedForm() === draft.place) clearRequested();
  }
  if (requested)
    return (
      <div className={className}>
        <span role="alert">{page.sure}</span>
        <button type="button" className={classes(controls.button, controls.danger)} onClick={discard}>
          {page.discard}
        </button>
        <button type="button" className={controls.button} onClick={() => setRequested(false)}>
          {page.back}
        </button>
      </div>
    );
  return (
    <div className={className}>
      {draft.gone ? (
        <button type="button" className={look} aria-label={formatMessage(page.copyFor, locale, named)} onClick={copy}>
          {gone.copy}
        </button>
      ) : (
        // A whole page, as everywhere a kept text is gone on with.
        <a className={look} href={draftHref(draft, locale)} aria-label={formatMessage(page.openFor, locale, named)}>
          {page.open}
        </a>
      )}
      <button
        type="button"
        className={controls.button}
        aria-label={formatMessage(page.discardFor, locale, named)}
        onClick={() => setRequested(true)}
      >
        {page.discard}
      </button>
      {draft.gone && <span role="status">{copied}</span>}
    </div>
  );
}
