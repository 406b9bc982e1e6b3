import Link from "next/link";
import { PartnersLine } from "@/components/projects/partners-line";
import { ProjectProgress } from "@/components/projects/project-progress";
import { Text } from "@/components/ui/language";
import panels from "@/components/ui/panels.module.css";
import { SideTag } from "@/components/ui/place-name";
import { StatusLabel } from "@/components/ui/status";
import type { Actor } from "@/lib/access/actor";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import { isEnded } from "@/lib/project-rules/status";
import type { ProjectCard } from "@/lib/projects/present";
import styles from "./work.module.css";

type OwnPlace = Actor["coordinates"][number];

function Project({ project, place, locale }: { project: ProjectCard; place: OwnPlace; locale: Locale }) {
  const messages = messagesOf(locale).work;
  return (
    <li className={styles.ownProject}>
      <div>
        <p className={styles.ownProjectTitle}>
          <Link prefetch={false} href={`/${locale}/projects/${project.code}`}>
            <Text text={project.title} locale={locale} />
          </Link>
        </p>
        <p className={styles.ownProjectPartners}>
          <PartnersLine project={project} locale={locale} />
        </p>
      </div>
      <p className={styles.ownProjectState}>
        <StatusLabel status={project.status} locale={locale} />
        <span>{project.lead.slug === place.slug ? messages.leads : messages.partner}</span>
        <ProjectProgress project={project} locale={locale} />
      </p>
    </li>
  );
}

/** The projects of one of the reader's places: those that go on, and folded away those that ended. */
export function OwnProjects(props: { place: OwnPlace; projects: ProjectCard[]; locale: Locale }) {
  const { place, projects, locale } = props;
  const messages = messagesOf(locale).work;
  const name = locale === "zh" ? place.nameZh : place.nameEn;
  const takesPart = ({ lead, partners }: ProjectCard) =>
    lead.slug === place.slug || partners.some(({ slug, status }) => slug === place.slug && status === "ACCEPTED");
  const own = projects.filter(takesPart);
  const ended = own.filter(({ status }) => isEnded(status));
  const list = (some: ProjectCard[]) => (
    <ul className={styles.ownProjects}>
      {some.map((project) => (
        <Project key={project.code} project={project} place={place} locale={locale} />
      ))}
    </ul>
  );
  return (
    <section className={styles.workSection} aria-labelledby={`mine-${place.slug}`}>
      <div className={styles.workHead}>
        <h2 id={`mine-${place.slug}`}>
          {formatMessage(messages.mine, locale, { place: name })} <SideTag side={place.side} />
        </h2>
      </div>
      {own.length === 0 && (
        <p className={panels.sectionEmpty}>{formatMessage(messages.nothingMine, locale, { place: name })}</p>
      )}
      {own.length > ended.length && list(own.filter(({ status }) => !isEnded(status)))}
      {ended.length > 0 && (
        <details className={panels.disclosure}>
          <summary>{formatMessage(messages.ended, locale, { count: ended.length })}</summary>
          {list(ended)}
        </details>
      )}
    </section>
  );
}
