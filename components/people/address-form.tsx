"use client";

import { useState } from "react";
import { send } from "@/components/query/send";
import { useChange } from "@/components/query/use-change";
import { DraftForm } from "@/components/ui/autosave/draft-form";
import controls from "@/components/ui/controls.module.css";
import { FormField } from "@/components/ui/fields/form-field";
import { missingIn, textsOf } from "@/components/ui/fields/form-texts";
import { Failure } from "@/components/ui/notices/failure";
import type { Locale } from "@/lib/language/locales";
import type { Messages } from "@/lib/language/messages";
import { fill } from "@/lib/language/say";

type Props = {
  locale: Locale;
  messages: Messages["security"]["address"];
  required: string;
  failure: Messages["project"]["failure"];
};

/** Asks for another e-mail address of one's own, to which a link is sent. */
export function AddressForm({ locale, messages, required, failure }: Props) {
  const [times, setTimes] = useState(0);
  const change = useChange({
    shownBy: [],
    mutationFn: (email: string) => send("POST", "/api/v1/me/address", { email }, { locale }),
    onSuccess: () => setTimes(times + 1),
  });
  return (
    <DraftForm
      key={times}
      place="address/me"
      check={(data) => missingIn(data, ["email"], (name) => name, required)}
      onSend={(data) => change.mutateAsync(textsOf(data)("email"))}
    >
      <FormField path="email" label={messages.new}>
        {(control) => <input {...control} name="email" type="email" autoComplete="email" />}
      </FormField>
      <button type="submit" className={controls.button} aria-disabled={change.busy || undefined}>
        {change.busy ? messages.sending : messages.send}
      </button>
      <p role="status">{change.isSuccess && fill(messages.sent, { address: change.variables })}</p>
      <Failure error={change.error} locale={locale} messages={failure} />
    </DraftForm>
  );
}
