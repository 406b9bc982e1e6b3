import Link from "next/link";
import { Fragment } from "react";
import type { Discuss } from "@/components/threads/side-thread";
import { dialogMessages } from "@/components/ui/dialogs/dialog-messages";
import labels from "@/components/ui/labels.module.css";
import { Sentence } from "@/components/ui/sentence";
import { Quoting, Written } from "@/components/ui/written";
import { formatDate } from "@/lib/language/format";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { PUNCTUATION } from "@/lib/language/punctuation";
import { formatMessage } from "@/lib/language/say";
import type { AmendedMilestone } from "@/lib/plans/amendments/milestones";
import type { ProjectPerson } from "@/lib/progress/people";
import type { MilestoneView } from "@/lib/progress/present";
import type { ProjectView } from "@/lib/projects/present";
import { amendedTexts } from "./amended-milestone";
import { milestoneState } from "./milestone-state";
import { MilestoneTrack } from "./milestone-track";
import styles from "./work.module.css";

type Props = {
  project: ProjectView;
  milestone: MilestoneView;
  all: MilestoneView[];
  /** What the open amendment would make of it. */
  amended: AmendedMilestone | undefined;
  people: ProjectPerson[];
  discuss: Discuss;
  locale: Locale;
};

/** One milestone or deliverable: an open ring is to come, a full one is there, a triangle is late, a diamond at risk. */
export function MilestoneLine({ project, milestone, all, amended, people, discuss, locale }: Props) {
  const { progress: messages, plan, project: projectMessages } = messagesOf(locale);
  const { place, owner, completedOn, title, language } = milestone;
  const state = milestoneState(milestone, locale);
  const change = amended && amendedTexts(amended, locale);
  const needed = all.filter(({ id }) => milestone.dependsOn.includes(id));
  const next = all.find((each) => !each.completedOn && each.id !== milestone.id);
  return (
    <li
      className={completedOn ? styles.reached : state.health ? styles[state.health] : undefined}
      id={`milestone-${milestone.id}`}
    >
      <span className={styles.workShape} aria-hidden="true">
        {state.shape}
      </span>
      <div>
        <p className={styles.workTitle}>
          <Written as="span" text={title} language={language} locale={locale} />
          {milestone.kind === "DELIVERABLE" && (
            <span className={labels.tag}>{plan.choices.milestoneKind.DELIVERABLE}</span>
          )}
        </p>
        <p className={styles.workSmall}>
          {place && (
            <span>
              {owner
                ? formatMessage(messages.owner, locale, { person: owner.name[locale], place: place.name[locale] })
                : formatMessage(messages.placeOnly, locale, { place: place.name[locale] })}
            </span>
          )}
          {needed.length > 0 && (
            <span>
              <Sentence
                text={messages.needs}
                values={{ titles: <Needed milestones={needed} locale={locale} /> }}
                locale={locale}
              />
            </span>
          )}
        </p>
        {amended && change && (
          <p className={styles.workSmall}>
            <Link prefetch={false} href={`/${locale}/projects/${project.code}/amendments/${amended.amendment}`}>
              {change.would}
            </Link>
          </p>
        )}
        {milestone.threadId !== null && discuss(milestone.threadId, title)}
      </div>
      <p className={styles.workWhen}>
        {state.health && <strong className={labels[state.health]}>{state.inWords}</strong>}
        <Days milestone={milestone} locale={locale} />
      </p>
      {project.abilities.track && (
        <MilestoneTrack
          code={project.code}
          milestone={milestone}
          startsOn={project.startsOn}
          next={next ? { title: next.title, dueOn: next.dueOn } : null}
          people={people
            .filter((person) => person.place === place?.slug)
            .map(({ id, name }) => ({ id, name: name[locale] }))}
          holds={change?.holds}
          locale={locale}
          messages={messages.track}
          dialogMessages={dialogMessages(projectMessages)}
          failure={projectMessages.failure}
        />
      )}
    </li>
  );
}

/** The milestones that must be reached before, each in its own language. */
function Needed({ milestones, locale }: { milestones: MilestoneView[]; locale: Locale }) {
  return milestones.map(({ id, title, language }, index) => (
    <Fragment key={id}>
      {index > 0 && PUNCTUATION[locale].list}
      <Quoting sentence="“{title}”" name="title" text={title} language={language} locale={locale} />
    </Fragment>
  ));
}

function Days({ milestone, locale }: { milestone: MilestoneView; locale: Locale }) {
  const messages = messagesOf(locale).progress;
  const { dueOn, expectedOn, completedOn, baselineOn } = milestone;
  const days = [
    completedOn && { day: completedOn, sentence: messages.reached },
    !completedOn && expectedOn && { day: expectedOn, sentence: messages.expected },
    { day: dueOn, sentence: messages.planned },
    baselineOn && baselineOn !== dueOn && { day: baselineOn, sentence: messages.baseline },
  ].filter((each) => !!each);
  return days.map(({ day, sentence }) => (
    <time key={sentence} dateTime={day}>
      {formatMessage(sentence, locale, { date: formatDate(day, locale) })}
    </time>
  ));
}
