"use client";

import { useState, useSyncExternalStore } from "react";
import { ApiProblem, send } from "@/components/query/send";
import { useChange } from "@/components/query/use-change";
import { DraftForm } from "@/components/ui/autosave/draft-form";
import { classes } from "@/components/ui/classes";
import controls from "@/components/ui/controls.module.css";
import forms from "@/components/ui/forms.module.css";
import { ActSentence } from "@/components/ui/notices/act-sentence";
import { Failure } from "@/components/ui/notices/failure";
import type { Locale } from "@/lib/language/locales";
import type { Messages } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import type { Me } from "@/lib/people/present";
import styles from "./shown.module.css";

type Props = {
  timeZone: string | null;
  version: number;
  /** Every zone that the server knows, by its IANA name. */
  zones: string[];
  locale: Locale;
  messages: Messages["people"]["zone"];
  failure: Messages["project"]["failure"];
};

const never = () => () => {};
const browsersZone = () => new Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Chooses the zone that moments are told in: the browser's, or one that stays the same on every device. */
export function ZoneChoice({ timeZone, version, zones, locale, messages, failure }: Props) {
  const here = useSyncExternalStore(never, browsersZone, () => null);
  const [stored, setStored] = useState(version);
  const mutation = useChange({
    mutationFn: (zone: string) =>
      send<Me>("PATCH", "/api/v1/me", { timeZone: zone || null }, { locale, ifMatch: stored }),
    onSuccess: (me) => setStored(me.version),
    onError: (error) => {
      const current = error instanceof ApiProblem && (error.problem.current as Me | undefined);
      if (current) setStored(current.version);
    },
  });

  function save(data: FormData) {
    if (!mutation.isPending) return mutation.mutateAsync(String(data.get("timeZone") ?? ""));
  }

  return (
    <DraftForm place="zone/me" onSend={save}>
      <label className={forms.field} data-field="" htmlFor="time-zone">
        <span>{messages.label}</span>
        <select id="time-zone" name="timeZone" defaultValue={timeZone ?? ""} onChange={() => mutation.reset()}>
          <option value="">
            {here ? formatMessage(messages.browserIs, locale, { zone: here }) : messages.browser}
          </option>
          {zones.map((zone) => (
            <option key={zone} value={zone}>
              {zone.replaceAll("_", " ")}
            </option>
          ))}
        </select>
      </label>
      <div className={styles.shownEnd}>
        <button type="submit" className={classes(controls.button, controls.quiet)} aria-disabled={mutation.isPending}>
          {mutation.isPending ? messages.saving : messages.save}
        </button>
        {mutation.isSuccess && <ActSentence sentence={messages.saved} className="hint" />}
      </div>
      <Failure error={mutation.error} locale={locale} messages={failure} />
    </DraftForm>
  );
}
