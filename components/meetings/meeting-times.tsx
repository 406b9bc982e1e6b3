import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import type { MeetingView } from "@/lib/meetings/schema";
import { spanInZone } from "@/lib/meetings/times";
import styles from "./meetings.module.css";

type Props = { meeting: Pick<MeetingView, "startsAt" | "endsAt" | "zones">; locale: Locale };

/** When a meeting is, in the zone of the host and in those of the others. */
export function MeetingTimes({ meeting: { startsAt, endsAt, zones }, locale }: Props) {
  const messages = messagesOf(locale).meetings;
  const cities: Record<string, string> = messages.cities;
  return (
    <ul className={styles.meetingTimes}>
      {zones.map(({ zone }) => {
        const span = spanInZone(startsAt, endsAt, zone, locale);
        return (
          <li key={zone}>
            <time dateTime={startsAt}>
              {formatMessage(span.oneDay ? messages.at : messages.atDays, locale, span.named)}
            </time>{" "}
            <span className="hint">{formatMessage(messages.inZone, locale, { zone: cities[zone] ?? zone })}</span>
          </li>
        );
      })}
    </ul>
  );
}
