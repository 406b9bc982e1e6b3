import { languageOf } from "@/components/threads/language-of";
import type { AssessmentView } from "@/lib/assessments/schema";
import { formatNumber } from "@/lib/language/format";
import { type Locale, messagesOf } from "@/lib/language/messages";

/** The checklist with its answers, to be read. */
export function GivenAnswers({ assessment, locale }: { assessment: AssessmentView; locale: Locale }) {
  const words = messagesOf(locale).assessment;
  const { template, answers, privateNote } = assessment;
  if (!answers || Object.keys(answers).length === 0) return null;
  return (
    <dl className="given-answers">
      {template.questions.map(({ key, text }) => {
        const { value = null, comment = null } = answers[key] ?? {};
        return (
          <div key={key}>
            <dt>{text[locale]}</dt>
            <dd>
              {typeof value === "boolean" && <strong>{value ? words.yes : words.no}</strong>}
              {typeof value === "number" && <strong>{formatNumber(value, locale)}</strong>}
              {comment && <p lang={languageOf(comment, locale)}>{comment}</p>}
              {value === null && !comment && "–"}
            </dd>
          </div>
        );
      })}
      {privateNote && (
        <div>
          <dt>{words.privateNote}</dt>
          <dd lang={languageOf(privateNote, locale)}>{privateNote}</dd>
        </div>
      )}
    </dl>
  );
}
