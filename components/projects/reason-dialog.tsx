"use client";

import { type FormEvent, type ReactNode, useId, useState } from "react";
import { FieldLength } from "@/components/editing/field-length";
import type { Messages } from "@/lib/language/messages";
import { useModal } from "./use-modal";

export type DialogWords = Pick<
  Messages["project"],
  "reason" | "reasonHint" | "reasonNeeded" | "note" | "back" | "moving"
>;

type Props = {
  title: string;
  /** What happens when it is confirmed. */
  tells: string;
  confirm: string;
  danger: boolean;
  /** Whether a reason is asked for; null when there is nothing to say. */
  reason: "required" | "optional" | null;
  pending: boolean;
  failure: ReactNode;
  words: DialogWords;
  onConfirm: (reason: string) => void;
  onClose: () => void;
  /** What is asked besides, before the reason. */
  children?: ReactNode;
};

/** Asks once more, and for a reason, before something happens that others are told of. */
export function ReasonDialog(props: Props) {
  const { title, tells, confirm, danger, reason, pending, failure, words, onConfirm, onClose, children } = props;
  const { dialog, closed } = useModal(onClose);
  const id = useId();
  const [missing, setMissing] = useState(false);

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (pending) return;
    const said = String(new FormData(event.currentTarget).get("reason") ?? "").trim();
    setMissing(reason === "required" && !said);
    if (reason === "required" && !said) document.getElementById(`${id}-reason`)?.focus();
    else onConfirm(said);
  }

  return (
    <dialog ref={dialog} className="dialog" aria-labelledby={`${id}-title`} onClose={closed}>
      <form onSubmit={submit} noValidate>
        <h2 id={`${id}-title`}>{title}</h2>
        <p>{tells}</p>
        {children}
        {reason && (
          <div className="field">
            <div className="field-head">
              <label htmlFor={`${id}-reason`}>{reason === "required" ? words.reason : words.note}</label>
              <FieldLength longest={2000} />
            </div>
            <p className="field-hint" id={`${id}-hint`}>
              {words.reasonHint}
            </p>
            <textarea
              id={`${id}-reason`}
              name="reason"
              rows={4}
              aria-required={reason === "required"}
              aria-invalid={missing || undefined}
              aria-describedby={`${id}-hint${missing ? ` ${id}-missing` : ""}`}
            />
            {missing && (
              <p className="field-error" id={`${id}-missing`}>
                {words.reasonNeeded}
              </p>
            )}
          </div>
        )}
        {failure}
        <div className="dialog-buttons">
          <button type="submit" className={danger ? "button danger" : "button primary"} disabled={pending}>
            {pending ? words.moving : confirm}
          </button>
          <button type="button" className="button" onClick={onClose}>
            {words.back}
          </button>
        </div>
      </form>
    </dialog>
  );
}
