import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import type { Profile } from "@/lib/profiles/present";
import { Paragraphs } from "./paragraphs";
import styles from "./profile.module.css";

/** What the place is like, in the reader's language and, beside it where there is room, in the other one. */
export function Overview({ profile, locale }: { profile: Pick<Profile, "name" | "overview">; locale: Locale }) {
  const messages = messagesOf(locale).profile;
  const { overview, name } = profile;
  const other = locale === "en" ? "zh" : "en";
  return (
    <section id="overview" className={styles.overview}>
      <h2 className="visually-hidden">{messages.fields.overview}</h2>
      {overview ? (
        <>
          <div>
            <Paragraphs id="overview" text={overview[locale]} />
          </div>
          <div className={styles.otherLanguage} lang={other}>
            <Paragraphs text={overview[other]} />
          </div>
        </>
      ) : (
        <p className={styles.sectionEmpty}>{formatMessage(messages.overviewMissing, locale, { name: name[locale] })}</p>
      )}
    </section>
  );
}
