"use client";

import { useState } from "react";
import { send } from "@/components/query/send";
import { useChange } from "@/components/query/use-change";
import { DraftForm } from "@/components/ui/autosave/draft-form";
import controls from "@/components/ui/controls.module.css";
import { FormField } from "@/components/ui/fields/form-field";
import { missingIn, textsOf } from "@/components/ui/fields/form-texts";
import { tellAct } from "@/components/ui/notices/acts";
import { Failure } from "@/components/ui/notices/failure";
import type { Locale } from "@/lib/language/locales";
import type { Messages } from "@/lib/language/messages";
import { fill } from "@/lib/language/say";
import { LIMITS } from "@/lib/text/limits";
import { usePasskeysKnown, wasLeft } from "./passkey-ways";

const PATH = "/api/v1/me/passkeys";

type Props = {
  locale: Locale;
  messages: Messages["security"]["passkeys"];
  required: string;
  failure: Messages["project"]["failure"];
};
type Begun = { options: never; sealed: string };

/** Adds a passkey of this device, or of one beside it, under a name. */
export function NewPasskey({ locale, messages, required, failure }: Props) {
  const [times, setTimes] = useState(0);
  const [said, setSaid] = useState("");
  const known = usePasskeysKnown();
  const add = useChange({
    mutationFn: async (name: string) => {
      const { options, sealed } = await send<Begun>("POST", `${PATH}/options`, undefined, { locale });
      const { startRegistration } = await import("@simplewebauthn/browser");
      const answer = await startRegistration({ optionsJSON: options }).catch((error: unknown) => {
        setSaid(wasLeft(error) ? messages.left : messages.impossible);
        return null;
      });
      if (!answer) return null;
      const { id, rawId, type, response } = answer;
      const { clientDataJSON, attestationObject, transports } = response;
      const sent = { id, rawId, type, response: { clientDataJSON, attestationObject, transports } };
      return send("POST", PATH, { name, sealed, answer: sent }, { locale });
    },
    onSuccess: (added, name) => {
      if (!added) return;
      tellAct(fill(messages.added, { name }));
      setTimes(times + 1);
    },
  });
  if (!known) return <p className="hint">{messages.unknown}</p>;
  function submit(data: FormData) {
    setSaid("");
    return add.mutateAsync(textsOf(data)("name")).then((added) => (added ? undefined : false));
  }
  return (
    <DraftForm
      key={times}
      place="passkey/me"
      check={(data) => missingIn(data, ["name"], (name) => `passkey.${name}`, required)}
      onSend={submit}
    >
      <FormField path="passkey.name" label={messages.name} hint={messages.nameHint} longest={LIMITS.tokenName}>
        {(control) => <input {...control} name="name" autoComplete="off" />}
      </FormField>
      <button type="submit" className={controls.button} aria-disabled={add.busy || undefined}>
        {add.busy ? messages.adding : messages.add}
      </button>
      <p role="status">{said}</p>
      <Failure error={add.error} locale={locale} messages={failure} />
    </DraftForm>
  );
}
