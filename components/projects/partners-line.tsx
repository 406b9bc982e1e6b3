import labels from "@/components/ui/labels.module.css";
import { SideTag } from "@/components/ui/place-name";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import { isAmong } from "@/lib/project-rules/invitations";
import type { ProjectCard } from "@/lib/projects/present";
import styles from "./row.module.css";

type Props = { project: Pick<ProjectCard, "lead" | "partners" | "status">; locale: Locale };

/** So many partners are named in a line; more are counted. */
const NAMED = 3;

/** Who works with whom, in one line: the lead, then the places that take part or can still accept. */
export function PartnersLine({ project, locale }: Props) {
  const messages = messagesOf(locale).projects;
  const among = project.partners.filter((partner) => isAmong(project, partner));
  const having = (wanted: string) => among.filter(({ status }) => status === wanted);
  const partners = [...having("ACCEPTED"), ...having("INVITED")];
  const named = partners.length > NAMED + 1 ? partners.slice(0, NAMED) : partners;
  return (
    <span className={styles.partnersLine}>
      <span>
        <SideTag side={project.lead.side} /> {project.lead.name[locale]}
      </span>
      {named.map(({ slug, side, name, status }, position) => (
        <span key={slug}>
          <span className={styles.partnersJoint} aria-hidden="true">
            {position === 0 ? "–" : "+"}
          </span>{" "}
          <SideTag side={side} /> {name[locale]}
          {status === "INVITED" && <span className={labels.partnersInvited}> {messages.invited}</span>}
        </span>
      ))}
      {named.length < partners.length && (
        <span>
          <span className={styles.partnersJoint} aria-hidden="true">
            +
          </span>{" "}
          {formatMessage(messages.morePartners, locale, { count: partners.length - named.length })}
        </span>
      )}
    </span>
  );
}
