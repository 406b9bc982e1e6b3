import styles from "@/components/ui/project.module.css";
import { ProjectProgress } from "@/components/ui/project-progress";
import { formatDate } from "@/lib/language/format";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import type { ProjectView } from "@/lib/projects/present";
import type { Taxonomy } from "@/lib/taxonomy/queries";

type Props = { project: ProjectView; taxonomy: Taxonomy; locale: Locale };

/** When it runs, how it goes, on which themes and challenges. */
export function ProjectFacts({ project, taxonomy, locale }: Props) {
  const { project: messages, plan } = messagesOf(locale);
  const themes = project.themes.flatMap((code) => taxonomy.theme(code)?.name[locale] ?? []);
  const challenges = project.challenges.flatMap((code) => taxonomy.challenge(code)?.name[locale] ?? []);
  const runs = runsOf(project, locale);
  const facts = [
    { name: messages.runs, value: runs },
    {
      name: messages.fields.health,
      value: (project.health || project.milestones.total > 0) && <ProjectProgress project={project} locale={locale} />,
    },
    { name: plan.fields.themes, value: themes.join(" · ") },
    { name: plan.fields.challenges, value: challenges.join(" · ") },
  ].filter(({ value }) => value);
  if (facts.length === 0) return null;
  return (
    <section aria-labelledby="facts">
      <h2 id="facts">{messages.facts}</h2>
      <dl className={styles.projectFacts}>
        {facts.map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function runsOf({ startsOn, endsOn }: ProjectView, locale: Locale): string {
  const messages = messagesOf(locale).project;
  const start = startsOn ? formatDate(startsOn, locale) : "";
  const end = endsOn ? formatDate(endsOn, locale) : "";
  if (start && end) return formatMessage(messages.fromUntil, locale, { start, end });
  if (start) return formatMessage(messages.from, locale, { start });
  return end ? formatMessage(messages.until, locale, { end }) : "";
}
