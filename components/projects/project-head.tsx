import Link from "next/link";
import { ProjectThread } from "@/components/drawing/project-thread";
import { ClusterName } from "@/components/ui/cluster-name";
import labels from "@/components/ui/labels.module.css";
import { PlaceName } from "@/components/ui/place-name";
import styles from "@/components/ui/project.module.css";
import { StatusLabel } from "@/components/ui/status";
import { Quoting } from "@/components/ui/written";
import { formatDate } from "@/lib/language/format";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage, inLanguage } from "@/lib/language/say";
import { isBehind } from "@/lib/plan-model/text";
import { isAmong } from "@/lib/project-rules/invitations";
import type { ProjectView } from "@/lib/projects/present";
import { type End, endOf } from "@/lib/taxonomy/ends";
import type { Taxonomy } from "@/lib/taxonomy/queries";

type Props = { project: ProjectView; taxonomy: Taxonomy; locale: Locale };

/** What the project is called, in which language it was written, where it stands, and who works with whom. */
export function ProjectHead({ project, taxonomy, locale }: Props) {
  const messages = messagesOf(locale).project;
  const { originalLanguage } = project;
  const cluster = taxonomy.cluster(project.cluster);
  const title = inLanguage(project.title, locale);
  const other = inLanguage(project.title, locale === "en" ? "zh" : "en");
  const lead = project.partners.find(({ role }) => role === "LEAD");
  const partners = project.partners.filter(({ role }) => role === "PARTNER");
  return (
    <header className={styles.projectHead}>
      <p className={styles.projectMeta}>
        {cluster && (
          <Link prefetch={false} href={`/${locale}/clusters/${cluster.code}`}>
            <ClusterName cluster={cluster} locale={locale} />
          </Link>
        )}
        <span>{project.code}</span>
        <span>
          <StatusLabel status={project.status} locale={locale} />{" "}
          <time dateTime={project.statusSince}>
            {formatMessage(messages.since, locale, { date: formatDate(project.statusSince, locale) })}
          </time>
        </span>
        {originalLanguage !== locale && <span className={labels.tag}>{messages.originalIn[originalLanguage]}</span>}
      </p>
      <div className={styles.projectTitles}>
        <h1
          lang={title && title.language !== locale ? title.language : undefined}
          className={isLong(title?.text) ? styles.longTitle : undefined}
        >
          {title?.text ?? project.code}
        </h1>
        {title && other && title.language !== other.language && (
          <p className={styles.otherTitle} lang={other.language}>
            {other.text}
          </p>
        )}
        {title && title.language !== originalLanguage && isBehind(project.title, originalLanguage) && (
          <p className={labels.behind}>
            <Quoting
              sentence={messages.behind.title}
              name="title"
              text={project.title[originalLanguage] ?? ""}
              locale={locale}
            />
          </p>
        )}
      </div>
      {lead && (
        <div className={styles.projectSides}>
          <EndNames places={[lead, ...partners]} end="LEFT" project={project} locale={locale} />
          <ProjectThread
            project={{ ...project, lead, partners }}
            colour={cluster?.colour}
            size="head"
            locale={locale}
            described
          />
          <EndNames places={[lead, ...partners]} end="RIGHT" project={project} locale={locale} />
        </div>
      )}
    </header>
  );
}

/** A title of more than two lines stands in smaller type; a Chinese character is as wide as two letters. */
const isLong = (title = "") => title.replace(/[\u2e80-\uffef]/g, "xx").length > 52;

type EndProps = { project: ProjectView; places: ProjectView["partners"]; end: End; locale: Locale };

/** The places at one end of the thread, each the way to its profile; one that has not answered is named so. */
function EndNames({ project, places, end, locale }: EndProps) {
  const { invited } = messagesOf(locale).projects;
  const taking = places.filter((place) => isAmong(project, place));
  const among = taking.map(({ side }) => side);
  const there = taking.filter(({ side }) => endOf(side, among) === end);
  return (
    <ul className={styles.projectEnd}>
      {there.map(({ slug, side, name, status }) => (
        <li key={slug}>
          <PlaceName slug={slug} name={name} side={side} locale={locale} />
          {status === "INVITED" && <span className={labels.partnersInvited}> {invited}</span>}
        </li>
      ))}
    </ul>
  );
}
