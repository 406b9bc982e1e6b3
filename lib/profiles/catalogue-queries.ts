import { reads } from "@/lib/platform/database";
import { cursorAt, type PageOf, positionOf, unknownCursor } from "@/lib/platform/page";
import { askForAll } from "@/lib/platform/shared-answers";
import { taxonomy } from "@/lib/taxonomy/queries";
import { Prisma } from "@/prisma/generated/client";
import type { PlaceKind } from "@/prisma/generated/enums";
import { FACETS, type Facet, type Page, type ProfileFilter } from "./catalogue";
import { countsSql, orderSql, passesSql, type Terms } from "./catalogue-sql";
import type { ProfileCard } from "./present";
import { CARD, PUBLISHED } from "./queries";

const { sql, empty } = Prisma;
const LIST = "profiles";

/** What there is in the catalogue: how many places, of which kinds and in which countries (codes). */
export async function catalogueExtent(): Promise<{ total: number; kinds: PlaceKind[]; countries: string[] }> {
  const rows = await askForAll(
    "extent of the catalogue",
    () => reads().$queryRaw<{ kind: PlaceKind; country: string; count: number }[]>`
      SELECT e.kind::text, e.country, count(*)::int AS count FROM "CatalogueEntry" e
      GROUP BY e.kind, e.country ORDER BY e.kind::text, e.country`,
  );
  return {
    total: rows.reduce((sum, { count }) => sum + count, 0),
    kinds: [...new Set(rows.map(({ kind }) => kind))],
    countries: [...new Set(rows.map(({ country }) => country))],
  };
}

async function terms(): Promise<Terms> {
  const [known, { countries }] = await Promise.all([taxonomy(), catalogueExtent()]);
  return { taxonomy: known, countries };
}

/** How many profiles each value of each group would show, given what the other groups ask; values that show none are not there. */
export async function facetCounts(filter: ProfileFilter): Promise<Record<Facet, Map<string, number>>> {
  const rows = await reads().$queryRaw<{ facet: Facet; value: string; count: number }[]>`
    ${countsSql(filter, await terms())}`;
  const countsIn = (facet: Facet) =>
    new Map(rows.flatMap((row) => (row.facet === facet ? [[row.value, row.count] as const] : [])));
  return Object.fromEntries(FACETS.map((facet) => [facet, countsIn(facet)])) as Record<Facet, Map<string, number>>;
}

/** One page of the published profiles that pass the filter. Throws 422 for a cursor that names no place among them. */
export async function listProfiles(filter: ProfileFilter, page: Page): Promise<PageOf<ProfileCard>> {
  const last = positionOf(LIST, page.cursor);
  const passes = passesSql(filter, await terms());
  const { keys, joined } = orderSql(page);
  const entries = sql`"CatalogueEntry" e ${joined}`;
  const after =
    last === undefined ? empty : sql`AND (${keys}) > (SELECT ${keys} FROM ${entries} WHERE e.slug = ${last})`;
  const [[counted], rows] = await Promise.all([
    reads().$queryRaw<[{ total: number; known: boolean | null }]>`
      SELECT count(*)::int AS total, bool_or(e.slug = ${last ?? ""}) AS known FROM "CatalogueEntry" e WHERE ${passes}`,
    reads().$queryRaw<ProfileCard[]>`
      SELECT ${CARD} FROM (
        SELECT listed.id, row_number() OVER () AS position FROM (
          SELECT e."placeId" AS id FROM ${entries} WHERE ${passes} ${after} ORDER BY ${keys} LIMIT ${page.limit + 1}) listed
      ) shown JOIN ${PUBLISHED} ON p.id = shown.id ORDER BY shown.position`,
  ]);
  if (last !== undefined && !counted.known) throw unknownCursor();
  const items = rows.slice(0, page.limit);
  const end = rows.length > page.limit ? items.at(-1) : undefined;
  return { items, nextCursor: end ? cursorAt(LIST, end.slug) : null, total: counted.total };
}
