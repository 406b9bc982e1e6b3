"use client";

import { type ReactNode, useId } from "react";
import type { Messages } from "@/lib/language/messages";
import { LIMITS } from "@/lib/text/limits";
import { DraftForm } from "../autosave/draft-form";
import type { FormPlace } from "../autosave/form-kinds";
import { classes } from "../classes";
import controls from "../controls.module.css";
import dialogs from "../dialog.module.css";
import { FormField } from "../fields/form-field";
import { missingIn, textsOf } from "../fields/form-texts";
import { useModal } from "./use-modal";

export type DialogMessages = Pick<
  Messages["project"],
  "reason" | "reasonHint" | "reasonNeeded" | "note" | "back" | "moving"
>;

type Props = {
  /** Which question it is: a reason typed for one row is never another's. */
  place: FormPlace;
  /** Where it can be asked again, when that is not this page. */
  href?: string;
  title: string;
  /** What happens when it is confirmed. */
  description: string;
  confirm: string;
  danger: boolean;
  /** Whether a reason is asked for; null when there is nothing to say. */
  reason: "required" | "optional" | null;
  pending: boolean;
  failure: ReactNode;
  messages: DialogMessages;
  /** Does it; the reason is kept until it is done. */
  onConfirm: (reason: string) => Promise<unknown> | undefined;
  onClose: () => void;
  /** What is asked besides, before the reason. */
  children?: ReactNode;
};

// The page may ask for a reason of its own.
const pathOf = (name: string) => `dialog.${name}`;

/** Asks once more, and for a reason, before something happens that others are told of. */
export function ReasonDialog(props: Props) {
  const { place, href, title, description, confirm, danger, reason } = props;
  const { pending, failure, messages, onConfirm, onClose, children } = props;
  const { dialog, closed } = useModal(onClose);
  const id = useId();
  const check = (data: FormData) =>
    reason === "required" ? missingIn(data, ["reason"], pathOf, messages.reasonNeeded) : {};

  return (
    <dialog ref={dialog} className={dialogs.dialog} aria-labelledby={`${id}-title`} onClose={closed}>
      <h2 id={`${id}-title`}>{title}</h2>
      <p>{description}</p>
      <DraftForm
        place={place}
        href={href}
        check={check}
        onSend={(data) => onConfirm(textsOf(data)("reason"))}
        onConflict={onClose}
      >
        {children}
        {reason && (
          <FormField
            path={pathOf("reason")}
            label={reason === "required" ? messages.reason : messages.note}
            hint={messages.reasonHint}
            longest={LIMITS.reason}
          >
            {(control) => <textarea {...control} name="reason" rows={4} aria-required={reason === "required"} />}
          </FormField>
        )}
        {failure}
        <div className={dialogs.dialogButtons}>
          <button
            type="submit"
            className={classes(controls.button, danger ? controls.danger : controls.primary)}
            disabled={pending}
          >
            {pending ? messages.moving : confirm}
          </button>
          <button type="button" className={controls.button} onClick={onClose}>
            {messages.back}
          </button>
        </div>
      </DraftForm>
    </dialog>
  );
}
