import Link from "next/link";
import { ProjectThread } from "@/components/drawing/project-thread";
import { ProjectProgress } from "@/components/projects/project-progress";
import { Text } from "@/components/ui/language";
import panels from "@/components/ui/panels.module.css";
import type { Actor } from "@/lib/access/actor";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage, inLanguage } from "@/lib/language/say";
import { isEnded } from "@/lib/project-rules/status";
import type { ProjectCard } from "@/lib/projects/present";
import type { Taxonomy } from "@/lib/taxonomy/queries";
import styles from "./work.module.css";

type Props = { actor: Actor; projects: ProjectCard[]; taxonomy: Taxonomy; locale: Locale };

/** As many stand open; the others unfold, and those that ended. */
const OPEN = 4;

type RowProps = { project: ProjectCard; own: string[]; taxonomy: Taxonomy; locale: Locale };

function Project({ project, own, taxonomy, locale }: RowProps) {
  const { work: messages, status } = messagesOf(locale);
  const others = [project.lead, ...project.partners.filter((partner) => partner.status !== "DECLINED")]
    .filter(({ slug }) => !own.includes(slug))
    .map((place) => {
      const invited = "status" in place && place.status === "INVITED";
      return invited ? formatMessage(messages.invitedPlace, locale, { place: place.name[locale] }) : place.name[locale];
    });
  const places = new Intl.ListFormat(locale).format(others);
  const leads = own.includes(project.lead.slug);
  return (
    <li className={styles.line}>
      <ProjectThread project={project} colour={taxonomy.cluster(project.cluster)?.colour} size="icon" locale={locale} />
      <h3 className={styles.lineTitle}>
        <Link prefetch={false} href={`/${locale}/projects/${project.code}`}>
          <Text text={project.title} locale={locale} />
        </Link>
      </h3>
      <p>
        {[
          ...(others.length > 0 ? [formatMessage(messages.with, locale, { places })] : []),
          leads ? messages.leads : messages.partner,
        ].join(" · ")}
      </p>
      <p className={styles.lineState}>
        <span>{status[project.status]}</span> <ProjectProgress project={project} locale={locale} />
        {project.status === "IN_PROGRESS" && leads && (
          <Link
            prefetch={false}
            href={`/${locale}/projects/${project.code}/progress/update`}
            aria-label={formatMessage(messages.reportOn, locale, {
              title: inLanguage(project.title, locale)?.text ?? "",
            })}
          >
            {messages.report}
          </Link>
        )}
      </p>
    </li>
  );
}

/** The projects of the reader's places: those that go on, and folded away those that ended. */
export function OwnProjects({ actor, projects, taxonomy, locale }: Props) {
  const messages = messagesOf(locale).work;
  const own = actor.coordinates.map(({ slug }) => slug);
  const open = projects.filter(({ status }) => !isEnded(status));
  const ended = projects.filter(({ status }) => isEnded(status));
  const place = new Intl.ListFormat(locale).format(
    actor.coordinates.map(({ nameEn, nameZh }) => (locale === "zh" ? nameZh : nameEn)),
  );
  const list = (some: ProjectCard[]) => (
    <ul className={styles.lines}>
      {some.map((project) => (
        <Project key={project.code} {...{ project, own, taxonomy, locale }} />
      ))}
    </ul>
  );
  const folded = (some: ProjectCard[], name: string) =>
    some.length > 0 && (
      <details className={panels.disclosure}>
        <summary>{name}</summary>
        {list(some)}
      </details>
    );
  return (
    <section className={styles.workSection} aria-labelledby="mine">
      <div className={styles.workHead}>
        <h2 id="mine">{messages.mine}</h2>
      </div>
      {projects.length === 0 && (
        <p className={styles.empty}>{formatMessage(messages.nothingMine, locale, { place })}</p>
      )}
      {list(open.slice(0, OPEN))}
      {folded(open.slice(OPEN), formatMessage(messages.more, locale, { count: open.length - OPEN }))}
      {folded(ended, formatMessage(messages.ended, locale, { count: ended.length }))}
    </section>
  );
}
