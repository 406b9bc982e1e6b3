"use client";

import { useState } from "react";
import { formatHere } from "@/lib/language/format";
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

type Words = Pick<Messages["kept"], "page" | "forms">;
type Props = { owner: number; locale: Locale; messages: Words };

/** All that was written and not sent on this device, each with the way to its very form. */
export function DraftList({ owner, locale, messages }: Props) {
  const kept = useAllDrafts(owner);
  if (!kept) return null;
  if (kept.length === 0) return <p className={panels.sectionEmpty}>{messages.page.none}</p>;
  return (
    <ul className={styles.keptList} data-testid="kept-list">
      {kept.map((one) => (
        <Row key={copyId(one)} kept={one} owner={owner} locale={locale} messages={messages} />
      ))}
    </ul>
  );
}

function Row({ kept, owner, locale, messages: { page, forms } }: Props & { kept: LocalDraft }) {
  const [requested, setAsked] = useState(false);
  const form = draftName(kept, forms);
  const named = { form, about: kept.about };
  return (
    <li className={panels.panel}>
      <h2>
        {form}
        {kept.about && <span className={styles.keptAbout}> {kept.about}</span>}
      </h2>
      {kept.messages && (
        <p className={styles.keptWords} lang={languageOf(kept.messages, locale)}>
          {kept.messages}
        </p>
      )}
      <p className="hint">{formatMessage(page.writtenOn, locale, { date: formatHere(kept.at, locale) })}</p>
      <div className={dialogs.dialogButtons}>
        {requested ? (
          <>
            <span role="alert">{page.sure}</span>
            <button
              type="button"
              className={classes(controls.button, controls.danger)}
              onClick={() => discardLocalDraft(owner, kept)}
            >
              {page.discard}
            </button>
            <button type="button" className={controls.button} onClick={() => setAsked(false)}>
              {page.back}
            </button>
          </>
        ) : (
          <>
            <a
              className={classes(controls.button, controls.primary)}
              href={draftHref(kept, locale)}
              aria-label={formatMessage(page.openFor, locale, named)}
            >
              {page.open}
            </a>
            <button
              type="button"
              className={controls.button}
              aria-label={formatMessage(page.discardFor, locale, named)}
              onClick={() => setAsked(true)}
            >
              {page.discard}
            </button>
          </>
        )}
      </div>
    </li>
  );
}
