import Link from "next/link";
import { ClusterName } from "@/components/ui/cluster-name";
import controls from "@/components/ui/controls.module.css";
import { Text } from "@/components/ui/language";
import { PlaceName } from "@/components/ui/place-name";
import { StatusLabel } from "@/components/ui/status";
import { formatDate } from "@/lib/language/format";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import type { ProjectCard } from "@/lib/projects/present";
import type { Taxonomy } from "@/lib/taxonomy/queries";
import styles from "./home.module.css";

type Props = { projects: ProjectCard[]; taxonomy: Taxonomy; locale: Locale };

/** The projects proposed last, or where the first one begins. */
export function Latest({ projects, taxonomy, locale }: Props) {
  const messages = messagesOf(locale).home;
  if (projects.length === 0) {
    return (
      <div className={styles.homeEmpty}>
        <p>{messages.latestEmpty}</p>
        <Link className={controls.button} prefetch={false} href={`/${locale}/places`}>
          {messages.latestEmptyStep}
        </Link>
      </div>
    );
  }
  return (
    <ul className={styles.homeLatest}>
      {projects.map((project) => {
        const cluster = taxonomy.cluster(project.cluster);
        const places = [project.lead, ...project.partners.filter(({ status }) => status !== "DECLINED")];
        return (
          <li key={project.code}>
            <h3>
              <Link prefetch={false} href={`/${locale}/projects/${project.code}`}>
                <Text text={project.title} locale={locale} />
              </Link>
            </h3>
            <p className={styles.homePlaces}>
              {places.map(({ slug, name, side }) => (
                <PlaceName key={slug} name={name} side={side} locale={locale} />
              ))}
            </p>
            <p className={styles.homeLatestAbout}>
              <StatusLabel status={project.status} locale={locale} />
              {cluster && <ClusterName cluster={cluster} locale={locale} />}
              <time dateTime={project.updatedAt}>{formatDate(project.updatedAt, locale)}</time>
            </p>
          </li>
        );
      })}
    </ul>
  );
}
