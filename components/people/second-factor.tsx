"use client";

import { lazy, Suspense, useState } from "react";
import { send } from "@/components/query/send";
import { useChange } from "@/components/query/use-change";
import { DraftForm } from "@/components/ui/autosave/draft-form";
import { classes } from "@/components/ui/classes";
import controls from "@/components/ui/controls.module.css";
import { FormField } from "@/components/ui/fields/form-field";
import { missingIn, textsOf } from "@/components/ui/fields/form-texts";
import { tellAct } from "@/components/ui/notices/acts";
import { Failure } from "@/components/ui/notices/failure";
import type { Locale } from "@/lib/language/locales";
import type { Messages } from "@/lib/language/messages";
import { RecoveryCodes } from "./recovery-codes";
import styles from "./security.module.css";

const Square = lazy(() => import("@/components/ui/square").then((part) => ({ default: part.Square })));
const PATH = "/api/v1/me/second-factor";

type Props = {
  on: boolean;
  locale: Locale;
  messages: Messages["security"]["second"];
  required: string;
  failure: Messages["project"]["failure"];
};
type Begun = { address: string; secret: string };
type Codes = { recoveryCodes: string[] };

/** Sets up, renews or removes the second factor. What is told once stays until its reader goes on. */
export function SecondFactor({ on, locale, messages, required, failure }: Props) {
  const [codes, setCodes] = useState<string[] | null>(null);
  const begin = useChange({ shownBy: [], mutationFn: () => send<Begun>("POST", PATH, undefined, { locale }) });
  const confirm = useChange({
    shownBy: [],
    mutationFn: (code: string) => send<Codes>("PUT", PATH, { code }, { locale }),
    onSuccess: ({ recoveryCodes }) => setCodes(recoveryCodes),
  });
  const renew = useChange({
    shownBy: [],
    mutationFn: () => send<Codes>("POST", `${PATH}/recovery-codes`, undefined, { locale }),
    onSuccess: ({ recoveryCodes }) => setCodes(recoveryCodes),
  });
  const remove = useChange({
    mutationFn: () => send("DELETE", PATH, undefined, { locale }),
    onSuccess: () => tellAct(messages.removed),
  });

  if (codes) return <RecoveryCodes codes={codes} messages={messages} onKept={() => location.reload()} />;
  if (on)
    return (
      <div className={styles.acts}>
        <button type="button" className={controls.button} disabled={renew.busy} onClick={() => renew.mutate()}>
          {messages.renew}
        </button>
        <button
          type="button"
          className={classes(controls.button, controls.danger)}
          disabled={remove.busy}
          onClick={() => remove.mutate()}
        >
          {messages.remove}
        </button>
        <Failure error={renew.error ?? remove.error} locale={locale} messages={failure} />
      </div>
    );
  if (!begin.data)
    return (
      <div className={styles.acts}>
        <button type="button" className={controls.button} disabled={begin.isPending} onClick={() => begin.mutate()}>
          {messages.begin}
        </button>
        <Failure error={begin.error} locale={locale} messages={failure} />
      </div>
    );
  return (
    <div data-testid="second-factor">
      <ol className={styles.steps}>
        <li>{messages.install}</li>
        <li>
          <p>{messages.scan}</p>
          <Suspense fallback={<div className={styles.square} />}>
            <div className={styles.square}>
              <Square address={begin.data.address} name={messages.square} />
            </div>
          </Suspense>
          <details>
            <summary>{messages.byHand}</summary>
            <p>
              <code>{begin.data.secret.match(/.{1,4}/g)?.join(" ")}</code>
            </p>
            <p>
              <a href={begin.data.address}>{messages.onThisDevice}</a>
            </p>
          </details>
        </li>
        <li>
          <DraftForm
            place="second-factor/me"
            check={(data) => missingIn(data, ["code"], (name) => name, required)}
            onSend={(data) => confirm.mutateAsync(textsOf(data)("code").replaceAll(" ", ""))}
          >
            <FormField path="code" label={messages.code} hint={messages.codeHint}>
              {(control) => <input {...control} name="code" inputMode="numeric" autoComplete="one-time-code" />}
            </FormField>
            <button type="submit" className={controls.button} aria-disabled={confirm.busy || undefined}>
              {messages.confirm}
            </button>
            <Failure error={confirm.error} locale={locale} messages={failure} />
          </DraftForm>
        </li>
      </ol>
    </div>
  );
}
