import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { alternatesOf } from "@/app/alternates";
import controls from "@/components/ui/controls.module.css";
import { isLocale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import { clusterCounts } from "@/lib/projects/queries";
import { taxonomy as readTaxonomy } from "@/lib/taxonomy/queries";
import styles from "./clusters.module.css";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const { title, description } = messagesOf(locale).board;
  return { title, description, alternates: alternatesOf(locale, "/clusters") };
}

export default async function ClustersPage({ params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const [taxonomy, counts] = await Promise.all([readTaxonomy(), clusterCounts()]);
  const messages = messagesOf(locale).board;
  return (
    <main id="main">
      <header>
        <h1>{messages.title}</h1>
        <p className="lead">{messages.lead}</p>
        <Link className={controls.button} prefetch={false} href={`/${locale}/programme`}>
          {messagesOf(locale).tracking.seeProgramme}
        </Link>
      </header>
      <ul className={styles.clusterList}>
        {taxonomy.clusters.map(({ code, colour, name, themes }) => {
          const count = counts.get(code) ?? 0;
          return (
            <li key={code} className={`of-${colour}`}>
              <h2>
                <Link prefetch={false} href={`/${locale}/clusters/${code}`}>
                  {name[locale]}
                </Link>
              </h2>
              <p className={styles.clusterCount}>
                {count ? formatMessage(messages.projects, locale, { count }) : messages.noProjects}
              </p>
              <h3>{messages.themes}</h3>
              <ul className={styles.clusterThemes}>
                {themes.map((theme) => (
                  <li key={theme.code}>
                    <Link prefetch={false} href={`/${locale}/clusters/${code}?theme=${theme.code}`}>
                      {theme.name[locale]}
                    </Link>
                  </li>
                ))}
              </ul>
            </li>
          );
        })}
      </ul>
    </main>
  );
}
