import Link from "next/link";
import { DayBlock } from "@/components/ui/day-block";
import { Written } from "@/components/ui/written";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import type { MeetingView } from "@/lib/meetings/schema";
import { MeetingTimes } from "./meeting-times";
import styles from "./meetings.module.css";

/** A project's next meeting, as a way to the page of meetings. */
export function NextMeeting({ code, meeting, locale }: { code: string; meeting: MeetingView; locale: Locale }) {
  const { id, title, language, startsAt, zones } = meeting;
  return (
    <section aria-labelledby="next-meeting">
      <h2 id="next-meeting">{messagesOf(locale).meetings.nextOne}</h2>
      <div className={styles.meetingNext}>
        <DayBlock at={startsAt} zone={zones[0]?.zone} locale={locale} />
        <div>
          <p>
            <Link prefetch={false} href={`/${locale}/projects/${code}/meetings#meeting-${id}`}>
              <Written text={title} language={language} locale={locale} />
            </Link>
          </p>
          <MeetingTimes meeting={meeting} locale={locale} short />
        </div>
      </div>
    </section>
  );
}
