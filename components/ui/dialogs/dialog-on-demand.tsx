"use client";

import { useEffect, useId, useState } from "react";
import { classes } from "../classes";
import controls from "../controls.module.css";
import dialogs from "../dialog.module.css";
import type { OnDemand } from "./on-demand";
import { useModal } from "./use-modal";

/** What a dialog says until its script is there. */
type OpeningMessages = { opening: string; notOpened: string; openAgain: string; back: string };
type Needed = { onClose: () => void; messages: OpeningMessages };

/** A dialog whose script is loaded when it is opened. Until it is there, and where it does not come, a dialog says so. */
export function DialogOnDemand<P extends Needed>({ dialog, ...rest }: P & { dialog: OnDemand<P> }) {
  const props = rest as unknown as P;
  const [Dialog, setDialog] = useState(dialog.present);
  const [failed, setFailed] = useState(false);
  const [tries, setTries] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each try asks anew
  useEffect(() => {
    let over = false;
    setFailed(false);
    dialog.request().then(
      (loaded) => over || setDialog(() => loaded),
      () => over || setFailed(true),
    );
    return () => {
      over = true;
    };
  }, [dialog, tries]);
  if (Dialog) return <Dialog {...props} />;
  return <Opening {...props} failed={failed} onAgain={() => setTries(tries + 1)} />;
}

function Opening({ failed, onAgain, onClose, messages }: Needed & { failed: boolean; onAgain: () => void }) {
  const { dialog, closed } = useModal(onClose);
  const id = useId();
  return (
    <dialog ref={dialog} className={dialogs.dialog} aria-labelledby={id} onClose={closed}>
      <p id={id} role={failed ? "alert" : "status"}>
        {failed ? messages.notOpened : messages.opening}
      </p>
      <div className={dialogs.dialogButtons}>
        {failed && (
          <button type="button" className={classes(controls.button, controls.primary)} onClick={onAgain}>
            {messages.openAgain}
          </button>
        )}
        <button type="button" className={controls.button} onClick={onClose}>
          {messages.back}
        </button>
      </div>
    </dialog>
  );
}
