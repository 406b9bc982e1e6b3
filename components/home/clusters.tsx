import Link from "next/link";
import { ProjectThread } from "@/components/drawing/project-thread";
import { Text } from "@/components/ui/language";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { PUNCTUATION } from "@/lib/language/punctuation";
import { formatMessage } from "@/lib/language/say";
import type { PlacesOverview } from "@/lib/profiles/overview";
import type { ProfileCard } from "@/lib/profiles/present";
import { isGivenUp, isRunning, type ProjectStatus, PUBLIC_STATUSES } from "@/lib/project-rules/status";
import type { Cluster, Side, Taxonomy } from "@/lib/taxonomy/queries";
import type { TrackingCard } from "@/lib/tracking/present";
import styles from "./clusters.module.css";
import { placesBetween } from "./places-between";

export type Standing = { cluster: string; status: ProjectStatus; count: number }[];
type Props = {
  taxonomy: Taxonomy;
  places: PlacesOverview;
  projects: TrackingCard[];
  standing: Standing;
  locale: Locale;
};

const SHOWN = 3;
/** More names than these are no list that anybody reads. */
const MOST = 60;

/** The thematic clusters: how many places and projects each has, and of its projects those that run before the newest. */
export function Clusters({ taxonomy, places, projects, standing, locale }: Props) {
  const messages = messagesOf(locale).home;
  const isIn = ({ themes, themesOffered, themesSought }: ProfileCard, { code }: Cluster) =>
    [...themes, ...themesOffered, ...themesSought].some((theme) => taxonomy.clusterOf(theme)?.code === code);
  return (
    <ul className={styles.clusters}>
      {taxonomy.clusters.map((cluster) => {
        const counts = standing.filter((each) => each.cluster === cluster.code);
        const own = projects
          .filter((project) => project.cluster === cluster.code && !isGivenUp(project.status))
          .sort((a, b) => Number(isRunning(b.status)) - Number(isRunning(a.status)));
        return (
          <li key={cluster.code} className={`of-${cluster.colour}`}>
            <h3>
              <Link prefetch={false} href={`/${locale}/clusters/${cluster.code}`}>
                {cluster.name[locale]}
              </Link>
            </h3>
            <div className={styles.counts}>
              {taxonomy.sides.map((side) => (
                <PlacesOn
                  key={side.code}
                  cluster={cluster}
                  side={side}
                  count={places.countOf(side.code, cluster.code)}
                  places={
                    places.complete
                      ? places.shown.filter((place) => place.side === side.code && isIn(place, cluster))
                      : []
                  }
                  locale={locale}
                />
              ))}
              <Link prefetch={false} href={`/${locale}/projects?cluster=${cluster.code}`}>
                {formatMessage(messages.clusterProjects, locale, {
                  count: counts.reduce((sum, { count }) => sum + count, 0),
                })}
              </Link>
            </div>
            <ul className={styles.projects}>
              {own.slice(0, SHOWN).map((project) => (
                <li key={project.code}>
                  <ProjectThread project={project} colour={cluster.colour} size="icon" locale={locale} />
                  <div>
                    <Link prefetch={false} href={`/${locale}/projects/${project.code}`}>
                      <Text text={project.title} locale={locale} />
                    </Link>
                    <p>
                      {placesBetween(project, locale)} · {messagesOf(locale).status[project.status]}
                    </p>
                  </div>
                </li>
              ))}
            </ul>
            <p className={styles.standing}>{standingInWords(counts, locale) || messages.clusterEmpty}</p>
          </li>
        );
      })}
    </ul>
  );
}

type OnProps = { cluster: Cluster; side: Side; count: number; places: ProfileCard[]; locale: Locale };

/** A side's places of a cluster: each by its name, with what it offers in it; more than anybody reads stand in the catalogue. */
function PlacesOn({ cluster, side, count: all, places, locale }: OnProps) {
  const messages = messagesOf(locale).home;
  const count = formatMessage(messages.onSide, locale, { count: all, side: side.name[locale] });
  const catalogue = `/${locale}/places?cluster=${cluster.code}&side=${side.code}`;
  if (places.length === 0 || places.length > MOST)
    return (
      <Link prefetch={false} href={catalogue}>
        {count}
      </Link>
    );
  const collator = new Intl.Collator(locale);
  const namesOf = (themes: string[]) =>
    cluster.themes.filter(({ code }) => themes.includes(code)).map(({ name }) => name[locale]);
  // What it offers, or as long as it says nothing of that, what is printed for it.
  const offered = ({ themesOffered, themes }: ProfileCard) =>
    [namesOf(themesOffered), namesOf(themes)].find(({ length }) => length > 0) ?? [];
  return (
    <details className={styles.places}>
      <summary>{count}</summary>
      <ul>
        {places
          .toSorted((a, b) => collator.compare(a.name[locale], b.name[locale]))
          .map((place) => (
            <li key={place.slug}>
              <Link prefetch={false} href={`/${locale}/places/${place.slug}`}>
                {place.name[locale]}
              </Link>{" "}
              <span>{offered(place).join(PUNCTUATION[locale].list)}</span>
            </li>
          ))}
      </ul>
      <p>
        <Link prefetch={false} href={catalogue}>
          {messages.compare}
        </Link>
      </p>
    </details>
  );
}

/** How many projects stand in which status, in the order of a project's life: "1 in progress · 2 proposed". */
function standingInWords(counts: Standing, locale: Locale): string {
  const { status: names } = messagesOf(locale);
  const { clusterStanding } = messagesOf(locale).home;
  return PUBLIC_STATUSES.flatMap((status) => {
    const found = counts.find((each) => each.status === status);
    return found
      ? [
          formatMessage(clusterStanding, locale, {
            count: found.count,
            status: names[status].toLocaleLowerCase(locale),
          }),
        ]
      : [];
  }).join(" · ");
}
