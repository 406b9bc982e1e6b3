"use client";

import { useId } from "react";
import { Example } from "@/components/ui/fields/example";
import { FormField } from "@/components/ui/fields/form-field";
import forms from "@/components/ui/forms.module.css";
import { LOCALES, type Locale } from "@/lib/language/locales";
import { PUNCTUATION } from "@/lib/language/punctuation";
import { LIMITS } from "@/lib/text/limits";
import styles from "./decision.module.css";
import type { DecisionMessages } from "./decision-messages";

type Answer = { en: string; zh: string };
type Props = {
  answer: Answer;
  /** Whether it begins with what the assessors advise. */
  advised: boolean;
  onChange: (change: (now: Answer) => Answer) => void;
  locale: Locale;
  messages: DecisionMessages;
};

/** What the places are advised with the decision, in one language or both. */
export function AnswerFields({ answer, advised, onChange, locale, messages }: Props) {
  const id = useId();
  return (
    <fieldset className={styles.answerFields} aria-describedby={`${id}-hint`}>
      <legend>{messages.answer}</legend>
      <p className={forms.fieldHint} id={`${id}-hint`}>
        {[messages.answerHint, ...(advised ? [messages.answerFromAdvice] : [])].join(PUNCTUATION[locale].sentences)}
      </p>
      <Example title={messages.exampleTitle} text={messages.answerExample} />
      {LOCALES.map((language) => (
        <FormField
          key={language}
          path={`answer.${language}`}
          label={messages.answerIn[language]}
          longest={LIMITS.answer}
        >
          {(control) => (
            <textarea
              {...control}
              name={`answer.${language}`}
              lang={language}
              rows={5}
              value={answer[language]}
              onChange={({ currentTarget: { value } }) => onChange((now) => ({ ...now, [language]: value }))}
            />
          )}
        </FormField>
      ))}
    </fieldset>
  );
}
