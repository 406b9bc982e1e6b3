import { GivenFor } from "@/components/assessments/given-answers";
import forms from "@/components/ui/forms.module.css";
import { Scrolling } from "@/components/ui/scrolling";
import { Written } from "@/components/ui/written";
import type { Assessments, AssessmentView } from "@/lib/assessments/schema";
import type { Question } from "@/lib/assessments/template";
import { formatNumber } from "@/lib/language/format";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import styles from "./decision.module.css";
import { scoresInWords } from "./scores-in-words";

type Props = { assessments: Assessments; locale: Locale };

/** Question by question, what each assessor answered, with the mean and how far apart they are. */
export function AnswersTable({ assessments: { items, figures }, locale }: Props) {
  const { assessment: messages, board } = messagesOf(locale);
  const done = items.filter(({ status }) => status === "SUBMITTED");
  const questions = done[0]?.template.questions ?? [];
  return (
    <>
      <p className={styles.answersSideways}>{board.sideways}</p>
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
                <td className={styles.answerFigures}>
                  {scoresInWords(figures?.questions[question.key]?.mean, scoresOf(question, done), locale)}
                </td>
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
    </>
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

const scoresOf = ({ key }: Question, done: AssessmentView[]) =>
  done.flatMap(({ answers }) => {
    const value = answers?.[key]?.value;
    return typeof value === "number" ? value : [];
  });
