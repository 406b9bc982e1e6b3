"use client";

import styles from "@/components/ui/autosave/editor.module.css";
import { type Messages as Errors, FormField } from "@/components/ui/fields/form-field";
import type { Language } from "@/lib/diff/words";
import type { Bilingual } from "@/lib/taxonomy/queries";
import type { EditMessages } from "../messages";

type Props = {
  path: string;
  label: string;
  value: Bilingual;
  longest: number;
  /** One line, as a title is. */
  line?: boolean;
  rows?: number;
  errors: Errors;
  messages: EditMessages;
  onChange: (language: Language, text: string) => void;
};

const LANGUAGES: Language[] = ["en", "zh"];

/** One text in both languages, side by side; one above the other where there is no room. */
export function TextPair(props: Props) {
  const { path, label: name, value, longest, line = false, rows = 5, errors, messages, onChange } = props;
  return (
    <div className={styles.textPair}>
      {LANGUAGES.map((language) => {
        const at = `${path}.${language}`;
        const label = (
          <>
            {name} <span className={styles.textLanguage}>{messages.called.ownNames[language]}</span>
          </>
        );
        return (
          <FormField key={language} path={at} label={label} longest={longest} errors={errors}>
            {(control) =>
              line ? (
                <input
                  {...control}
                  type="text"
                  lang={language}
                  value={value[language]}
                  onChange={(event) => onChange(language, event.target.value)}
                />
              ) : (
                <textarea
                  {...control}
                  rows={rows}
                  lang={language}
                  value={value[language]}
                  onChange={(event) => onChange(language, event.target.value)}
                />
              )
            }
          </FormField>
        );
      })}
    </div>
  );
}
