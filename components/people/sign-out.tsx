"use client";

import { type FormEvent, useState } from "react";
import { forgetUnanswered } from "@/components/query/unanswered";
import { allLocalDrafts, discardAllLocalDrafts } from "@/components/ui/autosave/browser-store";
import { classes } from "@/components/ui/classes";
import controls from "@/components/ui/controls.module.css";
import type { Locale } from "@/lib/language/locales";
import type { Messages } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";

type Props = {
  /** Whoever signs out: what this browser keeps for them is forgotten with it. */
  owner: number;
  locale: Locale;
  messages: Pick<Messages["people"], "signOut" | "leaving">;
};

/**
 * Signs out and leads to the first page, without a script too. What this browser keeps for the person goes with them, since
 * others may use it next; where texts wait that were never sent, it asks first.
 */
export function SignOut({ owner, locale, messages: { signOut, leaving } }: Props) {
  const [waiting, setWaiting] = useState(0);
  const leave = (event: FormEvent) => {
    const { length } = allLocalDrafts(owner);
    if (length > 0 && waiting === 0) {
      event.preventDefault();
      setWaiting(length);
      return;
    }
    discardAllLocalDrafts(owner);
    forgetUnanswered();
  };
  return (
    <form method="post" action="/api/auth/signout" onSubmit={leave} data-testid="sign-out">
      <input type="hidden" name="next" value={`/${locale}`} />
      {waiting === 0 ? (
        <button type="submit" className={controls.button}>
          {signOut}
        </button>
      ) : (
        <>
          <p role="alert">{formatMessage(leaving.waiting, locale, { count: waiting })}</p>
          <a className={classes(controls.button, controls.primary)} href={`/${locale}/waiting`}>
            {leaving.look}
          </a>
          <button type="submit" className={classes(controls.button, controls.danger)}>
            {leaving.forget}
          </button>
          <button type="button" className={controls.button} onClick={() => setWaiting(0)}>
            {leaving.stay}
          </button>
        </>
      )}
    </form>
  );
}
