import { clockName } from "@/lib/language/clock-name";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import type { MeetingView } from "@/lib/meetings/schema";
import { spanInZone } from "@/lib/meetings/times";
import styles from "./meetings.module.css";

type Props = {
  meeting: Pick<MeetingView, "startsAt" | "endsAt" | "zones">;
  locale: Locale;
  /** Where its day stands beside: the times alone, unless it is another day somewhere. */
  short?: boolean;
};

/** When a meeting is, in the zone of the host and in those of the others. */
export function MeetingTimes({ meeting: { startsAt, endsAt, zones }, locale, short = false }: Props) {
  const messages = messagesOf(locale).meetings;
  const [first, ...others] = zones.map(({ zone }) => spanInZone(startsAt, endsAt, zone, locale));
  const oneDay = first?.oneDay && others.every(({ named }) => named.date === first.named.date);
  return (
    <ul className={styles.meetingTimes}>
      {zones.map(({ zone }) => {
        const span = spanInZone(startsAt, endsAt, zone, locale);
        return (
          <li key={zone}>
            <time dateTime={startsAt}>
              {short && oneDay
                ? `${span.named.from}–${span.named.to}`
                : formatMessage(span.oneDay ? messages.at : messages.atDays, locale, span.named)}
            </time>{" "}
            <span className="hint">{clockName(zone, locale)}</span>
          </li>
        );
      })}
    </ul>
  );
}
