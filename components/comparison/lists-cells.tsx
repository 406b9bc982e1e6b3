import Link from "next/link";
import { Text } from "@/components/ui/language";
import { StatusLabel } from "@/components/ui/status";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import type { ProfileItem } from "@/lib/profiles/present";
import type { PlaceProjects } from "@/lib/tracking/place-list";
import styles from "./compare.module.css";

/** What a place offers, or seeks, by its titles, each leading to what its profile says of it. */
export function ItemsCell({ slug, items, locale }: { slug: string; items: ProfileItem[]; locale: Locale }) {
  if (items.length === 0) return <p className={styles.none}>{messagesOf(locale).compare.none}</p>;
  return (
    <ul className={styles.list}>
      {items.map(({ key, title }) => (
        <li key={key}>
          <Link prefetch={false} href={`/${locale}/places/${slug}#item-${key}`}>
            {title[locale]}
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** The first projects of a place with how they stand, and the way to all of them. */
export function ProjectsCell(props: { slug: string; projects: PlaceProjects; locale: Locale }) {
  const { slug, projects, locale } = props;
  const { compare, home } = messagesOf(locale);
  if (projects.total === 0) return <p className={styles.none}>{compare.noProjects}</p>;
  return (
    <>
      <ul className={styles.list}>
        {projects.items.map(({ code, title, status }) => (
          <li key={code}>
            <Link prefetch={false} href={`/${locale}/projects/${code}`}>
              <Text text={title} locale={locale} />
            </Link>{" "}
            <StatusLabel status={status} locale={locale} />
          </li>
        ))}
      </ul>
      {projects.total > projects.items.length && (
        <p>
          <Link prefetch={false} href={`/${locale}/projects?place=${slug}`}>
            {formatMessage(home.latestAll, locale, { count: projects.total })}
          </Link>
        </p>
      )}
    </>
  );
}
