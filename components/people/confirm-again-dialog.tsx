"use client";

import { useId, useState } from "react";
import { ApiProblem, send } from "@/components/query/send";
import { useChange } from "@/components/query/use-change";
import { DraftForm } from "@/components/ui/autosave/draft-form";
import { classes } from "@/components/ui/classes";
import controls from "@/components/ui/controls.module.css";
import dialogs from "@/components/ui/dialog.module.css";
import { useModal } from "@/components/ui/dialogs/use-modal";
import { FormField } from "@/components/ui/fields/form-field";
import { missingIn, textsOf } from "@/components/ui/fields/form-texts";
import { Failure, signInHref } from "@/components/ui/notices/failure";
import type { Locale } from "@/lib/language/locales";
import type { Messages } from "@/lib/language/messages";
import type { ConfirmBy } from "@/lib/people/fresh";
import { usePasskeysKnown, wasLeft } from "./passkey-ways";

export type ConfirmMessages = Messages["signIn"]["confirmAgain"] & {
  password: string;
  code: string;
  codeHint: string;
  passkeyFailed: string;
  required: string;
  opening: string;
  notOpened: string;
  openAgain: string;
};
export type ConfirmProps = {
  by: ConfirmBy;
  email: string;
  locale: Locale;
  messages: ConfirmMessages;
  failure: Messages["project"]["failure"];
  onProven: () => void;
  onClose: () => void;
};

// The page around may ask for a password of its own.
const pathOf = (name: string) => `confirm.${name}`;

/** What is wrong, told at the fields here. */
function atFields(error: unknown): never {
  if (!(error instanceof ApiProblem)) throw error;
  const errors = error.problem.errors?.map((fault) => ({ ...fault, path: pathOf(fault.path) }));
  throw new ApiProblem({ ...error.problem, errors });
}

/** Asks the reader to prove once more who they are, over the page that they are on. */
export function ConfirmAgainDialog({ by, email, locale, messages, failure, onProven, onClose }: ConfirmProps) {
  const { dialog, closed } = useModal(onClose);
  const [said, setSaid] = useState("");
  const passkeys = usePasskeysKnown() && by.passkey;
  const id = useId();
  const proof = useChange({
    shownBy: [],
    mutationFn: (given: object) => send("POST", "/api/v1/me/confirmation", given, { locale }).catch(atFields),
    onSuccess: onProven,
  });
  const asked = ["password", ...(by.code ? ["code"] : [])];
  function prove(data: FormData) {
    const text = textsOf(data);
    setSaid("");
    return proof.mutateAsync({
      by: "password",
      password: String(data.get("password")),
      ...(by.code && { code: text("code") }),
    });
  }
  async function withPasskey() {
    setSaid("");
    try {
      const begun = await fetch("/api/auth/passkey-options", { method: "POST", body: new URLSearchParams() });
      const { options: optionsJSON, sealed } = await begun.json();
      const { startAuthentication } = await import("@simplewebauthn/browser");
      const { id: credential, rawId, type, response } = await startAuthentication({ optionsJSON });
      proof.mutate({ by: "passkey", sealed, answer: { id: credential, rawId, type, response } });
    } catch (error) {
      if (!wasLeft(error)) setSaid(messages.passkeyFailed);
    }
  }
  const failed = <Failure error={proof.error} locale={locale} messages={failure} />;
  return (
    <dialog
      ref={dialog}
      className={dialogs.dialog}
      aria-labelledby={`${id}-title`}
      onClose={closed}
      data-testid="confirm-again"
    >
      <h2 id={`${id}-title`}>{messages.title}</h2>
      <p>{messages.lead}</p>
      {by.password && (
        <DraftForm
          place="confirm/me"
          check={(data) => missingIn(data, asked, pathOf, messages.required)}
          onSend={prove}
        >
          {/* Whoever keeps passwords learns whose it is. */}
          <input type="email" autoComplete="username" defaultValue={email} hidden readOnly />
          <FormField path={pathOf("password")} label={messages.password}>
            {(control) => <input {...control} name="password" type="password" autoComplete="current-password" />}
          </FormField>
          {by.code && (
            <FormField path={pathOf("code")} label={messages.code} hint={messages.codeHint}>
              {(control) => <input {...control} name="code" autoComplete="one-time-code" />}
            </FormField>
          )}
          {failed}
          <button
            type="submit"
            className={classes(controls.button, controls.primary)}
            aria-disabled={proof.isPending || undefined}
          >
            {proof.isPending ? messages.confirming : messages.confirm}
          </button>
        </DraftForm>
      )}
      {!by.password && failed}
      <p role="status">{said}</p>
      <div className={dialogs.dialogButtons}>
        {passkeys && (
          <button type="button" className={controls.button} onClick={withPasskey}>
            {messages.passkey}
          </button>
        )}
        <a className={controls.button} href={`${signInHref(locale)}&again=1`}>
          {messages.other}
        </a>
        <button type="button" className={controls.button} onClick={onClose}>
          {messages.back}
        </button>
      </div>
    </dialog>
  );
}
