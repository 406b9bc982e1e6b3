"use client";

import { memo } from "react";
import styles from "@/components/ui/autosave/editor.module.css";
import controls from "@/components/ui/controls.module.css";
import { FormField } from "@/components/ui/fields/form-field";
import labels from "@/components/ui/labels.module.css";
import type { Locale } from "@/lib/language/locales";
import { digestOf, isBehind, otherOf } from "@/lib/plan-model/text";
import type { PlanText } from "@/lib/plan-model/text-form";
import type { PlanMessages } from "./messages";

type Props = {
  path: string;
  label: string;
  hint?: string;
  example?: string;
  value: PlanText | undefined;
  longest: number;
  line?: boolean;
  original: Locale;
  both: boolean;
  error?: string;
  messages: PlanMessages["form"];
  onText: (path: string, text: PlanText) => void;
};

const EMPTY: PlanText = { en: null, zh: null, of: null };

/** A text in the original's language, the other one beside it where it is shown, and whether that one is behind. */
export const TextField = memo(function TextField(props: Props) {
  const { path, label, hint, example, value = EMPTY, longest, line, original, both, error, messages, onText } = props;
  const other = otherOf(original);
  const behind = isBehind(value, original);
  const write = (language: Locale, typed: string) => {
    const text = { ...value, [language]: typed === "" ? null : typed };
    onText(path, language === other ? { ...text, of: digestOf(text[original]) } : text);
  };
  return (
    <div className={both ? styles.textPair : undefined} data-pair={both || undefined}>
      {(both ? [original, other] : [original]).map((language) => {
        const at = `${path}.${language}`;
        const written = value[language] ?? "";
        const name = (
          <>
            {label} {both && <span className={styles.textLanguage}>{messages.ownNames[language]}</span>}{" "}
            {both && language === original && <span className={styles.textLanguage}>{messages.original}</span>}
          </>
        );
        return (
          <FormField
            key={language}
            path={at}
            label={name}
            hint={language === original ? hint : undefined}
            example={example && language === original ? { title: messages.exampleTitle, text: example } : undefined}
            longest={longest}
            errors={error && language === original ? { [at]: error } : {}}
          >
            {(control) => (
              <>
                {line ? (
                  <input
                    {...control}
                    type="text"
                    autoComplete="off"
                    lang={language}
                    value={written}
                    onChange={(event) => write(language, event.target.value)}
                  />
                ) : (
                  <textarea
                    {...control}
                    rows={3}
                    lang={language}
                    value={written}
                    onChange={(event) => write(language, event.target.value)}
                  />
                )}
                {language === other && behind && (
                  <p className={labels.behind}>
                    {messages.behind}{" "}
                    <button
                      type="button"
                      className={controls.link}
                      onClick={() => onText(path, { ...value, of: digestOf(value[original]) })}
                    >
                      {messages.stillRight}
                    </button>
                  </p>
                )}
              </>
            )}
          </FormField>
        );
      })}
    </div>
  );
});
