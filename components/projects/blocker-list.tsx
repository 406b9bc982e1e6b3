import { languageOf } from "@/components/ui/language-of";
import type { ConditionView } from "@/lib/conditions/schema";
import { formatDate } from "@/lib/language/format";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
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
        {waits.map(({ key, place, title, date }) => (
          <li key={`${key}-${place?.slug ?? title ?? ""}`}>
            {formatMessage(messages.waiting[key], locale, {
              cluster,
              lead: place?.name[locale] ?? "",
              place: place?.name[locale] ?? "",
              title: title ?? "",
              date: date ? formatDate(date, locale) : "",
            })}
          </li>
        ))}
      </ul>
      {last?.reason && (
        <blockquote>
          <p lang={languageOf(last.reason, locale)}>{last.reason}</p>
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
