"use client";

import { type Messages as Errors, fieldId } from "@/components/projects/form-field";
import type { Language } from "@/lib/difference/words";
import type { Bilingual } from "@/lib/taxonomy/queries";
import type { EditWords } from "./field-name";

type Props = {
  path: string;
  label: string;
  value: Bilingual;
  maxLength: number;
  /** One line, as a title is. */
  line?: boolean;
  rows?: number;
  errors: Errors;
  words: EditWords;
  onChange: (language: Language, text: string) => void;
};

const LANGUAGES: Language[] = ["en", "zh"];

/** One text in both languages, side by side; one above the other where there is no room. */
export function TextPair({ path, label, value, maxLength, line = false, rows = 5, errors, words, onChange }: Props) {
  return (
    <div className="text-pair">
      {LANGUAGES.map((language) => {
        const id = fieldId(`${path}.${language}`);
        const error = errors[`${path}.${language}`];
        const control = {
          id,
          lang: language,
          value: value[language],
          maxLength,
          "aria-invalid": error ? (true as const) : undefined,
          "aria-describedby": error ? `${id}-error` : undefined,
        };
        return (
          <div key={language} className="field">
            <label htmlFor={id}>
              {label} <span className="text-language">{words.languages[language]}</span>
            </label>
            {line ? (
              <input type="text" {...control} onChange={(event) => onChange(language, event.target.value)} />
            ) : (
              <textarea rows={rows} {...control} onChange={(event) => onChange(language, event.target.value)} />
            )}
            {error && (
              <p className="field-error" id={`${id}-error`}>
                {error}
              </p>
            )}
          </div>
        );
      })}
    </div>
  );
}
