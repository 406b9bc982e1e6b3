"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { FieldLength } from "@/components/editing/field-length";
import { Failure } from "@/components/projects/failure";
import type { AssessmentView } from "@/lib/assessments/schema";
import { type Answer, type Answers, isAnswered } from "@/lib/assessments/template";
import type { Locale, Messages } from "@/lib/language/messages";
import { say } from "@/lib/language/say";
import { QuestionField } from "./question-field";
import { useAnswers } from "./use-answers";

type Props = {
  assessment: AssessmentView;
  locale: Locale;
  words: Messages["assessment"];
  failure: Messages["project"]["failure"];
};
const NO_ANSWER: Answer = { value: null, comment: null };

/** The checklist, saved while it is answered; handed in when every question that needs one has an answer. */
export function AssessmentForm({ assessment, locale, words, failure }: Props) {
  const router = useRouter();
  const [answers, setAnswers] = useState<Answers>(assessment.answers ?? {});
  const [note, setNote] = useState(assessment.privateNote ?? "");
  const [missing, setMissing] = useState<string[]>([]);
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const { state, change, flush, patch } = useAnswers(assessment, locale);
  const { questions } = assessment.template;

  function answer(key: string, given: Answer) {
    setAnswers((before) => ({ ...before, [key]: given }));
    setMissing((before) => before.filter((one) => one !== key));
    change({ answers: { [key]: given } });
  }

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (busy) return;
    const open = questions.filter((one) => one.required && !isAnswered(one, answers[one.key])).map(({ key }) => key);
    setMissing(open);
    setError(null);
    if (open[0]) {
      document.getElementById(`question-${open[0]}`)?.focus();
      return;
    }
    setBusy(true);
    try {
      await flush();
      await patch({ status: "SUBMITTED" });
      router.refresh();
    } catch (problem) {
      setError(problem);
      setBusy(false);
    }
  }

  return (
    <form onSubmit={submit} noValidate>
      {questions.map((question) => (
        <QuestionField
          key={question.key}
          question={question}
          answer={answers[question.key] ?? NO_ANSWER}
          missing={missing.includes(question.key)}
          locale={locale}
          words={words}
          onChange={(given) => answer(question.key, given)}
        />
      ))}
      <label className="field">
        <span>
          {words.privateNote} <FieldLength longest={4000} />
        </span>
        <span className="field-hint">{words.privateNoteWhose}</span>
        <textarea
          rows={3}
          value={note}
          onChange={(event) => {
            setNote(event.currentTarget.value);
            change({ privateNote: event.currentTarget.value });
          }}
        />
      </label>
      <p className="saving" role="status">
        {words.form[state]}
      </p>
      {missing.length > 0 && (
        <p className="field-error" role="alert">
          {say(words.form.missing, locale, { count: missing.length })}
        </p>
      )}
      <Failure error={error} locale={locale} words={failure} />
      <p className="field-hint">{words.form.submitTells}</p>
      <button type="submit" className="button primary" disabled={busy}>
        {words.form.submit}
      </button>
    </form>
  );
}
