"use client";

import type { LocalDraft } from "@/components/ui/autosave/browser-store";
import type { Written } from "@/components/ui/autosave/form-draft";
import { classes } from "@/components/ui/classes";
import controls from "@/components/ui/controls.module.css";
import { Moment } from "@/components/ui/moment";
import panels from "@/components/ui/panels.module.css";
import { Sentence } from "@/components/ui/sentence";
import type { Locale } from "@/lib/language/locales";
import type { Messages } from "@/lib/language/messages";
import styles from "./proposal.module.css";

type Props = {
  draft: LocalDraft;
  locale: Locale;
  messages: Messages["propose"];
  onContinue: (draft: LocalDraft) => void;
  onDiscard: (draft: LocalDraft) => void;
};

/** Offers what was written here before and never sent. */
export function DraftOffer({ draft, locale, messages, onContinue, onDiscard }: Props) {
  const { values } = draft.value as Written;
  const [title] = [...(values["title.en"] ?? []), ...(values["title.zh"] ?? [])].filter(Boolean);
  return (
    <section className={classes(panels.notice, styles.draftOffer)} aria-labelledby="kept-offer">
      <h2 id="kept-offer">{messages.draftTitle}</h2>
      <p>
        <Sentence
          text={messages.draftText}
          values={{ title: title || messages.draftUntitled, date: <Moment at={draft.at} locale={locale} /> }}
          locale={locale}
        />
      </p>
      <button type="button" className={controls.button} onClick={() => onContinue(draft)}>
        {messages.draftContinue}
      </button>
      <button type="button" className={controls.button} onClick={() => onDiscard(draft)}>
        {messages.draftDiscard}
      </button>
    </section>
  );
}
