import { formatLarge, formatNumber } from "@/lib/language/format";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import type { ProfileCard } from "@/lib/profiles/present";
import { densityOf, rankingOf } from "@/lib/profiles/ranking";
import styles from "./facts.module.css";

type Fact = { name: string; value: string; unit?: string; rank?: number; from?: string | null; doubt?: string };

/** A place's figures with what makes them comparable: density, the rank among all places, and whence a newer one is. */
export function Facts(props: { profile: ProfileCard; all: ProfileCard[]; openProjects?: number; locale: Locale }) {
  const { profile, all, openProjects, locale } = props;
  const messages = messagesOf(locale).profile;
  const ranks = rankingOf(profile, all);
  const density = densityOf(profile);
  const from = (source: string | null, year: number | null) =>
    source && year ? formatMessage(messages.figureSource, locale, { source, year: String(year) }) : null;
  const doubtOf = (field: string) => profile.notes.find((note) => note.field === field)?.[locale];
  const facts: Fact[] = [
    {
      name: messages.fields.population,
      value: formatLarge(profile.population, locale),
      rank: ranks.population,
      from: from(profile.populationSource, profile.populationYear),
      doubt: doubtOf("population"),
    },
    {
      name: messages.fields.areaKm2,
      value: formatNumber(profile.areaKm2, locale),
      rank: ranks.area,
      from: from(profile.areaSource, profile.areaYear),
      doubt: doubtOf("areaKm2"),
    },
    {
      name: messages.density,
      value: formatNumber(density < 100 ? Math.round(density * 10) / 10 : Math.round(density), locale),
      unit: messages.perKm2,
      rank: ranks.density,
    },
  ];
  if (openProjects !== undefined)
    facts.push({ name: messages.openProjects, value: formatNumber(openProjects, locale) });
  return (
    <dl className={styles.facts} data-testid="facts" aria-label={messages.facts}>
      {facts.map(({ name, value, unit, rank, from: source, doubt }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <span className={styles.figure}>{value}</span> {unit && <span className={styles.unit}>{unit}</span>}
            {doubt && (
              <a href="#source" className={styles.doubt} title={doubt} aria-label={messages.doubtful}>
                ?
              </a>
            )}
            {rank && (
              <span className={styles.rank}>{formatMessage(messages.rank, locale, { rank, total: all.length })}</span>
            )}
            {source && <span className={styles.figureSource}>{source}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
