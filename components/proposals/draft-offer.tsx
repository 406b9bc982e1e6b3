"use client";

import type { Kept } from "@/components/ui/autosave/browser-store";
import type { Written } from "@/components/ui/autosave/form-draft";
import { classes } from "@/components/ui/classes";
import controls from "@/components/ui/controls.module.css";
import panels from "@/components/ui/panels.module.css";
import { formatHere } from "@/lib/language/format";
import type { Locale } from "@/lib/language/locales";
import type { Messages } from "@/lib/language/messages";
import { say } from "@/lib/language/say";
import styles from "./proposal.module.css";

type Props = {
  kept: Kept;
  locale: Locale;
  words: Messages["propose"];
  onContinue: (kept: Kept) => void;
  onDiscard: (kept: Kept) => void;
};

/** Offers what was written here before and never sent. */
export function KeptOffer({ kept, locale, words, onContinue, onDiscard }: Props) {
  const { values } = kept.value as Written;
  const [title] = [...(values["title.en"] ?? []), ...(values["title.zh"] ?? [])].filter(Boolean);
  return (
    <section className={classes(panels.notice, styles.keptOffer)} aria-labelledby="kept-offer">
      <h2 id="kept-offer">{words.keptTitle}</h2>
      <p>{say(words.kept, locale, { title: title || words.keptUntitled, date: formatHere(kept.at, locale) })}</p>
      <button type="button" className={controls.button} onClick={() => onContinue(kept)}>
        {words.keptContinue}
      </button>
      <button type="button" className={controls.button} onClick={() => onDiscard(kept)}>
        {words.keptDiscard}
      </button>
    </section>
  );
}
