import labels from "@/components/ui/labels.module.css";
import { SideTag } from "@/components/ui/place-name";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import type { ProjectCard } from "@/lib/projects/present";
import styles from "./row.module.css";

type Props = { project: Pick<ProjectCard, "lead" | "partners">; locale: Locale };

/** Who works with whom, in one line: the lead, then the places that take part or are asked to. */
export function PartnersLine({ project, locale }: Props) {
  const messages = messagesOf(locale).projects;
  const partners = project.partners.filter(({ status }) => status !== "DECLINED");
  return (
    <span className={styles.partnersLine}>
      <span>
        <SideTag side={project.lead.side} /> {project.lead.name[locale]}
      </span>
      {partners.map(({ slug, side, name, status }, position) => (
        <span key={slug}>
          <span className={styles.partnersJoint} aria-hidden="true">
            {position === 0 ? "⟷" : "+"}
          </span>{" "}
          <SideTag side={side} /> {name[locale]}
          {status === "INVITED" && <span className={labels.partnersInvited}> {messages.invited}</span>}
        </span>
      ))}
    </span>
  );
}
