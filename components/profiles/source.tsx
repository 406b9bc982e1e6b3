import Link from "next/link";
import { DayOf } from "@/components/ui/day-of";
import { Sentence } from "@/components/ui/sentence";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import type { Profile } from "@/lib/profiles/present";
import styles from "./profile.module.css";

/** Where the profile comes from, which revision this is, and what may be relied on. */
export function Source({ profile, locale }: { profile: Profile; locale: Locale }) {
  const messages = messagesOf(locale).profile;
  const { number, publishedAt } = profile.revision;
  return (
    <section id="source" className={styles.profileSource}>
      <h2>{messages.source}</h2>
      {profile.sourcePage !== null && (
        <>
          <p>{formatMessage(messages.sourceText, locale, { page: profile.sourcePage })}</p>
          <p>{messages.licence}</p>
        </>
      )}
      <p>
        <Link prefetch={false} href={`/${locale}/places/${profile.slug}/revisions`}>
          <Sentence
            text={messages.revision}
            values={{ number, date: <DayOf at={publishedAt} locale={locale} /> }}
            locale={locale}
          />
        </Link>
      </p>
    </section>
  );
}
