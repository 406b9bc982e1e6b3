import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage, inLanguage } from "@/lib/language/say";
import { countryName } from "@/lib/places/country-name";
import type { ProfileCard } from "@/lib/profiles/present";
import { drawnThread } from "@/lib/projects/drawn-thread";
import { type End, endOf } from "@/lib/taxonomy/ends";
import type { Taxonomy } from "@/lib/taxonomy/queries";
import type { BandPlace, BandThread } from "@/lib/tracking/band/layout";
import { type BandModel, endsOf } from "@/lib/tracking/band/model";
import type { TrackingCard } from "@/lib/tracking/present";

/** A thread with what its drawing needs beside the layout. */
export type DrawnBandThread = BandThread & {
  href: string | null;
  language: Locale;
  colour: string | undefined;
  agreed: boolean;
  /** How many projects it stands for. */
  count: number;
};

/** The places, named as the reader's language has them and then in the other script. */
export function bandPlaces(profiles: ProfileCard[], locale: Locale): BandPlace[] {
  const other: Locale = locale === "en" ? "zh" : "en";
  return profiles.map(({ slug, side, location, name }) => ({
    slug,
    side,
    location,
    names: [name[locale], name[other]],
  }));
}

/** What lies in the slots of the band, and what is a hairline. */
export function bandThreads(model: BandModel, profiles: ProfileCard[], taxonomy: Taxonomy, locale: Locale) {
  if (model.kind === "bundles") return { named: bundles(model.pairs, profiles, locale), fine: [] };
  const threadOf = (project: TrackingCard): DrawnBandThread => {
    const title = inLanguage(project.title, locale) ?? { text: project.code, language: locale };
    return {
      code: project.code,
      title: title.text,
      language: title.language,
      status: messagesOf(locale).status[project.status],
      left: endsOf(project, "LEFT"),
      right: endsOf(project, "RIGHT"),
      href: `/${locale}/projects/${project.code}`,
      colour: taxonomy.cluster(project.cluster)?.colour,
      agreed: drawnThread(project).agreed,
      count: 1,
    };
  };
  return { named: model.named.map(threadOf), fine: model.fine.map(threadOf) };
}

/** One thread for all projects between two countries: from and to the place of each that lies nearest to their middle. */
function bundles(
  pairs: Extract<BandModel, { kind: "bundles" }>["pairs"],
  profiles: ProfileCard[],
  locale: Locale,
): DrawnBandThread[] {
  const { bundle } = messagesOf(locale).home.band;
  const middleOf = (country: string, end: End): string[] => {
    const places = profiles.filter((profile) => profile.country === country && endOf(profile.side) === end);
    const mean = (of: "lat" | "lon") => places.reduce((sum, { location }) => sum + location[of], 0) / places.length;
    const [lat, lon] = [mean("lat"), mean("lon")];
    const away = ({ location }: ProfileCard) => (location.lat - lat) ** 2 + (location.lon - lon) ** 2;
    const nearest = places.reduce<ProfileCard | null>(
      (best, place) => (best && away(best) <= away(place) ? best : place),
      null,
    );
    return nearest ? [nearest.slug] : [];
  };
  return pairs.map(({ countries, count }) => ({
    code: `${countries.LEFT}-${countries.RIGHT}`,
    title: [countries.LEFT, countries.RIGHT].map((code) => countryName(code, locale)).join(" – "),
    status: formatMessage(bundle, locale, { count }),
    language: locale,
    left: middleOf(countries.LEFT, "LEFT"),
    right: middleOf(countries.RIGHT, "RIGHT"),
    href: null,
    colour: undefined,
    agreed: true,
    count,
  }));
}
