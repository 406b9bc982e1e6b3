import Link from "next/link";
import type { ReactNode } from "react";
import projectStyles from "@/components/ui/project.module.css";
import { Written } from "@/components/ui/written";
import { formatDate } from "@/lib/language/format";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import type { MilestoneView, UpdateView } from "@/lib/progress/present";
import { isEnded } from "@/lib/project-rules/status";
import type { ProjectView } from "@/lib/projects/present";
import { milestoneState } from "./milestone-state";
import styles from "./work.module.css";

const NEXT = 3;
const EXCERPT = 240;

type Props = {
  project: ProjectView;
  milestones: MilestoneView[];
  latest: UpdateView | undefined;
  locale: Locale;
  /** What else is next, such as a meeting. */
  children?: ReactNode;
};

const isReached = ({ completedOn }: MilestoneView) => !!completedOn;

/**
 * Where a project stands, in short: what is late or next, with the day it is planned for and the one it is expected on, and
 * the latest update; the page of progress has it all.
 */
export function ProgressSummary({ project, milestones, latest, locale, children }: Props) {
  const messages = messagesOf(locale).progress;
  const ended = isEnded(project.status);
  const [open, reached] = [milestones.filter(({ completedOn }) => !completedOn), milestones.filter(isReached)];
  // Once it has ended, nothing is planned or expected any more.
  const listed = ended ? [] : open;
  const late = listed.filter((milestone) => milestone.late).length;
  if ((ended ? reached : milestones).length === 0 && !latest && !children) return null;
  return (
    <section className={projectStyles.projectSection} id="progress">
      <h2>{ended ? messages.summaryEnded : messages.summary}</h2>
      {listed.length > 0 && (
        <ul className={styles.workShort}>
          {listed.slice(0, Math.max(NEXT, late + 1)).map((milestone) => (
            <Line key={milestone.id} milestone={milestone} locale={locale} />
          ))}
        </ul>
      )}
      {open.length === 0 && milestones.length > 0 && <p>{messages.allReached}</p>}
      {children}
      {latest && (
        <div className={styles.latestUpdate}>
          <p className={styles.workSmall}>
            <span>{messages.lastWord}</span>
            <time dateTime={latest.createdAt}>{formatDate(latest.createdAt, locale)}</time>
          </p>
          <Written
            as="p"
            text={latest.body.length > EXCERPT ? `${latest.body.slice(0, EXCERPT)}…` : latest.body}
            language={latest.language}
            locale={locale}
          />
        </div>
      )}
      <p>
        <Link prefetch={false} href={`/${locale}/projects/${project.code}/progress`}>
          {messages.seeAll}
        </Link>
      </p>
    </section>
  );
}

function Line({ milestone, locale }: { milestone: MilestoneView; locale: Locale }) {
  const messages = messagesOf(locale).progress;
  const { title, language, expectedOn, dueOn } = milestone;
  const { shape, health, inWords } = milestoneState(milestone, locale);
  return (
    <li className={health ? styles[health] : undefined}>
      <span aria-hidden="true">{shape}</span>
      <Written as="span" text={title} language={language} locale={locale} />
      <span className={styles.workDays}>
        {inWords && `${inWords} · `}
        <time dateTime={dueOn}>{formatMessage(messages.planned, locale, { date: formatDate(dueOn, locale) })}</time>
        {expectedOn && (
          <>
            {" · "}
            <time dateTime={expectedOn}>
              {formatMessage(messages.expected, locale, { date: formatDate(expectedOn, locale) })}
            </time>
          </>
        )}
      </span>
    </li>
  );
}
