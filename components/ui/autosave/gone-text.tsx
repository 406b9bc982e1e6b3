"use client";

import { useState } from "react";
import type { Locale } from "@/lib/language/locales";
import type { Messages } from "@/lib/language/messages";
import controls from "../controls.module.css";
import dialogs from "../dialog.module.css";
import { languageOf } from "../language-of";
import { Moment } from "../moment";
import { Sentence } from "../sentence";
import { discardLocalDraft, type LocalDraft } from "./browser-store";
import { draftName } from "./draft-name";
import { draftTexts } from "./draft-texts";
import styles from "./gone-form.module.css";
import { clearRequested } from "./requested-form";

type Props = { draft: LocalDraft; owner: number; locale: Locale; messages: Messages["drafts"] };

/** A kept text without a form, with all its words, to be copied or thrown away. */
export function GoneText({ draft, owner, locale, messages: { gone, page, forms } }: Props) {
  const [announcement, setAnnouncement] = useState("");
  const [requested, setRequested] = useState(false);
  const texts = draftTexts(draft);
  const params = { form: draftName(draft, forms), date: <Moment at={draft.at} locale={locale} /> };

  const copy = () =>
    navigator.clipboard.writeText(texts.join("\n\n")).then(
      () => setAnnouncement(gone.copied),
      () => setAnnouncement(gone.copyByHand),
    );
  function discard() {
    discardLocalDraft(owner, draft);
    clearRequested();
  }

  return (
    <section className={styles.goneForm} aria-labelledby="gone-form" data-testid="gone-form">
      <h2 id="gone-form">{draft.aside ? gone.asideTitle : gone.title}</h2>
      <p>
        <Sentence text={draft.aside ? gone.aside : gone.text} values={params} locale={locale} />
      </p>
      {texts.map((text) => (
        <p key={text} className={styles.goneText} lang={languageOf(text, locale)}>
          {text}
        </p>
      ))}
      <p role="status">{requested ? page.sure : announcement}</p>
      <div className={dialogs.dialogButtons}>
        {requested ? (
          <>
            <button type="button" className={`${controls.button} ${controls.danger}`} onClick={discard}>
              {page.discard}
            </button>
            <button type="button" className={controls.button} onClick={() => setRequested(false)}>
              {page.back}
            </button>
          </>
        ) : (
          <>
            <button type="button" className={`${controls.button} ${controls.primary}`} onClick={copy}>
              {gone.copy}
            </button>
            <button type="button" className={controls.button} onClick={() => setRequested(true)}>
              {page.discard}
            </button>
          </>
        )}
      </div>
    </section>
  );
}
