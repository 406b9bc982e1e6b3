import { formatNumber, formatPopulation } from "@/lib/language/format";
import { type Locale, messagesOf } from "@/lib/language/messages";
import { say } from "@/lib/language/say";
import type { ProfileCard } from "@/lib/profiles/present";
import { densityOf, standing } from "@/lib/profiles/standing";

/** A place's figures with what makes them comparable: density, and the rank among all places. */
export function Facts(props: { profile: ProfileCard; all: ProfileCard[]; openProjects?: number; locale: Locale }) {
  const { profile, all, openProjects, locale } = props;
  const words = messagesOf(locale).profile;
  const ranks = standing(profile, all);
  const density = densityOf(profile);
  const facts = [
    { name: words.population, value: formatPopulation(profile.population, locale), rank: ranks.population },
    { name: words.area, value: formatNumber(profile.areaKm2, locale), unit: "km²", rank: ranks.area },
    {
      name: words.density,
      value: formatNumber(density < 100 ? Math.round(density * 10) / 10 : Math.round(density), locale),
      unit: words.perKm2,
      rank: ranks.density,
    },
    ...(openProjects === undefined
      ? []
      : [{ name: words.openProjects, value: formatNumber(openProjects, locale), unit: undefined, rank: undefined }]),
  ];
  return (
    <dl className="facts" aria-label={words.facts}>
      {facts.map(({ name, value, unit, rank }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <span className="figure">{value}</span> {unit && <span className="unit">{unit}</span>}
            {rank && <span className="rank">{say(words.rank, locale, { rank, total: all.length })}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
