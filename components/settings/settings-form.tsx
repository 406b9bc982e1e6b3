"use client";

import { useEffect, useRef } from "react";
import { ApiProblem } from "@/components/query/send";
import { type ConflictMessages, ConflictPanel } from "@/components/ui/autosave/conflict-panel";
import { DraftForm } from "@/components/ui/autosave/draft-form";
import { classes } from "@/components/ui/classes";
import controls from "@/components/ui/controls.module.css";
import { messagesFor, type ProblemMessages } from "@/components/ui/fields/field-messages";
import { FieldGroup } from "@/components/ui/fields/form-field";
import { type NumberMessages, TypedNumber } from "@/components/ui/fields/typed-number";
import forms from "@/components/ui/forms.module.css";
import { tellAct } from "@/components/ui/notices/acts";
import { Failure } from "@/components/ui/notices/failure";
import type { Locale } from "@/lib/language/locales";
import type { Messages } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import type { Settings } from "@/lib/rounds/schema";
import styles from "./programme.module.css";
import { changeOf, valuesOf } from "./settings-values";
import { useSettings } from "./use-settings";

type Props = {
  settings: Settings;
  locale: Locale;
  messages: Messages["programme"];
  conflictMessages: ConflictMessages;
  problems: ProblemMessages;
  numbers: NumberMessages;
  failure: Messages["project"]["failure"];
};

const FIGURES = { valuesOf, changeOf };

/** What holds for the whole programme, for the secretariat to set. */
export function SettingsForm({ settings, locale, messages, conflictMessages, problems, numbers, failure }: Props) {
  const {
    values,
    conflict,
    notice: announcement,
    saving,
    faults,
    save,
    change,
    choose,
  } = useSettings(settings, FIGURES, { locale, onSaved: () => tellAct(messages.saved) });
  const button = useRef<HTMLButtonElement>(null);
  const problem = saving.error instanceof ApiProblem ? saving.error.problem : null;
  // The panel goes with the last choice; the next step is to save.
  useEffect(() => {
    if (announcement?.kind === "chosen") button.current?.focus();
  }, [announcement]);

  const names: Record<string, string> = {
    proposalsOutsideRounds: messages.outside.title,
    amendmentMonths: messages.amendments.months,
    amendmentBudgetShare: messages.amendments.share,
  };
  const number = (path: "amendmentMonths" | "amendmentBudgetShare", hint: string) => (
    <TypedNumber
      path={path}
      name={path}
      label={names[path] ?? path}
      hint={hint}
      quantity={path === "amendmentMonths" ? "amendmentMonths" : "percent"}
      locale={locale}
      messages={numbers}
      typed={values[path]}
      onTyped={(typed) => change({ [path]: typed })}
    />
  );
  const editor = announcement?.kind === "joined" ? (announcement.by?.[locale] ?? conflictMessages.someone) : "";
  return (
    <>
      {conflict && (
        <ConflictPanel
          conflict={conflict}
          nameOf={(path) => names[path] ?? path}
          shown={(value) =>
            typeof value === "boolean" ? messages.outside[value ? "always" : "rounds"] : String(value)
          }
          locale={locale}
          messages={conflictMessages}
          onChoose={choose}
        />
      )}
      <DraftForm
        place="settings/programme"
        onConflict="own"
        className={styles.programmeForm}
        check={() => messagesFor(faults(), problems, locale)}
        onSend={save}
      >
        <FieldGroup path="proposalsOutsideRounds" label={messages.outside.title} hint={messages.outside.hint}>
          {([true, false] as const).map((allowed) => (
            <label key={String(allowed)} className={forms.option}>
              <input
                type="radio"
                name="proposalsOutsideRounds"
                value={String(allowed)}
                checked={values.proposalsOutsideRounds === allowed}
                onChange={() => change({ proposalsOutsideRounds: allowed })}
              />
              <span>{messages.outside[allowed ? "always" : "rounds"]}</span>
            </label>
          ))}
        </FieldGroup>
        <section aria-labelledby="amendments">
          <h2 id="amendments">{messages.amendments.title}</h2>
          <p>{messages.amendments.text}</p>
          {number("amendmentMonths", messages.amendments.monthsHint)}
          {number("amendmentBudgetShare", messages.amendments.shareHint)}
        </section>
        {problem?.status !== 412 && <Failure error={saving.error} locale={locale} messages={failure} />}
        <div className={styles.programmeEnd}>
          <button
            type="submit"
            ref={button}
            className={classes(controls.button, controls.primary)}
            aria-disabled={saving.isPending || conflict ? true : undefined}
          >
            {saving.isPending ? messages.saving : messages.save}
          </button>
          <p className="hint" role="status">
            {announcement &&
              (announcement.kind === "joined"
                ? formatMessage(messages.joined, locale, { name: editor })
                : messages[announcement.kind])}
          </p>
        </div>
      </DraftForm>
    </>
  );
}
