import { nameContainsSql } from "@/lib/places/called-sql";
import type { Taxonomy } from "@/lib/taxonomy/queries";
import { Prisma } from "@/prisma/generated/client";
import { FACETS, type Facet, type Page, type ProfileFilter } from "./catalogue";

const { sql, join, empty } = Prisma;

/** What a filter's words mean: which themes a cluster has, and which countries there are. */
export type Terms = { taxonomy: Taxonomy; countries: string[] };

const themesOf = (clusters: string[], { every }: Taxonomy) =>
  every.clusters.flatMap(({ code, themes }) => (clusters.includes(code) ? themes.map((theme) => theme.code) : []));

const PASSES: Record<Facet, (wanted: string[], taxonomy: Taxonomy) => Prisma.Sql> = {
  side: (wanted) => sql`e.side = ANY (${wanted})`,
  kind: (wanted) => sql`e.kind::text = ANY (${wanted})`,
  country: (wanted) => sql`e.country = ANY (${wanted})`,
  cluster: (wanted, taxonomy) => sql`e.themes && ${themesOf(wanted, taxonomy)}::text[]`,
  theme: (wanted) => sql`e.themes && ${wanted}`,
  challenge: (wanted) => sql`e.challenges && ${wanted}`,
};

/** Whether the entry `e` of the catalogue passes the filter, whatever it asks of one group. */
export function passesSql({ q, ...filter }: ProfileFilter, { taxonomy, countries }: Terms, except?: Facet): Prisma.Sql {
  const conditions = FACETS.flatMap((facet) => {
    const wanted = filter[facet];
    return facet === except || !wanted?.length ? [] : [PASSES[facet](wanted, taxonomy)];
  });
  const names = { en: sql`e."foldedEn"`, zh: sql`e."foldedZh"`, country: sql`e.country` };
  if (q) conditions.push(nameContainsSql(names, q, countries));
  return conditions.length > 0 ? join(conditions, " AND ") : sql`true`;
}

/** The cluster of each theme, as `value`, to be joined to `own.theme`. */
export function clusterThemesSql({ every }: Taxonomy): Prisma.Sql {
  const themes = every.clusters.flatMap((cluster) => cluster.themes);
  const [codes, clusters] = [themes.map(({ code }) => code), themes.map(({ cluster }) => cluster)];
  return sql`unnest(${codes}::text[], ${clusters}::text[]) v(theme, value) ON v.theme = own.theme`;
}

/** The values of a group that the entry `e` has, joined to it as `value`. */
const VALUES: Record<Facet, (taxonomy: Taxonomy) => Prisma.Sql> = {
  side: () => sql`CROSS JOIN LATERAL (SELECT e.side) v(value)`,
  kind: () => sql`CROSS JOIN LATERAL (SELECT e.kind::text) v(value)`,
  country: () => sql`CROSS JOIN LATERAL (SELECT e.country::text) v(value)`,
  cluster: (taxonomy) => sql`CROSS JOIN LATERAL unnest(e.themes) own(theme) JOIN ${clusterThemesSql(taxonomy)}`,
  theme: () => sql`CROSS JOIN LATERAL unnest(e.themes) v(value)`,
  challenge: () => sql`CROSS JOIN LATERAL unnest(e.challenges) v(value)`,
};

/** How many places each value of each group would show, given what the other groups ask: rows of facet, value and count. */
export const countsSql = (filter: ProfileFilter, terms: Terms): Prisma.Sql =>
  join(
    FACETS.map(
      (facet) => sql`SELECT ${facet}::text AS facet, v.value, count(DISTINCT e."placeId")::int AS count
        FROM "CatalogueEntry" e ${VALUES[facet](terms.taxonomy)}
        WHERE ${passesSql(filter, terms, facet)} GROUP BY v.value`,
    ),
    " UNION ALL ",
  );

/** By what the entries `e` stand in the order asked for, each of them apart from every other; and what has to be joined. */
export function orderSql({ sort = "name", locale = "en", fit }: Page): { keys: Prisma.Sql; joined: Prisma.Sql } {
  const name = locale === "zh" ? sql`e."nameZh" COLLATE "zh-x-icu"` : sql`e."nameEn" COLLATE "en-x-icu"`;
  const byName = [name, sql`e.page`, sql`e."placeId"`];
  if (fit) {
    const rank = sql`coalesce(fit.rank, ${fit.length + 1}::int)`;
    const ranks = sql`LEFT JOIN unnest(${fit}::text[]) WITH ORDINALITY fit(slug, rank) ON fit.slug = e.slug`;
    return { keys: join([rank, ...byName]), joined: ranks };
  }
  const keys = {
    name: byName,
    population: [sql`-e.population`, ...byName],
    page: [sql`e.page`, name, sql`e."placeId"`],
  };
  return { keys: join(keys[sort]), joined: empty };
}
