import { dialogMessages } from "@/components/ui/dialogs/dialog-messages";
import labels from "@/components/ui/labels.module.css";
import { ActBeside } from "@/components/ui/notices/act-beside";
import projectStyles from "@/components/ui/project.module.css";
import { Written } from "@/components/ui/written";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import type { MeetingView } from "@/lib/meetings/schema";
import { AnswerMeeting } from "./answer-meeting";
import { MeetingActions } from "./meeting-actions";
import { MeetingAnswers } from "./meeting-answers";
import type { Host } from "./meeting-form";
import { MeetingTimes } from "./meeting-times";
import styles from "./meetings.module.css";

type Props = { code: string; meetings: MeetingView[]; hosts: Host[]; locale: Locale };

/** A project's study visits and meetings: those to come first, then those that were, the latest first. */
export function MeetingList({ code, meetings, hosts, locale }: Props) {
  const messages = messagesOf(locale).meetings;
  const groups = [
    { name: messages.coming, items: meetings.filter(({ past }) => !past) },
    { name: messages.past, items: meetings.filter(({ past }) => past).reverse() },
  ].filter(({ items }) => items.length > 0);
  return groups.map(({ name, items }) => (
    <section key={name} className={styles.meetingGroup}>
      <h3>{name}</h3>
      <ul className={styles.meetings}>
        {items.map((meeting) => (
          <Meeting key={meeting.id} code={code} meeting={meeting} hosts={hosts} locale={locale} />
        ))}
      </ul>
    </section>
  ));
}

function Meeting({ code, meeting, hosts, locale }: Omit<Props, "meetings"> & { meeting: MeetingView }) {
  const { meetings: messages, project } = messagesOf(locale);
  const { title, language, place, venue, link, description, cancelled, past } = meeting;
  return (
    <li className={cancelled ? styles.cancelled : undefined} id={`meeting-${meeting.id}`}>
      <p className={styles.meetingHead}>
        <span className={labels.tag}>{messages.kinds[meeting.kind]}</span>
        {cancelled && <strong>{messages.cancelled}</strong>}
        {place && <span>{formatMessage(messages.hosted, locale, { place: place.name[locale] })}</span>}
      </p>
      <Written as="h4" text={title} language={language} locale={locale} />
      <MeetingTimes meeting={meeting} locale={locale} />
      {venue && <Written as="p" text={venue} locale={locale} />}
      {description && <Written as="p" className={projectStyles.projectParagraph} text={description} locale={locale} />}
      <p className={styles.meetingLinks}>
        {link && !cancelled && (
          <a href={link} rel="noreferrer">
            {messages.join}
          </a>
        )}
        {/* The same file strikes a meeting that was called off out of the calendars that hold it. */}
        {!past && (
          <a
            href={`/api/v1/projects/${code}/meetings/${meeting.id}/invitation.ics?locale=${locale}`}
            download
            aria-label={formatMessage(cancelled ? messages.strikeOutFor : messages.invitationFor, locale, { title })}
          >
            {cancelled ? messages.strikeOut : messages.invitation}
          </a>
        )}
      </p>
      <ActBeside at={`meeting/${meeting.id}`} />
      <MeetingAnswers answers={meeting.answers} locale={locale} />
      {meeting.abilities.answer && (
        <AnswerMeeting
          code={code}
          meeting={{ id: meeting.id, title, ownAnswer: meeting.ownAnswer }}
          locale={locale}
          messages={messages}
          failure={project.failure}
        />
      )}
      {meeting.abilities.edit && (
        <MeetingActions
          code={code}
          meeting={meeting}
          hosts={hosts}
          locale={locale}
          messages={messages}
          dialogMessages={dialogMessages(project)}
          failure={project.failure}
        />
      )}
    </li>
  );
}
