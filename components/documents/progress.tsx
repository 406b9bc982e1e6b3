"use client";

import { useId } from "react";
import type { ApiProblem } from "@/components/query/send";
import { classes } from "@/components/ui/classes";
import controls from "@/components/ui/controls.module.css";
import { Failure } from "@/components/ui/notices/failure";
import type { Locale } from "@/lib/language/locales";
import type { Messages } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import styles from "./documents.module.css";

type Props = {
  share: number | null;
  error: ApiProblem | null;
  locale: Locale;
  messages: Messages["documents"]["form"];
  failure: Messages["project"]["failure"];
  onStop: () => void;
};

/** How far a file is, a way to stop it, and what became of it. */
export function SendingProgress({ share, error, locale, messages, failure, onStop }: Props) {
  const id = useId();
  if (share !== null) {
    const text =
      share < 1 ? formatMessage(messages.sending, locale, { percent: Math.floor(share * 100) }) : messages.checking;
    return (
      <div className={styles.sending}>
        <label htmlFor={id} role="status">
          {text}
        </label>
        <progress id={id} max={1} value={share} />
        <button type="button" className={classes(controls.button, controls.quiet)} onClick={onStop}>
          {messages.cancel}
        </button>
      </div>
    );
  }
  if (error?.problem.code === "stopped") return <p role="status">{messages.stopped}</p>;
  return <Failure error={error} locale={locale} messages={{ ...failure, connection: messages.connection }} />;
}
