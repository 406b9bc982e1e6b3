import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { countryName } from "@/lib/places/country-name";
import { FACETS, type Facet, type ProfileFilter } from "@/lib/profiles/catalogue";
import type { ProfileCard } from "@/lib/profiles/present";
import type { Taxonomy } from "@/lib/taxonomy/queries";

/** One value of a filter group: how many places it would show, and the cluster colour it carries. */
export type Option = { value: string; name: string; count: number; chosen: boolean; colour?: string; group?: string };

type Named = { value: string; name: string; colour?: string; group?: string };

type Extent = { kinds: ProfileCard["kind"][]; countries: string[] };

/** Every value of every group, in the order it is shown; of kinds and countries those that there are. */
export function namedValues({ kinds, countries }: Extent, taxonomy: Taxonomy, locale: Locale): Record<Facet, Named[]> {
  const messages = messagesOf(locale).catalogue;
  const sorted = new Intl.Collator(locale);
  const named = ({ code, name }: { code: string; name: { en: string; zh: string } }) => ({
    value: code,
    name: name[locale],
  });
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
  counts: Record<Facet, Map<string, number>>,
  filter: ProfileFilter,
  named: Record<Facet, Named[]>,
): Record<Facet, Option[]> {
  return Object.fromEntries(
    FACETS.map((facet) => {
      const options = named[facet].map((value) => ({
        ...value,
        count: counts[facet].get(value.value) ?? 0,
        chosen: filter[facet]?.includes(value.value) ?? false,
      }));
      return [facet, options];
    }),
  ) as Record<Facet, Option[]>;
}
