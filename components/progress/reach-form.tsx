"use client";

import { useEffect, useId, useRef, useState } from "react";
import { classes } from "@/components/ui/classes";
import controls from "@/components/ui/controls.module.css";
import forms from "@/components/ui/forms.module.css";
import { useToday } from "@/components/ui/today";
import { DAY_BOUNDS } from "@/lib/language/bounds";
import { formatDate } from "@/lib/language/format";
import type { Locale } from "@/lib/language/locales";
import type { Messages } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import styles from "./work.module.css";

type Props = {
  /** The day on which the project begins. */
  startsOn: string | null;
  busy: boolean;
  locale: Locale;
  messages: Messages["progress"]["track"];
  onReached: (day: string) => void;
  onClose: () => void;
};

/** Asks on which day a milestone was reached: today where the reader is, unless another day is said. */
export function ReachForm({ startsOn, busy, locale, messages, onReached, onClose }: Props) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [day, setDay] = useState(useToday());
  const [early, setEarly] = useState(false);
  useEffect(() => input.current?.focus(), []);

  function send() {
    if (!input.current?.reportValidity()) return;
    if (!early && startsOn && day < startsOn) return setEarly(true);
    onReached(day);
  }

  return (
    <fieldset className={styles.reachForm} onKeyDown={({ key }) => key === "Escape" && onClose()}>
      <label className={forms.field} data-field="" htmlFor={id}>
        <span>{messages.reachedOn}</span>
        <input
          ref={input}
          id={id}
          type="date"
          required
          {...DAY_BOUNDS}
          value={day}
          onKeyDown={({ key }) => key === "Enter" && send()}
          onChange={({ target }) => {
            setDay(target.value);
            setEarly(false);
          }}
        />
      </label>
      <div role="status" className={forms.numberNote}>
        {early && startsOn && <p>{formatMessage(messages.early, locale, { date: formatDate(startsOn, locale) })}</p>}
      </div>
      <div className={styles.reachButtons}>
        <button
          type="button"
          className={controls.button}
          disabled={busy}
          // The second click of a double one answers no question that came with the first.
          onClick={({ detail }) => detail < 2 && send()}
        >
          {busy ? messages.saving : early ? messages.earlyYes : messages.confirm}
        </button>
        <button type="button" className={classes(controls.button, controls.quiet)} onClick={onClose}>
          {messages.back}
        </button>
      </div>
    </fieldset>
  );
}
