import Link from "next/link";
import type { Discuss } from "@/components/threads/side-thread";
import controls from "@/components/ui/controls.module.css";
import { DayOf } from "@/components/ui/day-of";
import panels from "@/components/ui/panels.module.css";
import projectStyles from "@/components/ui/project.module.css";
import { Written } from "@/components/ui/written";
import { formatDate } from "@/lib/language/format";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import type { UpdateView } from "@/lib/progress/present";
import { isBeforeAgreement, isRunning } from "@/lib/project-rules/status";
import type { ProjectView } from "@/lib/projects/present";
import styles from "./updates.module.css";

type Props = { project: ProjectView; updates: UpdateView[]; discuss: Discuss; locale: Locale };

/** The updates, the latest on top, each with the parts that the places wrote. */
export function Updates({ project, updates, discuss, locale }: Props) {
  const messages = messagesOf(locale).progress;
  const { abilities, code, status } = project;
  return (
    <section className={projectStyles.projectSection} id="updates">
      <h2>{messages.updates}</h2>
      {updates.length === 0 && (
        <p className={panels.sectionEmpty}>
          {isBeforeAgreement(status)
            ? messages.noUpdatesYet
            : isRunning(status)
              ? messages.noUpdates
              : messages.noUpdatesEnded}
        </p>
      )}
      {abilities.track && (
        <p>
          <Link className={controls.button} prefetch={false} href={`/${locale}/projects/${code}/progress/update`}>
            {abilities.report ? messages.write : messages.writePart}
          </Link>
        </p>
      )}
      {updates.length > 0 && (
        <ol className={styles.updates}>
          {updates.map((update) => (
            <li key={update.id}>
              <Statement {...update} locale={locale} />
              {update.parts.map((part) => (
                <div key={part.place.slug} className={styles.updatePart}>
                  <Statement {...part} createdAt={null} locale={locale}>
                    {formatMessage(messages.partOf, locale, { place: part.place.name[locale] })}
                  </Statement>
                </div>
              ))}
              {discuss(
                update.threadId,
                formatMessage(messages.reportOf, locale, { date: formatDate(update.createdAt, locale) }),
              )}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

type StatementProps = {
  author: UpdateView["author"];
  createdAt: string | null;
  body: string;
  language: Locale;
  locale: Locale;
  children?: string;
};

/** What somebody said, and when. */
export function Statement({ author, createdAt, body, language, locale, children }: StatementProps) {
  return (
    <>
      <p className={styles.updateHead}>
        {children && <strong>{children}</strong>}
        <span>{author[locale]}</span>
        {createdAt && <DayOf at={createdAt} locale={locale} />}
      </p>
      <Written as="p" className={styles.updateBody} text={body} language={language} locale={locale} />
    </>
  );
}
