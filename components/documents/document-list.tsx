import { DayOf } from "@/components/ui/day-of";
import labels from "@/components/ui/labels.module.css";
import { ActBeside } from "@/components/ui/notices/act-beside";
import panels from "@/components/ui/panels.module.css";
import { Sentence } from "@/components/ui/sentence";
import { Written } from "@/components/ui/written";
import type { DocumentView } from "@/lib/documents/schema";
import { formatNumber } from "@/lib/language/format";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import { FILES_TAKEN, type FileRules } from "./check-file";
import { DocumentActions } from "./document-actions";
import styles from "./documents.module.css";

type Props = {
  code: string;
  documents: DocumentView[];
  rules: FileRules;
  /** Whether the form for another document, which says what files are taken, stands on the page. */
  withForm: boolean;
  locale: Locale;
};

/** A project's documents, each with its latest version to download and the earlier ones behind it. */
export function DocumentList({ code, documents, rules, withForm, locale }: Props) {
  const { documents: messages, project } = messagesOf(locale);
  return (
    <>
      {!withForm && documents.some(({ abilities }) => abilities.edit) && (
        <p className="hint" id={FILES_TAKEN}>
          {formatMessage(messages.form.hint, locale, { count: Math.floor(rules.longest / 1024 / 1024) })}
        </p>
      )}
      <ul className={styles.documents}>
        {documents.map((document) => (
          <li key={document.id} className={document.removed ? styles.removed : undefined}>
            <p className={styles.documentHead}>
              <span className={labels.tag}>{messages.kinds[document.kind]}</span>
              {document.planVersion && (
                <span>{formatMessage(messages.ofVersion, locale, { number: document.planVersion })}</span>
              )}
              {document.visibility === "PARTNERS" && <span>{messages.partnersOnly}</span>}
            </p>
            <Written as="h3" text={document.title} language={document.language} locale={locale} />
            {!document.removed && <Versions code={code} document={document} locale={locale} />}
            <ActBeside at={`document/${document.id}`} />
            {document.abilities.edit && (
              <DocumentActions
                code={code}
                document={document}
                rules={rules}
                locale={locale}
                messages={messages.actions}
                form={messages.form}
                failure={project.failure}
              />
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

function Versions({ code, document, locale }: { code: string; document: DocumentView; locale: Locale }) {
  const messages = messagesOf(locale).documents;
  const [latest, ...earlier] = document.versions;
  return (
    <>
      {latest && <Version code={code} id={document.id} version={latest} locale={locale} />}
      {earlier.length > 0 && (
        <details className={panels.disclosure}>
          <summary>{formatMessage(messages.earlier, locale, { count: earlier.length })}</summary>
          <ul>
            {earlier.map((version) => (
              <li key={version.number}>
                <Version code={code} id={document.id} version={version} locale={locale} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

type VersionProps = { code: string; id: number; version: DocumentView["versions"][number]; locale: Locale };

function Version({ code, id, version, locale }: VersionProps) {
  const messages = messagesOf(locale).documents;
  const { number, fileName, bytes, author, at, sha256 } = version;
  return (
    <p className={styles.documentVersion}>
      <a href={`/api/v1/projects/${code}/documents/${id}/versions/${number}`} download>
        {formatMessage(messages.download, locale, { name: fileName })}
      </a>
      <span title={formatMessage(messages.fingerprint, locale, { sha256 })}>
        <Sentence
          text={messages.versionBy}
          values={{
            number,
            size: sizeOf(bytes, locale),
            person: author[locale],
            date: <DayOf at={at} locale={locale} />,
          }}
          locale={locale}
        />
      </span>
    </p>
  );
}

function sizeOf(bytes: number, locale: Locale): string {
  const [amount, unit] = bytes < 1024 * 1024 ? [bytes / 1024, "kB"] : [bytes / 1024 / 1024, "MB"];
  return `${formatNumber(Math.max(0.1, Math.round(amount * 10) / 10), locale)} ${unit}`;
}
