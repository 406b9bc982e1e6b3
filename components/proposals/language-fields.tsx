"use client";

import { type ChangeEvent, useState } from "react";
import { classes } from "@/components/ui/classes";
import controls from "@/components/ui/controls.module.css";
import { FieldGroup, FormField } from "@/components/ui/fields/form-field";
import forms from "@/components/ui/forms.module.css";
import type { Locale } from "@/lib/language/locales";
import { firstFields } from "@/lib/plan-model/basics";
import type { TextField } from "@/lib/plan-model/fields";
import styles from "./proposal.module.css";
import type { ProposeMessages } from "./proposal-messages";
import { fieldName } from "./proposal-messages";
import type { ProposalValues } from "./proposal-values";

const LANGUAGES: Locale[] = ["en", "zh"];

/** The texts that a project begins with. */
const TEXTS = firstFields().filter((field): field is TextField => field.kind === "text");

const textAt = (values: ProposalValues, { name }: TextField, language: Locale) =>
  values[`${name}.${language}` as keyof ProposalValues] as string;

/** What else a text must keep to, by the field's name, as it follows on its hint. */
export type Limits = Record<string, string | undefined>;

type Props = {
  initial: ProposalValues;
  /** What else a text must keep to, by the field's name. */
  limits?: Limits;
  messages: ProposeMessages;
};

/** Its texts: in the language one writes in, and in the other one if one likes. */
export function LanguageFields({ initial, limits, messages }: Props) {
  const [original, setOriginal] = useState(initial.originalLanguage);
  const other: Locale = original === "en" ? "zh" : "en";
  const [both, setBoth] = useState(TEXTS.some((field) => textAt(initial, field, other)));

  function choose(event: ChangeEvent<HTMLInputElement>) {
    const data = new FormData(event.target.form ?? undefined);
    // What stands in the language chosen before must not vanish from sight.
    if (TEXTS.some(({ name }) => data.get(`${name}.${original}`))) setBoth(true);
    setOriginal(event.target.value as Locale);
  }

  return (
    <>
      <FieldGroup path="originalLanguage" label={messages.language}>
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
          {TEXTS.map((field, index) => {
            const example = messages.examples[field.name];
            return (
              <FormField
                key={field.name}
                path={`${field.name}.${language}`}
                label={fieldName(`${field.name}.${language}`, messages)}
                hint={
                  language === original
                    ? [messages.hints[field.name], limits?.[field.name]].filter(Boolean).join("")
                    : index === 0
                      ? messages.otherHint
                      : undefined
                }
                example={language === original && example ? { title: messages.exampleTitle, text: example } : undefined}
                optional={language === original ? undefined : messages.optional}
                longest={field.longest}
              >
                {(control) => {
                  const name = `${field.name}.${language}`;
                  const shared = { ...control, name, lang: language, defaultValue: textAt(initial, field, language) };
                  return field.line ? (
                    <input {...shared} aria-required={language === original} autoComplete="off" />
                  ) : (
                    <textarea {...shared} rows={language === original ? 8 : 6} />
                  );
                }}
              </FormField>
            );
          })}
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
