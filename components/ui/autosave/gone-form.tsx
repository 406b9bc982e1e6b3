"use client";

import { useEffect, useState } from "react";
import { useMoments } from "@/components/ui/moment";
import type { Locale } from "@/lib/language/locales";
import type { Messages } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import controls from "../controls.module.css";
import dialogs from "../dialog.module.css";
import { languageOf } from "../language-of";
import {
  copyId,
  discardLocalDraft,
  isHeld,
  type LocalDraft,
  localCopy,
  localDraft,
  watchLocalDrafts,
} from "./browser-store";
import { draftName } from "./draft-name";
import { draftTexts } from "./draft-texts";
import styles from "./gone-form.module.css";
import { clearRequested, requestedCopy, watchRequested } from "./requested-form";

/** A form may come a little after its page; if it comes later still, what is said here goes away. */
const COMES_WITHIN_MS = 1_000;

/** The kept text that the address asks for, where the page has no form for it: it is gone, or holds another window's. */
function useGoneDraft(owner: number): LocalDraft | null {
  const [gone, setGone] = useState<LocalDraft | null>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      const requested = requestedCopy();
      const draft = requested && (requested.by ? localCopy(owner, requested) : localDraft(owner, requested.place));
      setGone((shown) => {
        if (!draft || isHeld(draft)) return null;
        // What the form was given when the page came stays in it, whatever becomes of the other copies.
        return { ...draft, aside: draft.aside || (shown?.by === draft.by && shown.aside) };
      });
    };
    const lookLater = () => {
      clearTimeout(timer);
      if (requestedCopy() === null) setGone(null);
      else timer = setTimeout(look, COMES_WITHIN_MS);
    };
    if (document.readyState === "complete") lookLater();
    else addEventListener("load", lookLater, { once: true });
    const stop = [watchRequested(lookLater), watchLocalDrafts(lookLater)];
    return () => {
      clearTimeout(timer);
      removeEventListener("load", lookLater);
      for (const end of stop) end();
    };
  }, [owner]);
  return gone;
}

type Props = { owner: number; locale: Locale; messages: Messages["drafts"] };

/** Says that the form of a kept text is gone, and shows all its words, to be copied or thrown away. */
export function GoneForm({ owner, locale, messages }: Props) {
  const draft = useGoneDraft(owner);
  return draft && <Gone key={copyId(draft)} draft={draft} owner={owner} locale={locale} messages={messages} />;
}

function Gone({ draft, owner, locale, messages: { gone, page, forms } }: Props & { draft: LocalDraft }) {
  const [announcement, setAnnouncement] = useState("");
  const [requested, setRequested] = useState(false);
  const texts = draftTexts(draft);
  const params = { form: draftName(draft, forms), date: useMoments(locale)(draft.at) };

  const copy = () =>
    navigator.clipboard.writeText(texts.join("\n\n")).then(
      () => setAnnouncement(gone.copied),
      () => setAnnouncement(gone.copyByHand),
    );
  function discard() {
    discardLocalDraft(owner, draft);
    clearRequested();
  }

  return (
    <section className={styles.goneForm} aria-labelledby="gone-form" data-testid="gone-form">
      <h2 id="gone-form">{draft.aside ? gone.asideTitle : gone.title}</h2>
      <p>{formatMessage(draft.aside ? gone.aside : gone.text, locale, params)}</p>
      {texts.map((text) => (
        <p key={text} className={styles.goneText} lang={languageOf(text, locale)}>
          {text}
        </p>
      ))}
      <p role="status">{requested ? page.sure : announcement}</p>
      <div className={dialogs.dialogButtons}>
        {requested ? (
          <>
            <button type="button" className={`${controls.button} ${controls.danger}`} onClick={discard}>
              {page.discard}
            </button>
            <button type="button" className={controls.button} onClick={() => setRequested(false)}>
              {page.back}
            </button>
          </>
        ) : (
          <>
            <button type="button" className={`${controls.button} ${controls.primary}`} onClick={copy}>
              {gone.copy}
            </button>
            <button type="button" className={controls.button} onClick={() => setRequested(true)}>
              {page.discard}
            </button>
          </>
        )}
      </div>
    </section>
  );
}
