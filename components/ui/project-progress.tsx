import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import type { ProjectCard } from "@/lib/projects/present";
import styles from "./project-progress.module.css";
import { HealthLabel } from "./status";

type Props = { project: Pick<ProjectCard, "health" | "healthWhy" | "milestones">; locale: Locale };

/** How a project goes: its health, and how many of its milestones are reached. */
export function ProjectProgress({ project, locale }: Props) {
  const { health, healthWhy, milestones } = project;
  const messages = messagesOf(locale).projects;
  if (!health && milestones.total === 0) return null;
  return (
    <span className={styles.projectProgress}>
      {health && <HealthLabel health={health} why={healthWhy} locale={locale} />}
      {milestones.total > 0 && (
        <span>{formatMessage(messages.milestones, locale, { done: milestones.done, count: milestones.total })}</span>
      )}
    </span>
  );
}
