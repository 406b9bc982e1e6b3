import Link from "next/link";
import type { ReactNode } from "react";
import { classes } from "@/components/ui/classes";
import pagesStyles from "@/components/ui/pages.module.css";
import styles from "@/components/ui/project.module.css";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import type { ProjectView } from "@/lib/projects/present";
import type { Taxonomy } from "@/lib/taxonomy/queries";
import { CopyNotice } from "./copy-notice";
import { ProjectHead } from "./project-head";

/** The pages of one project and where each is below its address. */
const PAGES = {
  overview: "",
  progress: "/progress",
  documents: "/documents",
  meetings: "/meetings",
  plan: "/plan",
  decision: "/decision",
  versions: "/versions",
  amendments: "/amendments",
  finalReport: "/final-report",
} as const;
export type ProjectPage = keyof typeof PAGES;

type Props = {
  project: ProjectView;
  taxonomy: Taxonomy;
  locale: Locale;
  page: ProjectPage;
  /** Without a side column. */
  wide?: true;
  children: ReactNode;
};

/** What every page of a project stands in: its head and the way to its other pages. */
export function ProjectFrame({ project, taxonomy, locale, page, wide, children }: Props) {
  const messages = messagesOf(locale).project;
  const pages = Object.entries(PAGES) as [ProjectPage, string][];
  return (
    <main id="main" className={classes(styles.project, wide ? styles.wide : undefined)}>
      <ProjectHead project={project} taxonomy={taxonomy} locale={locale} />
      {pages.length > 1 && (
        <nav className={pagesStyles.pageNav} aria-label={messages.pagesLabel}>
          {pages.map(([name, path]) => (
            <Link
              key={name}
              prefetch={false}
              href={`/${locale}/projects/${project.code}${path}`}
              aria-current={name === page ? "page" : undefined}
            >
              {messages.pages[name]}
            </Link>
          ))}
        </nav>
      )}
      <CopyNotice project={project} locale={locale} />
      {children}
    </main>
  );
}
