"use client";

import { languageOf } from "@/lib/language/language-of";
import type { Locale } from "@/lib/language/locales";
import type { Messages } from "@/lib/language/messages";
import dialogs from "../dialog.module.css";
import { Moment } from "../moment";
import { Sentence } from "../sentence";
import type { LocalDraft } from "./browser-store";
import { DraftActs } from "./draft-acts";
import { draftName } from "./draft-name";
import { draftTexts } from "./draft-texts";
import { DraftWords } from "./draft-words";
import styles from "./gone-form.module.css";

type Props = { draft: LocalDraft; owner: number; locale: Locale; messages: Messages["drafts"] };

/** A kept text without a form, with all its words, to be copied or thrown away. */
export function GoneText({ draft, owner, locale, messages }: Props) {
  const { gone, forms } = messages;
  const params = { form: draftName(draft, forms), date: <Moment at={draft.at} locale={locale} /> };
  return (
    <section className={styles.goneForm} aria-labelledby="gone-form" data-testid="gone-form">
      <h2 id="gone-form">{draft.aside ? gone.asideTitle : gone.title}</h2>
      <p>
        <Sentence text={draft.aside ? gone.aside : gone.text} values={params} locale={locale} />
      </p>
      {draft.fields?.length ? (
        <DraftWords draft={draft} most={Number.POSITIVE_INFINITY} className={styles.goneText} locale={locale} />
      ) : (
        draftTexts(draft).map((text) => (
          <p key={text} className={styles.goneText} lang={languageOf(text, locale)}>
            {text}
          </p>
        ))
      )}
      <DraftActs
        draft={{ ...draft, gone: true }}
        owner={owner}
        primary
        className={dialogs.dialogButtons}
        locale={locale}
        messages={messages}
      />
    </section>
  );
}
