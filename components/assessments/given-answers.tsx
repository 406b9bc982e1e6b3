import labels from "@/components/ui/labels.module.css";
import { Written } from "@/components/ui/written";
import type { AssessmentView } from "@/lib/assessments/schema";
import { formatNumber } from "@/lib/language/format";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import styles from "./assessment.module.css";

type Given = { version: number; sent: number; locale: Locale };

/** Says of an answer that it was given for an earlier version than the one last sent. */
export function GivenFor({ version, sent, locale }: Given) {
  if (version >= sent) return null;
  return (
    <span className={labels.tag}>
      {formatMessage(messagesOf(locale).assessment.panel.given, locale, { number: version })}
    </span>
  );
}

/** The checklist with its answers, to be read. */
export function GivenAnswers({ assessment, locale }: { assessment: AssessmentView; locale: Locale }) {
  const messages = messagesOf(locale).assessment;
  const { template, answers, privateNote, sentVersion } = assessment;
  if (!answers || Object.keys(answers).length === 0) return null;
  return (
    <dl className={styles.givenAnswers}>
      {template.questions.map(({ key, text }) => {
        const { value = null, comment = null, version = sentVersion } = answers[key] ?? {};
        return (
          <div key={key}>
            <dt>{text[locale]}</dt>
            <dd>
              <GivenFor version={version} sent={sentVersion} locale={locale} />
              {typeof value === "boolean" && <strong>{value ? messages.yes : messages.no}</strong>}
              {typeof value === "number" && <strong>{formatNumber(value, locale)}</strong>}
              {comment && <Written as="p" text={comment} locale={locale} />}
              {value === null && !comment && "–"}
            </dd>
          </div>
        );
      })}
      {privateNote && (
        <div>
          <dt>{messages.privateNote}</dt>
          <Written as="dd" text={privateNote} locale={locale} />
        </div>
      )}
    </dl>
  );
}
