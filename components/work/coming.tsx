import Link from "next/link";
import { DayBlock } from "@/components/ui/day-block";
import { Text } from "@/components/ui/language";
import { DaysAway } from "@/components/ui/today";
import { Written } from "@/components/ui/written";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage, inLanguage } from "@/lib/language/say";
import { spanInZone } from "@/lib/meetings/times";
import type { Coming } from "@/lib/work/coming";
import styles from "./work.module.css";

type Meeting = Extract<Coming, { kind: "meeting" }>;
type Due = Exclude<Coming, Meeting>;

/** What comes next for the reader, by its day. */
export function ComingUp({ coming, locale }: { coming: Coming[]; locale: Locale }) {
  const { work: messages } = messagesOf(locale);
  return (
    <section className={styles.workSection} aria-labelledby="coming">
      <div className={styles.workHead}>
        <h2 id="coming">{messages.coming}</h2>
        <Link prefetch={false} href={`/${locale}/inbox/settings#calendar`}>
          {messages.inCalendar}
        </Link>
      </div>
      {coming.length === 0 && <p className={styles.empty}>{messages.nothingComing}</p>}
      <ul className={styles.lines} data-testid="coming">
        {coming.map((one) => (
          <li key={`${one.kind}-${one.at}-${"of" in one ? one.of : one.code}`} className={styles.comingLine}>
            <DayBlock at={one.at} zone={one.kind === "meeting" ? one.zones[0]?.zone : undefined} locale={locale} />
            <div>
              {one.kind === "meeting" ? (
                <MeetingLine meeting={one} locale={locale} />
              ) : (
                <DueLine due={one} locale={locale} />
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function MeetingLine({ meeting, locale }: { meeting: Meeting; locale: Locale }) {
  const { title, language, code, startsAt, endsAt, zones, link } = meeting;
  const messages = messagesOf(locale).meetings;
  return (
    <>
      <h3 className={styles.lineTitle}>
        <Link prefetch={false} href={`/${locale}/projects/${code}/meetings`}>
          <Written text={title} language={language} locale={locale} />
        </Link>
      </h3>
      {zones.map(({ zone, name }) => {
        const { oneDay, named } = spanInZone(startsAt, endsAt, zone, locale);
        return (
          <p key={zone}>
            {oneDay ? `${named.from}–${named.to}` : formatMessage(messages.atDays, locale, named)} {name[locale]}
          </p>
        );
      })}
      {link && (
        <p>
          <a href={link} rel="noreferrer">
            {messages.join}
          </a>
        </p>
      )}
    </>
  );
}

function DueLine({ due, locale }: { due: Due; locale: Locale }) {
  const messages = messagesOf(locale).work;
  const { kind, of, title, project, at } = due;
  const found = inLanguage(title, locale);
  const hrefs = {
    milestone: `projects/${of}/progress#milestones`,
    report: `projects/${of}/progress`,
    call: `rounds/${of}`,
  };
  return (
    <>
      <h3 className={styles.lineTitle}>
        <Link prefetch={false} href={`/${locale}/${hrefs[kind]}`}>
          {found && <Written {...found} locale={locale} />}
        </Link>
      </h3>
      <p>
        {messages.comingKinds[kind]}
        {" · "}
        <DaysAway
          at={at}
          messages={{ before: messages.comingToday, today: messages.comingToday, after: messages.comingIn }}
          locale={locale}
        />
      </p>
      {kind === "milestone" && project && (
        <p>
          <Text text={project} locale={locale} />
        </p>
      )}
    </>
  );
}
