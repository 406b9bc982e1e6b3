import type { PageRequest } from "@/lib/platform/page";
import type { ProfileCard } from "./present";

/** The groups of the catalogue's filter: within a group any value passes, and every group must pass. */
export const FACETS = ["side", "kind", "country", "cluster", "theme", "challenge"] as const;
export type Facet = (typeof FACETS)[number];
export const SORTS = ["name", "population", "page"] as const;
export type Sort = (typeof SORTS)[number];

export type ProfileFilter = Partial<Record<Facet, string[]>> & { q?: string };
/** With `fit`, slugs from the best on, these come first; whatever is not among them keeps the order by its name. */
export type Page = PageRequest & { sort?: Sort; locale?: "en" | "zh"; fit?: string[] };
/** Tells the cluster of a theme; the taxonomy's `clusterOf` has this form. */
type ClusterOf = (theme: string) => { code: string } | undefined;

/**
 * The themes of what a place offers and of what it seeks by which it passes the filter, as far as the labels printed for
 * it would not let it pass: then a list says why the place stands there.
 */
export function foundThrough(
  card: ProfileCard,
  filter: ProfileFilter,
  clusterOf: ClusterOf,
): { offered: string[]; sought: string[] } {
  const asked = [
    (theme: string) => filter.theme?.includes(theme) ?? false,
    (theme: string) => filter.cluster?.includes(clusterOf(theme)?.code ?? "") ?? false,
  ].filter((wanted) => !card.themes.some(wanted));
  const those = (themes: string[]) => themes.filter((theme) => asked.some((wanted) => wanted(theme)));
  return { offered: those(card.themesOffered), sought: those(card.themesSought) };
}
