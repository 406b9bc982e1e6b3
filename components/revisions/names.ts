import type { Locale } from "@/lib/language/locales";
import type { Place } from "@/lib/places/queries";
import type { Taxonomy, Theme } from "@/lib/taxonomy/queries";

type Named = { code: string; name: string };
/** `isOthers`: it has a twin for this kind of place, and is the one that the other kind gets. */
type NamedTheme = Named & { isOthers?: boolean };

/** What themes and challenges are called in the reader's language, in the order they are shown. */
export type Names = { clusters: (Named & { colour: string; themes: NamedTheme[] })[]; challenges: Named[] };

/** A zone is a part of a city, and gets the codes of cities. */
const scopeOf = (kind: Place["kind"]): Theme["scope"] => (kind === "REGION" ? "REGION" : "CITY");

/** The names that a page hands to its islands; with the kind of place whose profile is edited, twins of the other kind are told. */
export const namesIn = ({ clusters, challenges }: Taxonomy, locale: Locale, kind?: Place["kind"]): Names => ({
  clusters: clusters.map(({ code, shortName, colour, themes }) => ({
    code,
    name: shortName[locale],
    colour,
    themes: themes.map(({ code: theme, name, twin, scope }) => ({
      code: theme,
      name: name[locale],
      ...(kind && twin && scope !== scopeOf(kind) && { isOthers: true }),
    })),
  })),
  challenges: challenges.map(({ code, name }) => ({ code, name: name[locale] })),
});

/** The name of a theme or challenge; its code where it has none. */
export const nameOf = ({ clusters, challenges }: Names, code: string): string =>
  [...clusters.flatMap(({ themes }) => themes), ...challenges].find((named) => named.code === code)?.name ?? code;
