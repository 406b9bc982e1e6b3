import type { Locale } from "@/lib/language/locales";
import type { Taxonomy } from "@/lib/taxonomy/queries";

type Named = { code: string; name: string };

/** What themes and challenges are called in the reader's language, in the order they are shown. */
export type Names = { clusters: (Named & { colour: string; themes: Named[] })[]; challenges: Named[] };

/** The names that a page hands to its islands. */
export const namesIn = ({ clusters, challenges }: Taxonomy, locale: Locale): Names => ({
  clusters: clusters.map(({ code, shortName, colour, themes }) => ({
    code,
    name: shortName[locale],
    colour,
    themes: themes.map((theme) => ({ code: theme.code, name: theme.name[locale] })),
  })),
  challenges: challenges.map(({ code, name }) => ({ code, name: name[locale] })),
});

/** The name of a theme or challenge; its code where it has none. */
export const nameOf = ({ clusters, challenges }: Names, code: string): string =>
  [...clusters.flatMap(({ themes }) => themes), ...challenges].find((named) => named.code === code)?.name ?? code;
