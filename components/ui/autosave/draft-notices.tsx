"use client";

import { useEffect } from "react";
import type { Locale } from "@/lib/language/locales";
import { PUNCTUATION } from "@/lib/language/punctuation";
import { formatMessage } from "@/lib/language/say";
import { Moment } from "../moment";
import panels from "../panels.module.css";
import { Sentence } from "../sentence";
import { ConflictPanel } from "./conflict-panel";
import type { SyncMessages } from "./save-status";
import type { OpenDraft } from "./use-draft-sync";

type Props<C extends object> = {
  draft: OpenDraft<C>;
  /** What a field is called. */
  nameOf: (path: string) => string;
  /** A field's value in words. */
  shown: (value: unknown, path: string) => string;
  locale: Locale;
  messages: SyncMessages;
};

/** What happened to a draft while it was not looked at: text taken up again, what others changed, and what both did. */
export function DraftNotices<C extends object>({ draft, nameOf, shown, locale, messages }: Props<C>) {
  const { sync, state, takenUp, copies } = draft;
  // What this browser keeps is found again by what it is called here.
  useEffect(() => {
    copies.words = { nameOf, shown };
  });
  const { joined, conflict } = state;
  return (
    <>
      {takenUp && (
        <p className={panels.notice} role="status">
          <Sentence
            text={messages.putBack}
            values={{ time: <Moment at={takenUp} locale={locale} /> }}
            locale={locale}
          />
        </p>
      )}
      {joined && joined.paths.length > 0 && (
        <p className={panels.notice} role="status">
          {formatMessage(joined.own ? messages.joinedOwn : messages.joined, locale, {
            name: joined.by?.[locale] ?? messages.someone,
            fields: namesOf(joined.paths, nameOf, locale),
          })}
        </p>
      )}
      {conflict && (
        <ConflictPanel
          conflict={conflict}
          nameOf={nameOf}
          shown={shown}
          locale={locale}
          messages={messages}
          onChoose={sync.choose}
        />
      )}
    </>
  );
}

/** The names of several fields, each once, as a list in a sentence. */
export const namesOf = (paths: string[], nameOf: (path: string) => string, locale: Locale): string =>
  [...new Set(paths.map(nameOf).filter(Boolean))].join(PUNCTUATION[locale].list);
