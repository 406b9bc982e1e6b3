"use client";

import { useEffect, useRef, useState } from "react";
import { ApiProblem } from "@/components/query/send";
import { ClashPanel, type ClashWords } from "@/components/ui/autosave/conflict-panel";
import { KeptForm } from "@/components/ui/autosave/draft-form";
import { classes } from "@/components/ui/classes";
import controls from "@/components/ui/controls.module.css";
import { messagesFor, type ProblemWords } from "@/components/ui/fields/field-messages";
import { FieldGroup, type Messages as Wrong } from "@/components/ui/fields/form-field";
import { type NumberWords, TypedNumber } from "@/components/ui/fields/typed-number";
import forms from "@/components/ui/forms.module.css";
import { Failure } from "@/components/ui/notices/failure";
import type { Locale } from "@/lib/language/locales";
import type { Messages } from "@/lib/language/messages";
import { say } from "@/lib/language/say";
import type { Settings } from "@/lib/rounds/schema";
import styles from "./programme.module.css";
import { changeOf, valuesOf } from "./settings-values";
import { useSettings } from "./use-settings";

type Props = {
  settings: Settings;
  locale: Locale;
  words: Messages["programme"];
  clash: ClashWords;
  problems: ProblemWords;
  numbers: NumberWords;
  failure: Messages["project"]["failure"];
};

const FIGURES = { valuesOf, changeOf };

/** What holds for the whole programme, for the secretariat to set. */
export function SettingsForm({ settings, locale, words, clash: clashWords, problems, numbers, failure }: Props) {
  const { values, clash, told, saving, save: send, change, choose } = useSettings(settings, FIGURES, locale);
  const [wrong, setWrong] = useState<Wrong>({});
  const form = useRef<HTMLFormElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const problem = saving.error instanceof ApiProblem ? saving.error.problem : null;
  const refused = problem?.errors?.length ? problem.errors : null;
  const errors = refused ? Object.fromEntries(refused.map(({ path, message }) => [path, message])) : wrong;
  const marked = Object.keys(errors).join();
  useEffect(() => {
    if (marked) form.current?.querySelector<HTMLElement>("[aria-invalid]")?.focus();
  }, [marked]);
  // The panel goes with the last choice; the next step is to save.
  useEffect(() => {
    if (told?.kind === "chosen") button.current?.focus();
  }, [told]);

  function save() {
    if (saving.isPending || clash) return;
    const { errors: found, sent } = send();
    setWrong(messagesFor(found, problems, locale));
    return sent;
  }

  const names: Record<string, string> = {
    proposalsOutsideRounds: words.outside.title,
    amendmentMonths: words.amendments.months,
    amendmentBudgetShare: words.amendments.share,
  };
  const number = (path: "amendmentMonths" | "amendmentBudgetShare", hint: string) => (
    <TypedNumber
      path={path}
      name={path}
      label={names[path] ?? path}
      hint={hint}
      quantity={path === "amendmentMonths" ? "amendmentMonths" : "percent"}
      error={errors[path]}
      locale={locale}
      words={numbers}
      typed={values[path]}
      onTyped={(typed) => change({ [path]: typed })}
    />
  );
  const editor = told?.kind === "joined" ? (told.by?.[locale] ?? clashWords.someone) : "";
  return (
    <>
      {clash && (
        <ClashPanel
          clash={clash}
          nameOf={(path) => names[path] ?? path}
          shown={(value) => (typeof value === "boolean" ? words.outside[value ? "always" : "rounds"] : String(value))}
          locale={locale}
          words={clashWords}
          onChoose={choose}
        />
      )}
      <KeptForm place="settings/programme" onConflict="own" className={styles.programmeForm} ref={form} onSend={save}>
        <FieldGroup path="proposalsOutsideRounds" label={words.outside.title} hint={words.outside.hint} errors={errors}>
          {([true, false] as const).map((allowed) => (
            <label key={String(allowed)} className={forms.option}>
              <input
                type="radio"
                name="proposalsOutsideRounds"
                value={String(allowed)}
                checked={values.proposalsOutsideRounds === allowed}
                onChange={() => change({ proposalsOutsideRounds: allowed })}
              />
              <span>{words.outside[allowed ? "always" : "rounds"]}</span>
            </label>
          ))}
        </FieldGroup>
        <section aria-labelledby="amendments">
          <h2 id="amendments">{words.amendments.title}</h2>
          <p>{words.amendments.text}</p>
          {number("amendmentMonths", words.amendments.monthsHint)}
          {number("amendmentBudgetShare", words.amendments.shareHint)}
        </section>
        {!refused && problem?.status !== 412 && <Failure error={saving.error} locale={locale} words={failure} />}
        <div className={styles.programmeEnd}>
          <button
            type="submit"
            ref={button}
            className={classes(controls.button, controls.primary)}
            aria-disabled={saving.isPending || clash ? true : undefined}
          >
            {saving.isPending ? words.saving : words.save}
          </button>
          <p className="hint" role="status">
            {told && (told.kind === "joined" ? say(words.joined, locale, { name: editor }) : words[told.kind])}
          </p>
        </div>
      </KeptForm>
    </>
  );
}
