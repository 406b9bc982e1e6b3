"use client";

import { useSyncExternalStore } from "react";
import { signedInSince, watchReader } from "@/components/query/reader";
import type { Locale } from "@/lib/language/locales";
import type { Messages } from "@/lib/language/messages";
import { fill } from "@/lib/language/say";

type Props = { words: Messages["otherPerson"]; locale: Locale; before: string };

/** Says that somebody else signed in with this browser since the page was made for its reader. */
export function OtherPerson({ words, locale, before }: Props) {
  const since = useSyncExternalStore(watchReader, signedInSince, () => null);
  if (!since) return null;
  const now = since[locale];
  return (
    <section className="held-page" aria-label={fill(words.title, { now })}>
      <div role="alert">
        <strong>{fill(words.title, { now })}</strong> {fill(words.text, { before })}
      </div>
      <div className="held-page-ways">
        <button type="button" className="button primary" onClick={() => location.reload()}>
          {words.reload}
        </button>
      </div>
    </section>
  );
}
