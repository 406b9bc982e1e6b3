import Link from "next/link";
import { SideTag } from "@/components/ui/place-name";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import type { PlacesOverview } from "@/lib/profiles/overview";
import type { Side } from "@/lib/taxonomy/queries";
import styles from "./all-places.module.css";

type Props = { sides: Side[]; places: PlacesOverview; withProject: Set<string>; locale: Locale };

/** More names than these are no list that anybody reads: then only those with a project stand here. */
const MOST = 60;

/** The names of all places of either side, those with a project in bold: each the way to its profile. */
export function AllPlaces({ sides, places, withProject, locale }: Props) {
  const messages = messagesOf(locale).home;
  const collator = new Intl.Collator(locale);
  return (
    <ul className={styles.sides}>
      {sides.map(({ code, name }) => {
        const [own, count] = [places.shown.filter(({ side }) => side === code), places.countOf(code)];
        const few = places.complete && count <= MOST;
        const named = few ? own : own.filter(({ slug }) => withProject.has(slug)).slice(0, MOST);
        return (
          <li key={code}>
            <h3>
              <SideTag side={code} /> {name[locale]}
            </h3>
            <ul>
              {named
                .toSorted((a, b) => collator.compare(a.name[locale], b.name[locale]))
                .map(({ slug, name: its }) => (
                  <li key={slug} className={withProject.has(slug) ? styles.withProject : undefined}>
                    <Link prefetch={false} href={`/${locale}/places/${slug}`}>
                      {its[locale]}
                    </Link>
                  </li>
                ))}
            </ul>
            <Link prefetch={false} href={`/${locale}/places?side=${code}`}>
              {formatMessage(messages.onSide, locale, { count, side: name[locale] })}
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
