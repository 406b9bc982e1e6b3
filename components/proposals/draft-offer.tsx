"use client";

import type { LocalDraft } from "@/components/ui/autosave/browser-store";
import type { Written } from "@/components/ui/autosave/form-draft";
import { classes } from "@/components/ui/classes";
import controls from "@/components/ui/controls.module.css";
import panels from "@/components/ui/panels.module.css";
import { formatHere } from "@/lib/language/format";
import type { Locale } from "@/lib/language/locales";
import type { Messages } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import styles from "./proposal.module.css";

type Props = {
  kept: LocalDraft;
  locale: Locale;
  messages: Messages["propose"];
  onContinue: (kept: LocalDraft) => void;
  onDiscard: (kept: LocalDraft) => void;
};

/** Offers what was written here before and never sent. */
export function DraftOffer({ kept, locale, messages, onContinue, onDiscard }: Props) {
  const { values } = kept.value as Written;
  const [title] = [...(values["title.en"] ?? []), ...(values["title.zh"] ?? [])].filter(Boolean);
  return (
    <section className={classes(panels.notice, styles.keptOffer)} aria-labelledby="kept-offer">
      <h2 id="kept-offer">{messages.keptTitle}</h2>
      <p>
        {formatMessage(messages.kept, locale, {
          title: title || messages.keptUntitled,
          date: formatHere(kept.at, locale),
        })}
      </p>
      <button type="button" className={controls.button} onClick={() => onContinue(kept)}>
        {messages.keptContinue}
      </button>
      <button type="button" className={controls.button} onClick={() => onDiscard(kept)}>
        {messages.keptDiscard}
      </button>
    </section>
  );
}
