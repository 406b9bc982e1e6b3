"use client";

import { memo } from "react";
import { fieldId } from "@/components/projects/form-field";
import type { Locale } from "@/lib/language/messages";
import { say } from "@/lib/language/say";
import { digestOf, isBehind, otherOf } from "@/lib/projects/plan/text";
import type { PlanText } from "@/lib/projects/plan/text-form";
import type { PlanWords } from "./words";

type Props = {
  path: string;
  label: string;
  hint?: string;
  value: PlanText | undefined;
  longest: number;
  line?: boolean;
  original: Locale;
  both: boolean;
  error?: string;
  locale: Locale;
  words: PlanWords["form"];
  onText: (path: string, text: PlanText) => void;
};

const EMPTY: PlanText = { en: null, zh: null, of: null };
const NEARLY = 0.9;

/** A text in the original's language, the other one beside it where it is shown, and whether that one is behind. */
export const TextField = memo(function TextField(props: Props) {
  const { path, label, hint, value = EMPTY, longest, line, original, both, error, locale, words, onText } = props;
  const other = otherOf(original);
  const behind = isBehind(value, original);
  const write = (language: Locale, typed: string) => {
    const text = { ...value, [language]: typed === "" ? null : typed };
    onText(path, language === other ? { ...text, of: digestOf(text[original]) } : text);
  };
  return (
    <div className={both ? "text-pair" : undefined}>
      {(both ? [original, other] : [original]).map((language) => {
        const id = fieldId(`${path}.${language}`);
        const written = value[language] ?? "";
        const wrong = language === original ? error : undefined;
        const marks = [hint && language === original && `${id}-hint`, wrong && `${id}-error`].filter(Boolean).join(" ");
        const control = {
          id,
          lang: language,
          value: written,
          maxLength: longest,
          "aria-invalid": wrong ? (true as const) : undefined,
          "aria-describedby": marks || undefined,
        };
        return (
          <div key={language} className="field">
            <label htmlFor={id}>
              {label} {both && <span className="text-language">{words.languages[language]}</span>}{" "}
              {both && language === original && <span className="text-language">{words.original}</span>}
            </label>
            {hint && language === original && (
              <p className="field-hint" id={`${id}-hint`}>
                {hint}
              </p>
            )}
            {line ? (
              <input
                type="text"
                autoComplete="off"
                {...control}
                onChange={(event) => write(language, event.target.value)}
              />
            ) : (
              <textarea rows={3} {...control} onChange={(event) => write(language, event.target.value)} />
            )}
            {written.length > longest * NEARLY && (
              <p className="field-hint">{say(words.length, locale, { count: `${written.length} / ${longest}` })}</p>
            )}
            {wrong && (
              <p className="field-error" id={`${id}-error`}>
                {wrong}
              </p>
            )}
            {language === other && behind && (
              <p className="behind">
                {words.behind}{" "}
                <button
                  type="button"
                  className="link"
                  onClick={() => onText(path, { ...value, of: digestOf(value[original]) })}
                >
                  {words.stillRight}
                </button>
              </p>
            )}
          </div>
        );
      })}
    </div>
  );
});
