import { reads } from "@/lib/platform/database";
import { visibleSql } from "@/lib/projects/visibility";
import { Prisma } from "@/prisma/generated/client";

/** A page that anybody may read: its path after the language, and when what it shows last changed, where that is known. */
export type PublicPage = { path: string; changedAt: Date | null };

const { sql, empty } = Prisma;

// Each page stands in a file in two languages with its alternates, some 600 bytes together: a file has at most 1.2 MB of
// the 50 and 4,000 of the 50,000 addresses that a program reads (sitemaps.org).
const SPAN = 2_000;

/** What there is much of: its table, which of it anybody may read, and what is told of a page of it. */
const MANY = {
  places: {
    table: sql`"Place"`,
    joined: sql`JOIN "ProfileRevision" r ON r."placeId" = p.id AND r.status = 'PUBLISHED'`,
    readable: sql`true`,
    path: sql`'/places/' || p.slug`,
    changedAt: sql`r."publishedAt"`,
  },
  projects: {
    table: sql`"Project"`,
    joined: empty,
    readable: visibleSql(null),
    path: sql`'/projects/' || p.code`,
    changedAt: sql`p."updatedAt"`,
  },
};
type Many = keyof typeof MANY;

/** Whether an id is in the part of this number: parts are cut by ids, so that a page stays in its own. */
const inPart = (number: Prisma.Sql) => sql`p.id > ${number} * ${SPAN}::int AND p.id <= (${number} + 1) * ${SPAN}::int`;

async function partsOf(many: Many): Promise<string[]> {
  const { table, joined, readable } = MANY[many];
  const parts = await reads().$queryRaw<{ number: number }[]>`
    SELECT n AS number FROM generate_series(0, (SELECT max(id) FROM ${table}) / ${SPAN}::int) n
    WHERE EXISTS (SELECT FROM ${table} p ${joined} WHERE ${inPart(sql`n`)} AND ${readable}) ORDER BY n`;
  return parts.map(({ number }) => `${many}-${number}`);
}

/** The names of the parts that list the pages of places and of projects, without those in which nobody may read any. */
export const publicParts = async (): Promise<string[]> =>
  (await Promise.all([partsOf("places"), partsOf("projects")])).flat();

/** The pages of one part; none where no part has that name. */
export async function publicPages(part: string): Promise<PublicPage[]> {
  const [, many, number] = part.match(/^(places|projects)-(0|[1-9]\d{0,5})$/) ?? [];
  if (!many) return [];
  const { table, joined, readable, path, changedAt } = MANY[many as Many];
  return reads().$queryRaw`
    SELECT ${path} AS path, ${changedAt} AS "changedAt" FROM ${table} p ${joined}
    WHERE ${inPart(sql`${Number(number)}::int`)} AND ${readable} ORDER BY p.id`;
}

/** The pages of calls. */
export async function callPages(): Promise<PublicPage[]> {
  const rounds = await reads().round.findMany({ select: { id: true }, orderBy: { id: "asc" } });
  return rounds.map(({ id }) => ({ path: `/rounds/${id}`, changedAt: null }));
}
