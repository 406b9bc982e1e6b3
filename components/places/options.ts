import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { countryName } from "@/lib/places/country-name";
import { countsOf, FACETS, type Facet, type ProfileFilter } from "@/lib/profiles/catalogue";
import type { ProfileCard } from "@/lib/profiles/present";
import type { Taxonomy } from "@/lib/taxonomy/queries";

/** One value of a filter group: how many places it would show, and the cluster colour it carries. */
export type Option = { value: string; name: string; count: number; chosen: boolean; colour?: string; group?: string };

type Named = { value: string; name: string; colour?: string; group?: string };

/** Every value of every group, in the order it is shown. */
export function namedValues(cards: ProfileCard[], taxonomy: Taxonomy, locale: Locale): Record<Facet, Named[]> {
  const messages = messagesOf(locale).catalogue;
  const sorted = new Intl.Collator(locale);
  const named = ({ code, name }: { code: string; name: { en: string; zh: string } }) => ({
    value: code,
    name: name[locale],
  });
  const kinds = [...new Set(cards.map(({ kind }) => kind))].sort();
  const countries = [...new Set(cards.map(({ country }) => country))];
  return {
    side: taxonomy.sides.map(named),
    kind: kinds.map((kind) => ({ value: kind, name: messages.kindsMany[kind] })),
    country: countries
      .map((value) => ({ value, name: countryName(value, locale) }))
      .sort((a, b) => sorted.compare(a.name, b.name)),
    cluster: taxonomy.clusters.map((cluster) => ({ ...named(cluster), colour: cluster.colour })),
    theme: taxonomy.clusters.flatMap(({ colour, shortName, themes }) =>
      themes.map((theme) => ({ ...named(theme), colour, group: shortName[locale] })),
    ),
    challenge: taxonomy.challenges.map(named),
  };
}

/** The options of every group with their counts under the filter. */
export function optionsOf(
  cards: ProfileCard[],
  filter: ProfileFilter,
  named: Record<Facet, Named[]>,
  taxonomy: Taxonomy,
): Record<Facet, Option[]> {
  return Object.fromEntries(
    FACETS.map((facet) => {
      const counts = countsOf(cards, filter, facet, taxonomy.clusterOf);
      const options = named[facet].map((value) => ({
        ...value,
        count: counts.get(value.value) ?? 0,
        chosen: filter[facet]?.includes(value.value) ?? false,
      }));
      return [facet, options];
    }),
  ) as Record<Facet, Option[]>;
}
