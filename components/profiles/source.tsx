import Link from "next/link";
import { formatDate } from "@/lib/language/format";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { say } from "@/lib/language/say";
import type { Profile } from "@/lib/profiles/present";
import styles from "./profile.module.css";

/** Where the profile comes from, which revision this is, and what may be relied on. */
export function Source({ profile, locale }: { profile: Profile; locale: Locale }) {
  const words = messagesOf(locale).profile;
  const { number, publishedAt } = profile.revision;
  return (
    <section id="source" className={styles.profileSource}>
      <h2>{words.source}</h2>
      <p>{say(words.sourceText, locale, { page: profile.sourcePage })}</p>
      <p>{words.licence}</p>
      <p>
        <Link prefetch={false} href={`/${locale}/places/${profile.slug}/revisions`}>
          <time dateTime={publishedAt}>
            {say(words.revision, locale, { number, date: formatDate(publishedAt, locale) })}
          </time>
        </Link>
      </p>
    </section>
  );
}
