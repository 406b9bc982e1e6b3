"use client";

import { useState } from "react";
import { Moment } from "@/components/ui/moment";
import { Sentence } from "@/components/ui/sentence";
import type { Locale } from "@/lib/language/locales";
import type { Messages } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import { classes } from "../classes";
import controls from "../controls.module.css";
import dialogs from "../dialog.module.css";
import { languageOf } from "../language-of";
import panels from "../panels.module.css";
import { copyId, discardLocalDraft, type LocalDraft } from "./browser-store";
import styles from "./draft-list.module.css";
import { draftHref, draftName } from "./draft-name";
import { useAllDrafts } from "./use-waiting-drafts";

type ListMessages = Pick<Messages["drafts"], "page" | "forms">;
type Props = { owner: number; locale: Locale; messages: ListMessages };

/** All that was written and not sent on this device, each with the way to its very form. */
export function DraftList({ owner, locale, messages }: Props) {
  const drafts = useAllDrafts(owner);
  if (!drafts) return null;
  if (drafts.length === 0) return <p className={panels.sectionEmpty}>{messages.page.none}</p>;
  return (
    <ul className={styles.draftList} data-testid="kept-list">
      {drafts.map((one) => (
        <Row key={copyId(one)} draft={one} owner={owner} locale={locale} messages={messages} />
      ))}
    </ul>
  );
}

function Row({ draft, owner, locale, messages: { page, forms } }: Props & { draft: LocalDraft }) {
  const [requested, setRequested] = useState(false);
  const form = draftName(draft, forms);
  const named = { form, about: draft.about };
  return (
    <li className={panels.panel}>
      <h2>
        {form}
        {draft.about && <span className={styles.draftAbout}> {draft.about}</span>}
      </h2>
      {draft.messages && (
        <p className={styles.draftText} lang={languageOf(draft.messages, locale)}>
          {draft.messages}
        </p>
      )}
      <p className="hint">
        <Sentence text={page.writtenOn} values={{ date: <Moment at={draft.at} locale={locale} /> }} locale={locale} />
      </p>
      <div className={dialogs.dialogButtons}>
        {requested ? (
          <>
            <span role="alert">{page.sure}</span>
            <button
              type="button"
              className={classes(controls.button, controls.danger)}
              onClick={() => discardLocalDraft(owner, draft)}
            >
              {page.discard}
            </button>
            <button type="button" className={controls.button} onClick={() => setRequested(false)}>
              {page.back}
            </button>
          </>
        ) : (
          <>
            <a
              className={classes(controls.button, controls.primary)}
              href={draftHref(draft, locale)}
              aria-label={formatMessage(page.openFor, locale, named)}
            >
              {page.open}
            </a>
            <button
              type="button"
              className={controls.button}
              aria-label={formatMessage(page.discardFor, locale, named)}
              onClick={() => setRequested(true)}
            >
              {page.discard}
            </button>
          </>
        )}
      </div>
    </li>
  );
}
