import { Prisma } from "@/prisma/generated/client";

const { sql } = Prisma;

/** The columns a table can have, in the order in which they stand; the title is always there. */
export const COLUMNS = [
  "title",
  "code",
  "status",
  "since",
  "health",
  "cluster",
  "themes",
  "challenges",
  "lead",
  "partners",
  "starts",
  "ends",
  "milestones",
  "late",
  "next",
  "reported",
  "proposed",
  "updated",
] as const;
export type Column = (typeof COLUMNS)[number];

/** Those it has when nobody chose. */
export const USUAL_COLUMNS: Column[] = [
  "title",
  "status",
  "health",
  "lead",
  "partners",
  "milestones",
  "next",
  "ends",
  "updated",
];

/** What it can be sorted by: whatever is one thing. */
export type SortColumn = Exclude<Column, "themes" | "challenges" | "partners">;
const SEVERAL: readonly Column[] = ["themes", "challenges", "partners"] satisfies Exclude<Column, SortColumn>[];
export const SORTS = COLUMNS.filter((column): column is SortColumn => !SEVERAL.includes(column));
export type Sort = { by: SortColumn; down: boolean };
export const USUAL_SORT: Sort = { by: "updated", down: true };

/** `-updated` is the latest change first. */
export const sortFrom = (text: string | undefined): Sort | null => {
  const by = text?.replace(/^-/, "") as SortColumn;
  return text && SORTS.includes(by) ? { by, down: text.startsWith("-") } : null;
};
export const sortText = ({ by, down }: Sort): string => `${down ? "-" : ""}${by}`;

const ofMilestones = (value: Prisma.Sql) => sql`(SELECT ${value} FROM "Milestone" m WHERE m."projectId" = p.id)`;

/** What a column sorts by, about the project `p`; names in the order of the reader's language. */
export function sortKey(by: SortColumn, locale: "en" | "zh", health: Prisma.Sql, today: string): Prisma.Sql {
  const collation = locale === "zh" ? sql`COLLATE "zh-x-icu"` : sql`COLLATE "en-x-icu"`;
  const keys: Record<SortColumn, Prisma.Sql> = {
    code: sql`p.code`,
    title:
      locale === "zh"
        ? sql`coalesce(p."titleZh", p."titleEn") ${collation}`
        : sql`coalesce(p."titleEn", p."titleZh") ${collation}`,
    status: sql`p.status`,
    since: sql`(SELECT max(t.at) FROM "Transition" t WHERE t."projectId" = p.id)`,
    health: sql`array_position(ARRAY['LATE', 'STALE', 'AT_RISK', 'ON_TRACK'], ${health})`,
    cluster: sql`(SELECT c.rank FROM "Cluster" c WHERE c.code = p."clusterCode")`,
    lead: sql`(
      SELECT ${locale === "zh" ? sql`l."nameZh"` : sql`l."nameEn"`} ${collation}
      FROM "Partner" a JOIN "Place" l ON l.id = a."placeId" WHERE a."projectId" = p.id AND a.role = 'LEAD')`,
    starts: sql`p."startsOn"`,
    ends: sql`p."endsOn"`,
    milestones: ofMilestones(sql`count(m."completedOn")::float / nullif(count(*), 0)`),
    late: ofMilestones(sql`count(*) FILTER (WHERE m."completedOn" IS NULL AND m."dueOn" < ${today}::date)`),
    next: ofMilestones(sql`min(m."dueOn") FILTER (WHERE m."completedOn" IS NULL)`),
    reported: sql`(SELECT max(u."createdAt") FROM "Update" u WHERE u."projectId" = p.id)`,
    proposed: sql`(SELECT min(t.at) FROM "Transition" t WHERE t."projectId" = p.id AND t."to" = 'PROPOSED')`,
    updated: sql`p."updatedAt"`,
  };
  return keys[by];
}
