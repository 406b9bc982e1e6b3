"use client";

import { useEffect, useRef, useState } from "react";
import { useDraftOwner } from "@/components/ui/autosave/draft-owner";
import { classes } from "@/components/ui/classes";
import controls from "@/components/ui/controls.module.css";
import { FaultsOfForm, NO_FAULTS } from "@/components/ui/fields/faults";
import { daysOutOfRange, goToField, refusedAt } from "@/components/ui/fields/find-faults";
import { FormField, fieldId } from "@/components/ui/fields/form-field";
import forms from "@/components/ui/forms.module.css";
import { Failure } from "@/components/ui/notices/failure";
import { useToday } from "@/components/ui/today";
import { DAY_BOUNDS } from "@/lib/language/bounds";
import { formatDate } from "@/lib/language/format";
import type { Locale } from "@/lib/language/locales";
import type { Messages } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import styles from "./work.module.css";

type Props = {
  /** Of which milestone. */
  milestone: number;
  /** What it is called where it was refused. */
  action: string;
  /** The day on which the project begins. */
  startsOn: string | null;
  /** What holds where an open amendment would change it too. */
  holds: string | undefined;
  busy: boolean;
  error: unknown;
  locale: Locale;
  messages: Messages["progress"]["track"];
  failure: Messages["project"]["failure"];
  onReached: (day: string) => Promise<unknown> | undefined;
  onClose: () => void;
};

/** Asks on which day a milestone was reached: today where the reader is, unless another day is said. */
export function ReachForm({
  action,
  milestone,
  startsOn,
  holds,
  busy,
  error,
  locale,
  messages,
  failure,
  onReached,
  onClose,
}: Props) {
  const path = `milestone${milestone}.completedOn`;
  const field = fieldId(path);
  const fields = useRef<HTMLFieldSetElement>(null);
  const words = useDraftOwner()?.faults;
  const [day, setDay] = useState(useToday());
  const [early, setEarly] = useState(false);
  const [faults, setFaults] = useState(NO_FAULTS);
  useEffect(() => document.getElementById(field)?.focus(), [field]);
  useEffect(() => {
    if (faults.at[field]) goToField(field);
  }, [faults, field]);

  function send() {
    const { current: form } = fields;
    if (busy || !form) return;
    const at = words ? { ...(day ? {} : { [field]: words.dayNeeded }), ...daysOutOfRange(form, words) } : {};
    setFaults({ at, told: error });
    if (Object.keys(at).length > 0) return;
    if (!early && startsOn && day < startsOn) return setEarly(true);
    onReached(day)?.catch((refusal: unknown) => setFaults(refusedAt(refusal, form)));
  }

  return (
    <FaultsOfForm value={faults}>
      <fieldset ref={fields} className={styles.reachForm} onKeyDown={({ key }) => key === "Escape" && onClose()}>
        <FormField path={path} label={messages.reachedOn}>
          {(control) => (
            <input
              {...control}
              name="completedOn"
              type="date"
              {...DAY_BOUNDS}
              value={day}
              onKeyDown={({ key }) => key === "Enter" && send()}
              onChange={({ target }) => {
                setDay(target.value);
                setEarly(false);
              }}
            />
          )}
        </FormField>
        {holds && <p className={forms.numberNote}>{holds}</p>}
        <div role="status" className={forms.numberNote}>
          {early && startsOn && <p>{formatMessage(messages.early, locale, { date: formatDate(startsOn, locale) })}</p>}
        </div>
        <Failure error={error} locale={locale} messages={failure} action={action} />
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
    </FaultsOfForm>
  );
}
