import Link from "next/link";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import type { MeetingView } from "@/lib/meetings/schema";
import { MeetingTimes } from "./meeting-times";
import styles from "./meetings.module.css";

/** A project's next meeting, as a way to the page of meetings. */
export function NextMeeting({ code, meeting, locale }: { code: string; meeting: MeetingView; locale: Locale }) {
  const messages = messagesOf(locale).meetings;
  return (
    <div className={styles.meetingNext}>
      <Link prefetch={false} href={`/${locale}/projects/${code}/meetings#meeting-${meeting.id}`}>
        {formatMessage(messages.nextOne, locale, { title: meeting.title })}
      </Link>
      <MeetingTimes meeting={meeting} locale={locale} />
    </div>
  );
}
