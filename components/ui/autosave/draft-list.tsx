"use client";

import { useState } from "react";
import { formatHere } from "@/lib/language/format";
import type { Locale } from "@/lib/language/locales";
import type { Messages } from "@/lib/language/messages";
import { say } from "@/lib/language/say";
import { classes } from "../classes";
import controls from "../controls.module.css";
import dialogs from "../dialog.module.css";
import { languageOf } from "../language-of";
import panels from "../panels.module.css";
import { forgetHere, type Kept } from "./browser-store";
import styles from "./draft-list.module.css";
import { keptHref, keptName } from "./draft-name";
import { useAllKept } from "./use-waiting-drafts";

type Words = Pick<Messages["kept"], "page" | "forms">;
type Props = { owner: number; locale: Locale; words: Words };

/** All that was written and not sent on this device, each with the way to its very form. */
export function KeptList({ owner, locale, words }: Props) {
  const kept = useAllKept(owner);
  if (!kept) return null;
  if (kept.length === 0) return <p className={panels.sectionEmpty}>{words.page.none}</p>;
  return (
    <ul className={styles.keptList} data-testid="kept-list">
      {kept.map((one) => (
        <Row key={one.place} kept={one} owner={owner} locale={locale} words={words} />
      ))}
    </ul>
  );
}

function Row({ kept, owner, locale, words: { page, forms } }: Props & { kept: Kept }) {
  const [asked, setAsked] = useState(false);
  const form = keptName(kept, forms);
  const named = { form, about: kept.about };
  return (
    <li className={panels.panel}>
      <h2>
        {form}
        {kept.about && <span className={styles.keptAbout}> {kept.about}</span>}
      </h2>
      {kept.words && (
        <p className={styles.keptWords} lang={languageOf(kept.words, locale)}>
          {kept.words}
        </p>
      )}
      <p className="hint">{say(page.writtenOn, locale, { date: formatHere(kept.at, locale) })}</p>
      <div className={dialogs.dialogButtons}>
        {asked ? (
          <>
            <span role="alert">{page.sure}</span>
            <button
              type="button"
              className={classes(controls.button, controls.danger)}
              onClick={() => forgetHere(owner, kept.place)}
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
              href={keptHref(kept, locale)}
              aria-label={say(page.openFor, locale, named)}
            >
              {page.open}
            </a>
            <button
              type="button"
              className={controls.button}
              aria-label={say(page.discardFor, locale, named)}
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
