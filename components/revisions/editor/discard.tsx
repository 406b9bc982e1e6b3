"use client";

import { useEffect, useRef, useState } from "react";
import { classes } from "@/components/ui/classes";
import controls from "@/components/ui/controls.module.css";
import dialogs from "@/components/ui/dialog.module.css";
import { Failure } from "@/components/ui/notices/failure";
import type { Locale } from "@/lib/language/locales";
import type { Messages } from "@/lib/language/messages";
import type { EditMessages } from "../messages";
import { useDiscardDraft } from "../use-revision";

type Props = {
  slug: string;
  /** The version to throw away, once everything is saved. */
  version: () => number;
  onDone: () => void;
  locale: Locale;
  messages: EditMessages;
  failure: Messages["project"]["failure"];
};

/** Throws the draft away, after asking. */
export function Discard({ slug, version, onDone, locale, messages, failure }: Props) {
  const [asking, setAsking] = useState(false);
  const dialog = useRef<HTMLDialogElement>(null);
  const mutation = useDiscardDraft(slug, locale);
  const busy = mutation.isPending || mutation.isSuccess;
  useEffect(() => {
    if (asking) dialog.current?.showModal();
    else dialog.current?.close();
  }, [asking]);

  function discard() {
    if (busy) return;
    mutation.mutate(version(), { onSuccess: onDone });
  }

  return (
    <>
      <button type="button" className={classes(controls.button, controls.danger)} onClick={() => setAsking(true)}>
        {messages.discard}
      </button>
      <dialog ref={dialog} aria-labelledby="discard-title" onClose={() => setAsking(false)}>
        <h2 id="discard-title">{messages.discardTitle}</h2>
        <p>{messages.discardText}</p>
        <Failure error={mutation.error} locale={locale} messages={failure} />
        <div className={dialogs.dialogButtons}>
          <button type="button" className={classes(controls.button, controls.danger)} disabled={busy} onClick={discard}>
            {busy ? messages.discarding : messages.discardConfirm}
          </button>
          <button type="button" className={controls.button} onClick={() => setAsking(false)}>
            {messages.back}
          </button>
        </div>
      </dialog>
    </>
  );
}
