import Link from "next/link";
import { ProjectThread } from "@/components/drawing/project-thread";
import { classes } from "@/components/ui/classes";
import labels from "@/components/ui/labels.module.css";
import { Text } from "@/components/ui/language";
import { SideTag } from "@/components/ui/place-name";
import { ProjectProgress } from "@/components/ui/project-progress";
import { StatusLabel } from "@/components/ui/status";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import { isAmong } from "@/lib/project-rules/invitations";
import type { ProjectCard } from "@/lib/projects/present";
import type { Bilingual, Taxonomy } from "@/lib/taxonomy/queries";
import type { PlaceProjects } from "@/lib/tracking/place-list";
import styles from "./profile.module.css";

type RowProps = { project: ProjectCard; slug: string; taxonomy: Taxonomy; locale: Locale };
type Props = Omit<RowProps, "project"> & {
  name: Bilingual;
  projects: PlaceProjects;
};

/** So many stand on the page of their place. */
const MOST = 8;

/** A place's projects as threads, those that run or are proposed before those that ended. */
export function Projects({ name, slug, projects: { items, total }, taxonomy, locale }: Props) {
  const { profile: messages, home } = messagesOf(locale);
  const shown = items.slice(0, MOST);
  return (
    <section id="projects" className={styles.profileSection}>
      <h2>{formatMessage(messages.projects, locale, { name: name[locale] })}</h2>
      {shown.length === 0 && (
        <p className={styles.sectionEmpty}>{formatMessage(messages.projectsEmpty, locale, { name: name[locale] })}</p>
      )}
      <ul className={styles.projects}>
        {shown.map((project) => (
          <Project key={project.code} {...{ project, slug, taxonomy, locale }} />
        ))}
      </ul>
      {total > shown.length && (
        <p>
          <Link prefetch={false} href={`/${locale}/projects?place=${slug}`}>
            {formatMessage(home.latestAll, locale, { count: total })}
          </Link>
        </p>
      )}
    </section>
  );
}

function Project({ project, slug, taxonomy, locale }: RowProps) {
  const { invited } = messagesOf(locale).projects;
  const others = [project.lead, ...project.partners].filter(
    (partner) => partner.slug !== slug && isAmong(project, partner),
  );
  return (
    <li className={styles.threaded}>
      <ProjectThread project={project} colour={taxonomy.cluster(project.cluster)?.colour} size="icon" locale={locale} />
      <div>
        <h3>
          <Link prefetch={false} href={`/${locale}/projects/${project.code}`}>
            <Text text={project.title} locale={locale} />
          </Link>
        </h3>
        <p className={styles.projectPartners}>
          {others.map((partner) => {
            const asked = "status" in partner && partner.status === "INVITED";
            return (
              <span key={partner.slug} className={classes(asked && labels.partnersInvited)}>
                <SideTag side={partner.side} /> {partner.name[locale]}
                {asked && ` ${invited}`}
              </span>
            );
          })}
        </p>
      </div>
      <p className={styles.projectState}>
        <StatusLabel status={project.status} locale={locale} /> <ProjectProgress project={project} locale={locale} />
      </p>
    </li>
  );
}
