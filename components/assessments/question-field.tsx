import type { KeyboardEvent } from "react";
import { classes } from "@/components/ui/classes";
import controls from "@/components/ui/controls.module.css";
import { FieldLength } from "@/components/ui/fields/field-length";
import forms from "@/components/ui/forms.module.css";
import labels from "@/components/ui/labels.module.css";
import { type Answer, HIGHEST, type Question } from "@/lib/assessments/template";
import type { Locale } from "@/lib/language/locales";
import type { Messages } from "@/lib/language/messages";
import { fill, formatMessage } from "@/lib/language/say";
import { LIMITS } from "@/lib/text/limits";
import styles from "./assessment.module.css";

type Props = {
  question: Question;
  answer: Answer;
  planVersion: number;
  missing: boolean;
  locale: Locale;
  messages: Messages["assessment"];
  onChange: (answer: Answer) => void;
  /** Answered by one key, the reader goes on to the next question. */
  onGoOn: () => void;
};
const SCORES = Array.from({ length: HIGHEST + 1 }, (_, score) => score);

/** One question of the checklist: a yes or no, a score from 0 to 5, and words. */
export function QuestionField({ question, answer, planVersion, missing, locale, messages, onChange, onGoOn }: Props) {
  const { key, text, hint, kind, required } = question;
  const choices =
    kind === "YES_NO"
      ? [
          { value: true, name: messages.yes, by: "y" },
          { value: false, name: messages.no, by: "n" },
        ]
      : SCORES.map((value) => ({ value, name: String(value), by: String(value) }));
  const id = `question-${key}`;
  function answerByKey(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const chosen = choices.find(({ by }) => by === event.key.toLowerCase());
    if (!chosen) return;
    event.preventDefault();
    onChange({ ...answer, value: chosen.value });
    onGoOn();
  }
  return (
    <fieldset className={styles.question} id={id} tabIndex={-1} aria-describedby={missing ? `${id}-error` : undefined}>
      <legend>
        {text[locale]}
        {!required && (
          <span className={forms.fieldOptional} data-aside="">
            {" "}
            · {messages.form.optional}
          </span>
        )}
        {kind === "SCORE" && (
          <span className={forms.fieldOptional} data-aside="">
            {" "}
            · {fill(messages.weight, { weight: String(question.weight) })}
          </span>
        )}
      </legend>
      {answer.version !== undefined && answer.version < planVersion && (
        <p className={styles.givenFor}>
          <span className={labels.tag}>{formatMessage(messages.panel.given, locale, { number: answer.version })}</span>{" "}
          <button type="button" className={classes(controls.button, controls.quiet)} onClick={() => onChange(answer)}>
            {formatMessage(messages.form.stands, locale, { number: planVersion })}
          </button>
        </p>
      )}
      {hint && <p className={forms.fieldHint}>{hint[locale]}</p>}
      {kind !== "COMMENT" && (
        <div className={styles.questionChoices}>
          {choices.map(({ value, name }) => (
            <label key={name}>
              <input
                type="radio"
                onKeyDown={answerByKey}
                name={key}
                checked={answer.value === value}
                onChange={() => onChange({ ...answer, value })}
              />{" "}
              {name}
            </label>
          ))}
        </div>
      )}
      {missing && (
        <p className={forms.fieldError} id={`${id}-error`}>
          {messages.form.open}
        </p>
      )}
      <label className={forms.field} data-field="">
        <span>
          <span className={kind === "COMMENT" ? "visually-hidden" : undefined}>{messages.form.comment}</span>{" "}
          <FieldLength longest={LIMITS.remark} />
        </span>
        <textarea
          rows={kind === "COMMENT" ? 4 : 2}
          value={answer.comment ?? ""}
          onChange={(event) => onChange({ ...answer, comment: event.currentTarget.value })}
        />
      </label>
    </fieldset>
  );
}
