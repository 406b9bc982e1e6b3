import { SignOut } from "@/components/people/sign-out";
import { Icon } from "@/components/ui/icons";
import { Menu } from "@/components/ui/menu";
import type { Actor } from "@/lib/access/actor";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import { taxonomy } from "@/lib/taxonomy/queries";
import styles from "./header.module.css";

/** Who is signed in, in which roles, and the way out. */
export async function AccountMenu({ actor, locale }: { actor: Actor; locale: Locale }) {
  const { shell: messages, people, peoplePage, mail } = messagesOf(locale);
  const { cluster } = await taxonomy();
  const inLocale = (of: { nameEn: string; nameZh: string }) => (locale === "zh" ? of.nameZh : of.nameEn);
  const clusters = actor.leads.flatMap((code) => cluster(code) ?? []);
  const name = inLocale(actor);
  // Plain links: a menu of the page before must not stay open over the next one.
  return (
    <Menu testId="account">
      <summary className={styles.accountName} aria-label={formatMessage(messages.menu, locale, { name })}>
        <Icon name="person" />
        <span>{name}</span>
        <Icon name="chevron-down" />
      </summary>
      <div className={styles.accountMenu}>
        <p className={styles.accountPerson}>
          {formatMessage(people.signedInAs, locale, { name })}
          <span>{actor.email}</span>
        </p>
        <ul>
          {actor.coordinates.map((place) => (
            <li key={place.slug}>
              <a href={`/${locale}/places/${place.slug}`}>
                {formatMessage(people.coordinatorOf, locale, { place: inLocale(place) })}
              </a>
            </li>
          ))}
          {actor.coordinates.map((place) => (
            <li key={`${place.slug}/people`}>
              <a href={`/${locale}/places/${place.slug}/people`}>
                {formatMessage(peoplePage.ofPlace.title, locale, { place: inLocale(place) })}
              </a>
            </li>
          ))}
          {clusters.map(({ code, shortName }) => (
            <li key={code}>
              <a href={`/${locale}/clusters/${code}`}>
                {formatMessage(people.leadOf, locale, { cluster: shortName[locale] })}
              </a>
            </li>
          ))}
          <li>
            <a href={`/${locale}/inbox`}>{mail.inbox.title}</a>
          </li>
          <li>
            <a href={`/${locale}/sign-in`}>{messages.account}</a>
          </li>
        </ul>
        <SignOut
          owner={actor.personId}
          locale={locale}
          messages={{ signOut: people.signOut, leaving: people.leaving }}
        />
      </div>
    </Menu>
  );
}
