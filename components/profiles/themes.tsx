import Link from "next/link";
import { ThemeGroups } from "@/components/places/theme-groups";
import { classes } from "@/components/ui/classes";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import type { ProfileCard } from "@/lib/profiles/present";
import type { Taxonomy } from "@/lib/taxonomy/queries";
import styles from "./profile.module.css";

/** A place's themes and challenges, as links to the places that share them, and the labels they were read from. */
export function Themes({ profile, taxonomy, locale }: { profile: ProfileCard; taxonomy: Taxonomy; locale: Locale }) {
  const messages = messagesOf(locale).profile;
  const challenges = profile.challenges.flatMap((code) => taxonomy.challenge(code) ?? []);
  return (
    <section id="themes" className={classes(styles.profileSection, styles.profileThemes)}>
      <h2>{messages.themes}</h2>
      <ThemeGroups themes={profile.themes} taxonomy={taxonomy} locale={locale} linked />
      <h3>{messages.fields.challenges}</h3>
      {challenges.length === 0 && (
        <p>{formatMessage(messages.challengesNone, locale, { name: profile.name[locale] })}</p>
      )}
      <ul className={styles.challenges}>
        {challenges.map(({ code, name }) => (
          <li key={code}>
            <Link prefetch={false} href={`/${locale}/places?challenge=${code}`}>
              {name[locale]}
            </Link>
          </li>
        ))}
      </ul>
      {profile.printedLabels.length > 0 && (
        <details className={styles.printedLabels}>
          <summary>{messages.printed}</summary>
          <ul lang="zh">
            {profile.printedLabels.map((label) => (
              <li key={label}>{label}</li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
