import Link from "next/link";
import { ProjectThread } from "@/components/drawing/project-thread";
import { classes } from "@/components/ui/classes";
import { Text } from "@/components/ui/language";
import { SideTag } from "@/components/ui/place-name";
import { StatusLabel } from "@/components/ui/status";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import { STATUSES } from "@/lib/project-rules/status";
import type { ProjectCard } from "@/lib/projects/present";
import type { Bilingual, Taxonomy } from "@/lib/taxonomy/queries";
import styles from "./profile.module.css";

type RowProps = { project: ProjectCard; slug: string; taxonomy: Taxonomy; locale: Locale };

function Project({ project, slug, taxonomy, locale }: RowProps) {
  const others = [project.lead, ...project.partners].filter((partner) => partner.slug !== slug);
  return (
    <li className={styles.threaded}>
      <ProjectThread project={project} colour={taxonomy.cluster(project.cluster)?.colour} size="icon" locale={locale} />
      <Link prefetch={false} href={`/${locale}/projects/${project.code}`}>
        <Text text={project.title} locale={locale} />
      </Link>
      <span className={styles.projectPartners}>
        {others.map((partner) => (
          <span key={partner.slug}>
            <SideTag side={partner.side} /> {partner.name[locale]}
          </span>
        ))}
      </span>
    </li>
  );
}

/** The projects of a place, under their statuses. */
export function Projects(props: Omit<RowProps, "project"> & { name: Bilingual; projects: ProjectCard[] }) {
  const { name, slug, projects, taxonomy, locale } = props;
  const messages = messagesOf(locale).profile;
  const statuses = STATUSES.filter((status) => projects.some((project) => project.status === status));
  return (
    <section id="projects" className={classes(styles.profileSection, styles.profileProjects)}>
      <h2>{formatMessage(messages.projects, locale, { name: name[locale] })}</h2>
      {projects.length === 0 && (
        <p className={styles.sectionEmpty}>{formatMessage(messages.projectsEmpty, locale, { name: name[locale] })}</p>
      )}
      <dl>
        {statuses.map((status) => (
          <div key={status}>
            <dt>
              <StatusLabel status={status} locale={locale} />
            </dt>
            <dd>
              <ul>
                {projects
                  .filter((project) => project.status === status)
                  .map((project) => (
                    <Project key={project.code} {...{ project, slug, taxonomy, locale }} />
                  ))}
              </ul>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
