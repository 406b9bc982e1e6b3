import type { Locale } from "@/lib/language/locales";
import type { Taxonomy } from "@/lib/taxonomy/queries";
import type { Choices } from "./proposal-fields";

/** What a proposal can be filed under, named in the reader's language alone: it travels to the browser. */
export const choicesOf = ({ clusters, challenges }: Taxonomy, locale: Locale): Choices => ({
  clusters: clusters.map(({ code, colour, name, themes }) => ({
    code,
    colour,
    name: name[locale],
    themes: themes.map((theme) => ({ code: theme.code, scope: theme.scope, name: theme.name[locale] })),
  })),
  challenges: challenges.map(({ code, name }) => ({ code, name: name[locale] })),
});
