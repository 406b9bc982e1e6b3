import Link from "next/link";
import { Quoting } from "@/components/ui/written";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import type { MeetingView } from "@/lib/meetings/schema";
import { MeetingTimes } from "./meeting-times";
import styles from "./meetings.module.css";

/** A project's next meeting, as a way to the page of meetings. */
export function NextMeeting({ code, meeting, locale }: { code: string; meeting: MeetingView; locale: Locale }) {
  const messages = messagesOf(locale).meetings;
  return (
    <div className={styles.meetingNext}>
      <Link prefetch={false} href={`/${locale}/projects/${code}/meetings#meeting-${meeting.id}`}>
        <Quoting
          sentence={messages.nextOne}
          name="title"
          text={meeting.title}
          language={meeting.language}
          locale={locale}
        />
      </Link>
      <MeetingTimes meeting={meeting} locale={locale} />
    </div>
  );
}
