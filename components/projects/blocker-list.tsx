import type { ReactNode } from "react";
import { DayOf } from "@/components/ui/day-of";
import { Quoting, Written } from "@/components/ui/written";
import type { ConditionView } from "@/lib/conditions/schema";
import { formatDate } from "@/lib/language/format";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { PUNCTUATION } from "@/lib/language/punctuation";
import { formatMessage } from "@/lib/language/say";
import type { MilestoneView } from "@/lib/progress/present";
import type { ProjectView, TransitionView } from "@/lib/projects/present";
import type { Taxonomy } from "@/lib/taxonomy/queries";
import type { OpenWish } from "@/lib/work/waiting/open-wishes";
import styles from "./blocker-list.module.css";
import { type Blocker, blockersOf } from "./blockers";
import type { NextStep } from "./next-step";
import { PlacesAnswer } from "./places-answer";
import { RequestedSections } from "./requested-sections";

type Props = {
  project: ProjectView;
  /** What the reader can do next, which stands above: it is not told again. */
  step: NextStep | null;
  milestones: MilestoneView[];
  conditions: ConditionView[];
  openWishes: readonly OpenWish[];
  history: TransitionView[];
  taxonomy: Taxonomy;
  locale: Locale;
};

/** So many are listed; the rest is behind a fold. */
const LISTED = 4;

/** What the project waits for and from whom, with the reason of its last move. */
export function BlockerList(props: Props) {
  const { project, step, milestones, conditions, openWishes, history, taxonomy, locale } = props;
  const messages = messagesOf(locale).project;
  const last = history.at(-1);
  const cluster = taxonomy.cluster(project.cluster)?.shortName[locale] ?? project.cluster;
  const waits = blockersOf(project, milestones, conditions, step, openWishes);
  // What was written with the proposal stands in the invitation, where that is to be answered.
  const reasonToTell = step?.kind === "answer" && last?.to === "PROPOSED" ? null : last?.reason;
  const isSaid = !!last && (!!reasonToTell || !!last.answer || last.sections.length > 0);
  if (waits.length === 0 && !isSaid) return null;
  const { also, reason, next } = messages.waitsTitles;
  const title = waits.length === 0 ? reason : step ? also : next;
  const line = (blocker: Blocker) => (
    <li key={`${blocker.key}-${blocker.place?.slug ?? ""}-${blocker.title ?? ""}`}>
      <Waiting blocker={blocker} cluster={cluster} locale={locale} />
    </li>
  );
  return (
    <section className={styles.waits} aria-labelledby="waits" data-testid="waits">
      <h2 id="waits">{title}</h2>
      {waits.length > 0 && <ul>{waits.slice(0, LISTED).map(line)}</ul>}
      {waits.length > LISTED && (
        <Fold summary={formatMessage(messages.waitsMore, locale, { count: waits.length - LISTED })}>
          <ul>{waits.slice(LISTED).map(line)}</ul>
        </Fold>
      )}
      {last && reasonToTell && (
        <blockquote>
          <Written as="p" text={reasonToTell} locale={locale} />
          <footer>
            {last.person[locale]} · <DayOf at={last.at} locale={locale} />
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

/** One thing that is waited for; many places are counted, and named behind a fold. */
function Waiting({ blocker, cluster, locale }: { blocker: Blocker; cluster: string; locale: Locale }) {
  const { waiting } = messagesOf(locale).project;
  const { place, places, title, language, date } = blocker;
  if (blocker.key === "answers")
    return (
      <Fold summary={formatMessage(waiting.answers, locale, { count: places?.length ?? 0 })}>
        <p>{places?.map(({ name }) => name[locale]).join(PUNCTUATION[locale].list)}</p>
      </Fold>
    );
  return (
    <Quoting
      sentence={waiting[blocker.key]}
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
  );
}

const Fold = ({ summary, children }: { summary: string; children: ReactNode }) => (
  <details>
    <summary>{summary}</summary>
    {children}
  </details>
);
