import Link from "next/link";
import { classes } from "@/components/ui/classes";
import type { MaybeActor } from "@/lib/access/actor";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import type { Profile } from "@/lib/profiles/present";
import styles from "./profile.module.css";

type Props = { profile: Profile; actor: MaybeActor; locale: Locale };

/** Who coordinates the place: by name and e-mail as far as each consents, the others counted. */
export function Coordinators({ profile, actor, locale }: Props) {
  const messages = messagesOf(locale).profile;
  const named = profile.coordinators.flatMap(({ name, email }) => (name ? [{ name: name[locale], email }] : []));
  const count = profile.coordinators.length - named.length;
  const rest = () => {
    if (named.length > 0) return count > 0 && formatMessage(messages.coordinatorsMore, locale, { count });
    const sentence = count > 0 ? messages.coordinatorsUnnamed : messages.coordinatorsNone;
    return formatMessage(sentence, locale, { name: profile.name[locale], count });
  };
  const text = rest();
  const own = actor?.coordinates.some(({ slug }) => slug === profile.slug);
  return (
    <section
      id="coordinators"
      className={classes(styles.profileSection, styles.profileCoordinators, named.length === 0 && styles.unnamed)}
    >
      <h2>{messages.coordinators}</h2>
      {named.length > 0 && (
        <ul>
          {named.map(({ name, email }) => (
            <li key={`${name} ${email}`}>
              {name} {email && <a href={`mailto:${email}`}>{email}</a>}
            </li>
          ))}
        </ul>
      )}
      {text && <p className={styles.sectionEmpty}>{text}</p>}
      {own && (
        <p className={styles.ownShown}>
          <Link prefetch={false} href={`/${locale}/work#shown`}>
            {messages.coordinatorsChoose}
          </Link>
        </p>
      )}
    </section>
  );
}
