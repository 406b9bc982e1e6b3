"use client";

import { useState } from "react";
import { send } from "@/components/query/send";
import { useChange } from "@/components/query/use-change";
import controls from "@/components/ui/controls.module.css";
import forms from "@/components/ui/forms.module.css";
import { Moves } from "@/components/ui/moves";
import { tellAct } from "@/components/ui/notices/acts";
import type { Locale } from "@/lib/language/locales";
import type { Messages } from "@/lib/language/messages";
import styles from "./mail.module.css";

type Props = {
  address: string | null;
  locale: Locale;
  messages: Messages["mail"]["calendar"];
  failure: Messages["project"]["failure"];
};

/** The address by which a calendar program follows the reader's meetings and deadlines: made, copied, renewed, ended. */
export function OwnCalendarAddress({ address, locale, messages, failure }: Props) {
  const [copied, setCopied] = useState("");
  const change = useChange({
    mutationFn: (method: "POST" | "DELETE") => send(method, "/api/v1/me/calendar", undefined, { locale }),
    onShown: (_, method) => {
      setCopied("");
      tellAct(method === "POST" ? messages.made : messages.ended);
    },
  });
  const renew = { label: messages.renew, move: "POST" as const };
  async function copy(text: string) {
    await navigator.clipboard.writeText(text).then(
      () => setCopied(messages.copied),
      () => setCopied(messages.copyByHand),
    );
  }
  return (
    <div>
      {address && (
        <>
          <label className={forms.field} data-field="" htmlFor="calendar-address">
            <span>{messages.address}</span>
            <input id="calendar-address" readOnly value={address} onFocus={({ target }) => target.select()} />
          </label>
          <p className="hint">{messages.secret}</p>
        </>
      )}
      {address && (
        <p className={styles.calendar}>
          <button type="button" className={controls.button} onClick={() => copy(address)}>
            {messages.copy}
          </button>
          <a href={address.replace(/^https?:/, "webcal:")}>{messages.open}</a>
          {copied && <span className="hint">{copied}</span>}
        </p>
      )}
      <Moves
        moves={address ? [renew, { label: messages.end, move: "DELETE" }] : [{ ...renew, label: messages.make }]}
        change={change}
        locale={locale}
        failure={failure}
      />
    </div>
  );
}
