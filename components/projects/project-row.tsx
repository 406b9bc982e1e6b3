import Link from "next/link";
import { ProjectThread } from "@/components/drawing/project-thread";
import { ClusterName } from "@/components/ui/cluster-name";
import { DayOf } from "@/components/ui/day-of";
import { Text } from "@/components/ui/language";
import rows from "@/components/ui/lists/rows.module.css";
import { ProjectProgress } from "@/components/ui/project-progress";
import { Sentence } from "@/components/ui/sentence";
import { StatusLabel } from "@/components/ui/status";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import type { ProjectCard } from "@/lib/projects/present";
import type { Taxonomy } from "@/lib/taxonomy/queries";
import { PartnersLine } from "./partners-line";
import styles from "./row.module.css";

/** A project in a list. */
export function ProjectRow({
  project,
  taxonomy,
  locale,
}: {
  project: ProjectCard;
  taxonomy: Taxonomy;
  locale: Locale;
}) {
  const messages = messagesOf(locale).projects;
  const cluster = taxonomy.cluster(project.cluster);
  const themes = project.themes.flatMap((code) => taxonomy.theme(code)?.name[locale] ?? []);
  return (
    <li className={rows.row}>
      <div className={styles.threaded}>
        <ProjectThread project={project} colour={cluster?.colour} size="icon" locale={locale} />
        <h2>
          <Link prefetch={false} href={`/${locale}/projects/${project.code}`}>
            <Text text={project.title} locale={locale} />
          </Link>
        </h2>
        <p>
          <PartnersLine project={project} locale={locale} />
        </p>
        <p className={styles.projectThemes}>
          {cluster && <ClusterName cluster={cluster} locale={locale} />}
          {themes.map((theme) => (
            <span key={theme}>{theme}</span>
          ))}
        </p>
      </div>
      <p className={rows.rowState}>
        <StatusLabel status={project.status} locale={locale} />
        <ProjectProgress project={project} locale={locale} />
        <span>{project.code}</span>
        <span>
          <Sentence
            text={messages.changed}
            values={{ date: <DayOf at={project.updatedAt} locale={locale} /> }}
            locale={locale}
          />
        </span>
      </p>
    </li>
  );
}
