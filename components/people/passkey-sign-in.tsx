"use client";

import { useRef, useState } from "react";
import { ApiProblem, refusalOf } from "@/components/query/send";
import controls from "@/components/ui/controls.module.css";
import forms from "@/components/ui/forms.module.css";
import type { Locale } from "@/lib/language/locales";
import type { Messages } from "@/lib/language/messages";
import { usePasskeysKnown, wasLeft } from "./passkey-ways";

type Props = { locale: Locale; next: string | null; messages: Messages["signIn"]["passkey"] };

/** Signs in with a passkey, where the browser knows them: what it signed goes out as a form like any other. */
export function PasskeySignIn({ locale, next, messages }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState("");
  if (!usePasskeysKnown()) return null;
  async function signIn() {
    setBusy(true);
    setFailed("");
    try {
      const asked = await fetch("/api/auth/passkey-options", {
        method: "POST",
        headers: { "accept-language": locale },
      });
      if (!asked.ok) throw refusalOf(await asked.json().catch(() => null), asked);
      const { options, sealed } = await asked.json();
      const { startAuthentication } = await import("@simplewebauthn/browser");
      const answer = await startAuthentication({ optionsJSON: options });
      const element = form.current;
      if (!element) return;
      (element.elements.namedItem("sealed") as HTMLInputElement).value = sealed;
      (element.elements.namedItem("answer") as HTMLInputElement).value = JSON.stringify(answer);
      element.submit();
    } catch (error) {
      setBusy(false);
      if (wasLeft(error)) return;
      setFailed((error instanceof ApiProblem && error.problem.detail) || messages.failed);
    }
  }
  return (
    <form ref={form} method="post" action="/api/auth/callback/passkey">
      <input type="hidden" name="locale" value={locale} />
      {next && <input type="hidden" name="next" value={next} />}
      <input type="hidden" name="sealed" />
      <input type="hidden" name="answer" />
      <button type="button" className={controls.button} disabled={busy} onClick={signIn}>
        {messages.signIn}
      </button>
      {failed && (
        <p className={forms.fieldError} role="alert">
          {failed}
        </p>
      )}
    </form>
  );
}
