import type { ReactNode } from "react";
import { ProjectThread } from "@/components/drawing/project-thread";
import { RankBars } from "@/components/drawing/rank-bars";
import { formatFigure, formatInUnit, formatNumber } from "@/lib/language/format";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import type { PlaceFigures, ProfileCard } from "@/lib/profiles/present";
import { rankDrawing } from "@/lib/profiles/rank-drawing";
import { densityOf, MEASURES, type Measure, rankingOf } from "@/lib/profiles/ranking";
import { isEnded } from "@/lib/project-rules/status";
import type { Taxonomy } from "@/lib/taxonomy/queries";
import type { PlaceProjects } from "@/lib/tracking/place-list";
import styles from "./facts.module.css";

type Fact = { measure: Measure; name: string; figure: string; unit?: string; from?: string | null; doubt?: string };
type Props = {
  profile: ProfileCard;
  all: PlaceFigures[];
  locale: Locale;
  /** What more is to be counted of it. */
  children?: ReactNode;
};

/** A place's figures with what makes them comparable: each among those of all places, and whence a newer one is. */
export function Facts({ profile, all, locale, children }: Props) {
  const messages = messagesOf(locale).profile;
  const from = (source: string | null, year: number | null) =>
    source && year ? formatMessage(messages.figureSource, locale, { source, year: String(year) }) : null;
  const doubtOf = (field: string) => profile.notes.find((note) => note.field === field)?.[locale];
  const { population } = profile;
  const facts: Fact[] = [
    {
      measure: "population",
      name: messages.fields.population,
      figure: formatInUnit(population, locale) ?? formatNumber(population, locale),
      // The unit rounds it, so the exact figure stands beside.
      unit: formatInUnit(population, locale) ? formatNumber(population, locale) : undefined,
      from: from(profile.populationSource, profile.populationYear),
      doubt: doubtOf("population"),
    },
    {
      measure: "area",
      name: messages.fields.areaKm2,
      figure: formatNumber(profile.areaKm2, locale),
      from: from(profile.areaSource, profile.areaYear),
      doubt: doubtOf("areaKm2"),
    },
    {
      measure: "density",
      name: messages.density,
      figure: formatFigure(densityOf(profile), locale),
      unit: messages.perKm2,
      doubt: doubtOf("population") ?? doubtOf("areaKm2"),
    },
  ];
  return (
    <dl className={styles.facts} data-testid="facts" aria-label={messages.facts}>
      {facts
        .filter(({ measure }) => MEASURES[measure](profile) > 0)
        .map(({ measure, name, figure, unit, from: source, doubt }) => (
          <div key={measure}>
            <dt>{name}</dt>
            <dd>
              <span className={styles.figure}>{figure}</span> {unit && <span className={styles.unit}>{unit}</span>}
              {doubt && (
                <a href="#source" className={styles.doubt} title={doubt} aria-label={messages.doubtful}>
                  ?
                </a>
              )}
              <Rank {...{ measure, name, profile, all, locale }} />
              {source && <span className={styles.figureSource}>{source}</span>}
            </dd>
          </div>
        ))}
      {children}
    </dl>
  );
}

/** The figure among those of all places, drawn and in words. */
function Rank({ measure, name, profile, all, locale }: Omit<Props, "children"> & Pick<Fact, "measure" | "name">) {
  const messages = messagesOf(locale).profile;
  const measured = MEASURES[measure];
  // As it is here: a draft of the profile may have other figures than what is published.
  const places = [profile, ...all.filter(({ slug }) => slug !== profile.slug)].filter((place) => measured(place) > 0);
  const values = places.map(measured);
  const drawing = rankDrawing(measured(profile), values);
  const rank = { rank: rankingOf(profile, places)[measure], total: places.length };
  const [most, least] = [Math.max(...values), Math.min(...values)].map((value) => formatFigure(value, locale));
  return (
    <>
      {drawing && (
        <RankBars
          drawing={drawing}
          side={profile.side}
          label={formatMessage(messages.rankDrawn, locale, { ...rank, name, most: most ?? "", least: least ?? "" })}
        />
      )}
      <span className={styles.rank}>{formatMessage(messages.rank, locale, rank)}</span>
    </>
  );
}

/** So many threads stand in a row. */
const MOST_THREADS = 6;

/** How many of its projects are open, each as its thread. */
export function OpenProjects(props: { projects: PlaceProjects; taxonomy: Taxonomy; locale: Locale }) {
  const { projects, taxonomy, locale } = props;
  const messages = messagesOf(locale).profile;
  const open = projects.items.filter(({ status }) => !isEnded(status));
  return (
    <div>
      <dt>{messages.openProjects}</dt>
      <dd>
        <span className={styles.figure}>{formatNumber(projects.open, locale)}</span>
        <span className={styles.threads}>
          {open.slice(0, MOST_THREADS).map((project) => (
            <ProjectThread
              key={project.code}
              project={project}
              colour={taxonomy.cluster(project.cluster)?.colour}
              size="icon"
              locale={locale}
            />
          ))}
        </span>
        <span className={styles.rank}>{formatMessage(messages.openOf, locale, { count: projects.total })}</span>
      </dd>
    </div>
  );
}
