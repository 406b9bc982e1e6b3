"use client";

import { useState } from "react";
import { send } from "@/components/query/send";
import { useChange } from "@/components/query/use-change";
import { DraftForm } from "@/components/ui/autosave/draft-form";
import controls from "@/components/ui/controls.module.css";
import { type Messages as Faults, FormField } from "@/components/ui/fields/form-field";
import { tellAct } from "@/components/ui/notices/acts";
import { Failure } from "@/components/ui/notices/failure";
import type { Locale } from "@/lib/language/locales";
import type { Messages } from "@/lib/language/messages";
import { NewPassword } from "./new-password";

type Props = {
  /** Whether there is a present password to ask for. */
  has: boolean;
  email: string;
  own: string[];
  shortest: number;
  locale: Locale;
  messages: Messages["security"]["password"];
  /** The sentence at a field that holds nothing, and at a password that is too short. */
  faults: { required: string; tooShort: string };
  failure: Messages["project"]["failure"];
};

/** Gives oneself another password. What is written here is kept nowhere. */
export function PasswordForm({ has, email, own, shortest, locale, messages, faults, failure }: Props) {
  const [times, setTimes] = useState(0);
  const mutation = useChange({
    mutationFn: (change: object) => send("PUT", "/api/v1/me/password", change, { locale }),
    onSuccess: () => {
      tellAct(messages.saved);
      // Another form, whose fields hold nothing.
      setTimes(times + 1);
    },
  });
  function check(data: FormData): Faults {
    const [current, password] = [String(data.get("current") ?? ""), String(data.get("password") ?? "")];
    return {
      ...(has && !current && { current: faults.required }),
      ...(password.length < shortest && { password: password ? faults.tooShort : faults.required }),
    };
  }
  function change(data: FormData) {
    const current = data.get("current");
    return mutation.mutateAsync({ ...(has && { current }), password: data.get("password") });
  }
  return (
    <DraftForm key={times} place="password/me" check={check} onSend={change}>
      {/* Whoever keeps passwords learns whose it is. */}
      <input type="email" autoComplete="username" defaultValue={email} hidden readOnly />
      {has && (
        <FormField path="current" label={messages.current}>
          {(control) => <input {...control} name="current" type="password" autoComplete="current-password" />}
        </FormField>
      )}
      <NewPassword own={own} shortest={shortest} locale={locale} messages={messages} />
      <button type="submit" className={controls.button} aria-disabled={mutation.busy || undefined}>
        {mutation.busy ? messages.saving : has ? messages.save : messages.set}
      </button>
      <Failure error={mutation.error} locale={locale} messages={failure} />
    </DraftForm>
  );
}
