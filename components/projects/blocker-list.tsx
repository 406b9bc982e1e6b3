import { Quoting, Written } from "@/components/ui/written";
import type { ConditionView } from "@/lib/conditions/schema";
import { formatDate } from "@/lib/language/format";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import type { MilestoneView } from "@/lib/progress/present";
import type { ProjectView, TransitionView } from "@/lib/projects/present";
import type { Taxonomy } from "@/lib/taxonomy/queries";
import styles from "./blocker-list.module.css";
import { blockersOf } from "./blockers";
import { PlacesAnswer } from "./places-answer";
import { RequestedSections } from "./requested-sections";

type Props = {
  project: ProjectView;
  milestones: MilestoneView[];
  conditions: ConditionView[];
  history: TransitionView[];
  taxonomy: Taxonomy;
  locale: Locale;
};

/** What the project waits for and from whom, with the reason of its last move. */
export function BlockerList({ project, milestones, conditions, history, taxonomy, locale }: Props) {
  const messages = messagesOf(locale).project;
  const last = history.at(-1);
  const cluster = taxonomy.cluster(project.cluster)?.shortName[locale] ?? project.cluster;
  const waits = blockersOf(project, milestones, conditions);
  return (
    <section className={styles.waits} aria-labelledby="waits">
      <h2 id="waits">{messages.waits}</h2>
      <ul>
        {waits.map(({ key, place, title, language, date }) => (
          <li key={`${key}-${place?.slug ?? title ?? ""}`}>
            <Quoting
              sentence={messages.waiting[key]}
              name="title"
              text={title ?? ""}
              language={language}
              params={{
                cluster,
                lead: place?.name[locale] ?? "",
                place: place?.name[locale] ?? "",
                date: date ? formatDate(date, locale) : "",
              }}
              locale={locale}
            />
          </li>
        ))}
      </ul>
      {last?.reason && (
        <blockquote>
          <Written as="p" text={last.reason} locale={locale} />
          <footer>
            {last.person[locale]} · <time dateTime={last.at}>{formatDate(last.at, locale)}</time>
          </footer>
        </blockquote>
      )}
      {last?.answer && <PlacesAnswer answer={last.answer} locale={locale} />}
      {last && (
        <RequestedSections
          sections={last.sections}
          editCode={project.abilities.edit ? project.code : null}
          locale={locale}
        />
      )}
    </section>
  );
}
