import Link from "next/link";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import { filtered } from "@/lib/profiles/catalogue";
import type { ProfileCard } from "@/lib/profiles/present";
import type { Cluster } from "@/lib/taxonomy/queries";
import styles from "./home.module.css";

type Props = { clusters: Cluster[]; profiles: ProfileCard[]; projects: Map<string, number>; locale: Locale };

/** The thematic clusters: how many places and projects each has, and its themes as ways to the places. */
export function Clusters({ clusters, profiles, projects, locale }: Props) {
  const messages = messagesOf(locale).home;
  const clusterOf = (theme: string) => clusters.find(({ themes }) => themes.some(({ code }) => code === theme));
  return (
    <ul className={styles.homeClusters}>
      {clusters.map((cluster) => (
        <li key={cluster.code} className={`of-${cluster.colour}`}>
          <h3>
            <Link prefetch={false} href={`/${locale}/clusters/${cluster.code}`}>
              {cluster.name[locale]}
            </Link>
          </h3>
          <p className={styles.homeClusterCounts}>
            <Link prefetch={false} href={`/${locale}/places?cluster=${cluster.code}`}>
              {formatMessage(messages.clusterPlaces, locale, {
                count: filtered(profiles, { cluster: [cluster.code] }, clusterOf).length,
              })}
            </Link>
            <Link prefetch={false} href={`/${locale}/projects?cluster=${cluster.code}`}>
              {formatMessage(messages.clusterProjects, locale, { count: projects.get(cluster.code) ?? 0 })}
            </Link>
          </p>
          <ul>
            {cluster.themes.map((theme) => (
              <li key={theme.code}>{theme.name[locale]}</li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}
