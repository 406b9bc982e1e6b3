import Link from "next/link";
import { PlanDrawing } from "@/components/drawing/plan-drawing";
import projectStyles from "@/components/ui/project.module.css";
import { Written } from "@/components/ui/written";
import { formatDate } from "@/lib/language/format";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import { now } from "@/lib/platform/clock";
import type { MilestoneView } from "@/lib/progress/present";
import { dayOf } from "@/lib/project-rules/days";
import { isBeforeAgreement, isEnded } from "@/lib/project-rules/status";
import { planScale } from "@/lib/projects/plan-scale";
import type { ProjectView } from "@/lib/projects/present";
import { milestoneState } from "./milestone-state";
import styles from "./work.module.css";

const NEXT = 3;

type Props = {
  project: ProjectView;
  milestones: MilestoneView[];
  /** The colour of the project's cluster. */
  colour: string | undefined;
  locale: Locale;
};

const isReached = ({ completedOn }: MilestoneView) => !!completedOn;

/** Where a project stands, in short: the agreed plan beside what came of it, and what is late or next; the page of progress has it all. */
export function ProgressSummary({ project, milestones, colour, locale }: Props) {
  const messages = messagesOf(locale).progress;
  const ended = isEnded(project.status);
  const [open, reached] = [milestones.filter(({ completedOn }) => !completedOn), milestones.filter(isReached)];
  // Once it has ended, nothing is planned or expected any more.
  const listed = ended ? [] : open;
  if ((ended ? reached : milestones).length === 0) return null;
  const { startsOn, endsOn } = project;
  // Before it is agreed there is no plan that anything could be held against.
  const scale =
    isBeforeAgreement(project.status) || ended
      ? null
      : planScale({ startsOn, endsOn, milestones, today: dayOf(now()) });
  const late = listed.filter((milestone) => milestone.late).length;
  return (
    <section className={projectStyles.projectSection} id="progress">
      <h2>{ended ? messages.summaryEnded : messages.summary}</h2>
      {scale && (
        <PlanDrawing
          scale={scale}
          colour={colour}
          titles={new Map(milestones.map(({ id, title }) => [id, title]))}
          locale={locale}
        />
      )}
      {listed.length > 0 && (
        <ul className={styles.workShort}>
          {listed.slice(0, Math.max(NEXT, late + 1)).map((milestone) => (
            <Line key={milestone.id} milestone={milestone} locale={locale} />
          ))}
        </ul>
      )}
      {open.length === 0 && milestones.length > 0 && <p>{messages.allReached}</p>}
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
