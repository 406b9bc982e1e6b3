"use client";

import { useState } from "react";
import { ApiProblem, refusalOf } from "@/components/query/send";
import controls from "@/components/ui/controls.module.css";
import forms from "@/components/ui/forms.module.css";
import type { Locale } from "@/lib/language/locales";
import { usePasskeysKnown, wasLeft } from "./passkey-ways";

type Props = {
  /** Who says what is to be signed, of what the form holds. */
  path: string;
  /** Whether a passkey is made, or one that is there is used. */
  makes?: boolean;
  locale: Locale;
  label: string;
  failed: string;
};

const set = (form: HTMLFormElement, name: string, value: string) => {
  (form.elements.namedItem(name) as HTMLInputElement).value = value;
};

/** Sends the form around it with what a passkey signed, where the browser knows passkeys: it goes out like any other. */
export function PasskeyPress({ path, makes, locale, label, failed }: Props) {
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState("");
  if (!usePasskeysKnown()) return null;
  async function ask(form: HTMLFormElement): Promise<{ sealed: string; answer: unknown } | null> {
    const body = new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)]));
    const asked = await fetch(path, { method: "POST", body, headers: { "accept-language": locale } });
    // What is wrong with the other fields is told by the page, as without a passkey.
    if (asked.status === 422) return null;
    if (!asked.ok) throw refusalOf(await asked.json().catch(() => null), asked);
    const { options: optionsJSON, sealed } = await asked.json();
    const { startAuthentication, startRegistration } = await import("@simplewebauthn/browser");
    if (!makes) return { sealed, answer: await startAuthentication({ optionsJSON }) };
    const { id, rawId, type, response } = await startRegistration({ optionsJSON });
    const { clientDataJSON, attestationObject, transports } = response;
    return { sealed, answer: { id, rawId, type, response: { clientDataJSON, attestationObject, transports } } };
  }
  async function press(form: HTMLFormElement) {
    setBusy(true);
    setSaid("");
    try {
      const signed = await ask(form);
      set(form, "with", "passkey");
      set(form, "sealed", signed?.sealed ?? "");
      set(form, "answer", signed ? JSON.stringify(signed.answer) : "");
      form.submit();
    } catch (error) {
      setBusy(false);
      if (wasLeft(error)) return;
      setSaid((error instanceof ApiProblem && error.problem.detail) || failed);
    }
  }
  return (
    <>
      <input type="hidden" name="with" />
      <input type="hidden" name="sealed" />
      <input type="hidden" name="answer" />
      <button
        type="button"
        className={controls.button}
        disabled={busy}
        onClick={({ currentTarget: { form } }) => form && void press(form)}
      >
        {label}
      </button>
      {said && (
        <p className={forms.fieldError} role="alert">
          {said}
        </p>
      )}
    </>
  );
}
