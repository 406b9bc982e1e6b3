import { GivenFor } from "@/components/assessments/given-answers";
import forms from "@/components/ui/forms.module.css";
import { Scrolling } from "@/components/ui/scrolling";
import { Written } from "@/components/ui/written";
import type { Assessments, AssessmentView } from "@/lib/assessments/schema";
import type { Question } from "@/lib/assessments/template";
import { formatNumber, formatRounded } from "@/lib/language/format";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import styles from "./decision.module.css";

type Props = { assessments: Assessments; locale: Locale };

/** Question by question, what each assessor answered, with the mean and how far apart they are. */
export function AnswersTable({ assessments: { items, figures }, locale }: Props) {
  const messages = messagesOf(locale).assessment;
  const done = items.filter(({ status }) => status === "SUBMITTED");
  const questions = done[0]?.template.questions ?? [];
  return (
    <Scrolling className={styles.answersScroll} name={messages.panel.answers}>
      <table className={styles.answers} data-testid="answers">
        <thead>
          <tr>
            <th scope="col">{messages.panel.question}</th>
            {done.map(({ id, assessor }) => (
              <th key={id} scope="col">
                {assessor.name[locale]}
              </th>
            ))}
            <th scope="col">{messages.panel.meanAndSpread}</th>
          </tr>
        </thead>
        <tbody>
          {questions.map((question) => (
            <tr key={question.key}>
              <th scope="row">
                {question.text[locale]}
                {question.kind === "SCORE" && (
                  <span className={forms.fieldHint}>
                    {formatMessage(messages.weight, locale, { weight: question.weight })}
                  </span>
                )}
              </th>
              {done.map((one) => (
                <td key={one.id}>
                  <Answer question={question} one={one} locale={locale} />
                </td>
              ))}
              <td className={styles.answerFigures}>{figuresOf(figures?.questions[question.key], locale)}</td>
            </tr>
          ))}
          {done.some(({ privateNote }) => privateNote) && (
            <tr>
              <th scope="row">
                {messages.privateNote}
                <span className={forms.fieldHint}>{messages.privateNoteWhose}</span>
              </th>
              {done.map(({ id, privateNote }) => (
                <td key={id}>{privateNote ? <Written text={privateNote} locale={locale} /> : "–"}</td>
              ))}
              <td />
            </tr>
          )}
        </tbody>
      </table>
    </Scrolling>
  );
}

function Answer({ question, one, locale }: { question: Question; one: AssessmentView; locale: Locale }) {
  const messages = messagesOf(locale).assessment;
  const answer = one.answers?.[question.key];
  const value = answer?.value;
  return (
    <>
      {typeof value === "boolean" && <strong>{value ? messages.yes : messages.no}</strong>}
      {typeof value === "number" && <strong className={styles.answerScore}>{formatNumber(value, locale)}</strong>}
      {answer?.comment && <Written as="p" text={answer.comment} locale={locale} />}
      {value === null && !answer?.comment && "–"}
      {answer && <GivenFor version={answer.version ?? one.planVersion} sent={one.sentVersion} locale={locale} />}
    </>
  );
}

function figuresOf(figures: { mean: number; spread: number } | null | undefined, locale: Locale): string {
  if (!figures) return "";
  return `${formatRounded(figures.mean, locale)} · ${formatRounded(figures.spread, locale)}`;
}
