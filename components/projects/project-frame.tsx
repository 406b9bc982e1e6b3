import Link from "next/link";
import type { ReactNode } from "react";
import { classes } from "@/components/ui/classes";
import { MoreMenu } from "@/components/ui/more-menu";
import pagesStyles from "@/components/ui/pages.module.css";
import styles from "@/components/ui/project.module.css";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import type { ProjectView } from "@/lib/projects/present";
import type { Taxonomy } from "@/lib/taxonomy/queries";
import { CopyNotice } from "./copy-notice";
import { ProjectHead } from "./project-head";
import { PAGES, type ProjectPage, pagesIn } from "./project-pages";

type Props = {
  project: ProjectView;
  taxonomy: Taxonomy;
  locale: Locale;
  page: ProjectPage;
  /** Without a side column. */
  wide?: true;
  /** What is seldom done with the project, beside its pages. */
  acts?: ReactNode;
  children: ReactNode;
};

/** What every page of a project stands in: its head and the way to its other pages. */
export function ProjectFrame({ project, taxonomy, locale, page, wide, acts, children }: Props) {
  const messages = messagesOf(locale).project;
  const cluster = taxonomy.cluster(project.cluster);
  const { shown, more } = pagesIn(project.status, page);
  const link = (name: ProjectPage) => (
    <Link
      key={name}
      prefetch={false}
      href={`/${locale}/projects/${project.code}${PAGES[name]}`}
      aria-current={name === page ? "page" : undefined}
    >
      {messages.pages[name]}
    </Link>
  );
  // Who is on a page behind “More pages” reads its name there.
  const label = more.includes(page) ? `${messages.morePages} · ${messages.pages[page]}` : messages.morePages;
  return (
    <main
      id="main"
      className={classes(
        styles.project,
        wide && styles.wide,
        // What is drawn of it has the colour of its cluster.
        cluster && `of-${cluster.colour}`,
      )}
    >
      <ProjectHead project={project} taxonomy={taxonomy} locale={locale} />
      <div className={styles.projectPages}>
        <nav className={pagesStyles.pageNav} aria-label={messages.pagesLabel}>
          {shown.map(link)}
          <MoreMenu label={label}>
            {more.map(link)}
            <a href={`/api/v1/projects/${project.code}/sheet.pdf`}>{messagesOf(locale).sheet.link}</a>
          </MoreMenu>
        </nav>
        {acts && <div className={styles.projectActs}>{acts}</div>}
      </div>
      <CopyNotice project={project} locale={locale} />
      {children}
    </main>
  );
}
