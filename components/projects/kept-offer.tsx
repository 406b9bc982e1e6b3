"use client";

import { formatDateTime } from "@/lib/language/format";
import type { Locale, Messages } from "@/lib/language/messages";
import { say } from "@/lib/language/say";
import type { Kept } from "./kept-drafts";

type Props = {
  kept: Kept;
  locale: Locale;
  words: Messages["propose"];
  onContinue: (kept: Kept) => void;
  onDiscard: (kept: Kept) => void;
};

/** Offers what was written here before and never sent. */
export function KeptOffer({ kept, locale, words, onContinue, onDiscard }: Props) {
  const { values } = kept;
  const title = values[`title.${values.originalLanguage}`] || values["title.en"] || values["title.zh"];
  return (
    <section className="notice kept-offer" aria-labelledby="kept-offer">
      <h2 id="kept-offer">{words.keptTitle}</h2>
      <p>
        {say(words.kept, locale, { title: title || words.keptUntitled, date: formatDateTime(kept.savedAt, locale) })}
      </p>
      <button type="button" className="button" onClick={() => onContinue(kept)}>
        {words.keptContinue}
      </button>
      <button type="button" className="button" onClick={() => onDiscard(kept)}>
        {words.keptDiscard}
      </button>
    </section>
  );
}
