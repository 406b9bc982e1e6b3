import Link from "next/link";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import type { Coming } from "@/lib/meetings/queries";
import { dayInZone, timeInZone } from "@/lib/meetings/times";
import styles from "./work.module.css";

/** The next meetings of the reader's projects, in the host's time. */
export function ComingUp({ meetings, locale }: { meetings: Coming[]; locale: Locale }) {
  const { work: messages, meetings: meetingMessages } = messagesOf(locale);
  const cities: Record<string, string> = meetingMessages.cities;
  if (meetings.length === 0) return null;
  return (
    <section className={styles.workSection} aria-labelledby="coming">
      <h2 id="coming">{messages.coming}</h2>
      <ul className={styles.waitingList}>
        {meetings.map(({ code, title, language, startsAt, zone, place }) => (
          <li key={`${code}-${startsAt}`}>
            <p className={styles.waitingWhat}>
              <Link prefetch={false} href={`/${locale}/projects/${code}/meetings`}>
                <span lang={language === locale ? undefined : language}>{title}</span>
              </Link>
            </p>
            <p className={styles.waitingPartners}>
              <time dateTime={startsAt}>
                {formatMessage(messages.comingAt, locale, {
                  time: `${dayInZone(startsAt, zone, locale)} ${timeInZone(startsAt, zone, locale)}`,
                  zone: formatMessage(meetingMessages.inZone, locale, { zone: cities[zone] ?? zone }),
                })}
              </time>
              {place && ` · ${place[locale]}`}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
