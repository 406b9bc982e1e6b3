"use client";

import { type ChangeEvent, useState } from "react";
import { classes } from "@/components/ui/classes";
import controls from "@/components/ui/controls.module.css";
import { FieldGroup, FormField, type Messages } from "@/components/ui/fields/form-field";
import forms from "@/components/ui/forms.module.css";
import type { Locale } from "@/lib/language/locales";
import type { Messages as Words } from "@/lib/language/messages";
import { LIMITS } from "@/lib/text/limits";
import styles from "./proposal.module.css";
import type { ProposalValues } from "./proposal-values";

const LANGUAGES: Locale[] = ["en", "zh"];

type Props = {
  initial: ProposalValues;
  errors: Messages;
  messages: Words["propose"];
};

/** Title and summary: in the language one writes in, and in the other one if one likes. */
export function LanguageFields({ initial, errors, messages }: Props) {
  const [original, setOriginal] = useState(initial.originalLanguage);
  const other: Locale = original === "en" ? "zh" : "en";
  const [both, setBoth] = useState(!!(initial[`title.${other}`] || initial[`summary.${other}`]));

  function choose(event: ChangeEvent<HTMLInputElement>) {
    const data = new FormData(event.target.form ?? undefined);
    // What stands in the language chosen before must not vanish from sight.
    if (data.get(`title.${original}`) || data.get(`summary.${original}`)) setBoth(true);
    setOriginal(event.target.value as Locale);
  }

  return (
    <>
      <FieldGroup path="originalLanguage" label={messages.language} errors={errors}>
        <div className={styles.optionRow}>
          {LANGUAGES.map((language) => (
            <label key={language} className={forms.option}>
              <input
                type="radio"
                name="originalLanguage"
                value={language}
                defaultChecked={language === original}
                onChange={choose}
              />
              <span>{messages.languages[language]}</span>
            </label>
          ))}
        </div>
      </FieldGroup>
      {[original, other].map((language) => (
        <div
          key={language}
          className={styles.languageBlock}
          hidden={language !== original && !both}
          // What was kept is put back there too, and must be seen.
          onInput={() => language !== original && setBoth(true)}
        >
          <FormField
            path={`title.${language}`}
            label={messages.titleIn[language]}
            hint={language === original ? messages.titleHint : messages.otherHint}
            optional={language === original ? undefined : messages.optional}
            errors={errors}
            longest={LIMITS.title}
          >
            {(control) => (
              <input
                {...control}
                name={`title.${language}`}
                lang={language}
                defaultValue={initial[`title.${language}`]}
                aria-required={language === original}
                autoComplete="off"
              />
            )}
          </FormField>
          <FormField
            path={`summary.${language}`}
            label={messages.summaryIn[language]}
            hint={language === original ? messages.summaryHint : undefined}
            optional={language === original ? undefined : messages.optional}
            errors={errors}
            longest={LIMITS.summary}
          >
            {(control) => (
              <textarea
                {...control}
                name={`summary.${language}`}
                lang={language}
                rows={language === original ? 8 : 6}
                defaultValue={initial[`summary.${language}`]}
              />
            )}
          </FormField>
        </div>
      ))}
      {!both && (
        <button
          type="button"
          className={classes(controls.button, controls.quiet, styles.addLanguage)}
          onClick={() => setBoth(true)}
        >
          {messages.addOther[other]}
        </button>
      )}
    </>
  );
}
