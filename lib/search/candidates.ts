import type { MaybeActor } from "@/lib/access/actor";
import { reads } from "@/lib/platform/database";
import { Prisma } from "@/prisma/generated/client";
import { SearchKind } from "@/prisma/generated/enums";
import type { SearchDocument } from "./document";
import type { Form, Notion } from "./notion";
import { readableSql } from "./visibility";

/** What narrows a search; within each any of its values passes. */
export type Narrowing = { kind?: SearchKind[]; side?: string[]; cluster?: string[] };

/** The kinds of which there are hundreds, whose every match is looked at. */
const FEW = ["PLACE", "OFFER", "PRIORITY", "CALL", "PERSON"] as const satisfies SearchKind[];
/** Of each kind so many matches are ranked; of projects, plans and comments the newest. */
export const MOST: Record<SearchKind, number> = {
  ...{ PLACE: 200, OFFER: 200, PRIORITY: 200, CALL: 100, PERSON: 100 },
  ...{ PROJECT: 100, PLAN: 30, COMMENT: 50 },
};

const quoted = (lexeme: string) => `'${lexeme.replaceAll("\\", "\\\\").replaceAll("'", "''")}'`;

/** Chinese characters in a row, as pairs that follow one another; a single one begins a pair, or is the last. */
function rowOf(text: string, weights: string): string {
  if (text.length === 1) return `${quoted(text)}:*${weights}`;
  const pairs = Array.from({ length: text.length - 1 }, (_, at) => quoted(text.slice(at, at + 2)));
  return `(${pairs.map((pair) => (weights ? `${pair}:${weights}` : pair)).join(" <-> ")})`;
}
function formQuery(form: Form, weights: string): string {
  if ("chinese" in form) return rowOf(form.chinese, weights);
  const stems = "stem" in form ? [form.stem] : form.row;
  return `(${stems.map((stem) => `${quoted(stem)}${weights && `:${weights}`}`).join(" <-> ")})`;
}
const notionQuery = ({ forms }: Notion, weights: string) =>
  `(${forms.map((form) => formQuery(form, weights)).join(" | ")})`;

/** The notions as a `tsquery`: all of them or any; `weights` names the parts of a document that count, “A” its title. */
export const queryOf = (notions: Notion[], how: "all" | "any", weights = ""): string =>
  notions.map((notion) => notionQuery(notion, weights)).join(how === "all" ? " & " : " | ");

/** A document `d` as it is read. */
export const COLUMNS = Prisma.sql`d.kind::text AS kind, d."sourceId", d."placeId", d."projectId", d.sides, d.clusters, d."titleEn", d."titleZh",
  d."bodyEn", d."bodyZh", d.context, d.xmin::text AS edition`;

const listSql = (values: readonly string[]) => Prisma.sql`${[...values]}::text[]`;

/** Whether the document `d` is on one of the sides and in one of the clusters, as SQL. */
export const passesSql = ({ side, cluster }: Narrowing): Prisma.Sql => Prisma.sql`
  ${side?.length ? Prisma.sql`AND d.sides && ${listSql(side)}` : Prisma.empty}
  ${cluster?.length ? Prisma.sql`AND d.clusters && ${listSql(cluster)}` : Prisma.empty}`;

/** The kinds that are asked for: all where none is named. */
export const wantedKinds = ({ kind }: Narrowing): SearchKind[] => (kind?.length ? kind : Object.values(SearchKind));

/**
 * The documents that say something of what was asked for, as far as the actor may read them and they pass: of each kind at
 * most so many, in no order. One statement; each kind is found through an index of its own.
 */
export async function candidates(
  notions: Notion[],
  narrowing: Narrowing,
  actor: MaybeActor,
): Promise<SearchDocument[]> {
  if (notions.length === 0) return [];
  const [all, any, titled] = [queryOf(notions, "all"), queryOf(notions, "any"), queryOf(notions, "all", "A")];
  const kinds = wantedKinds(narrowing);
  const wanted = (one: SearchKind) => kinds.includes(one);
  const found = (one: SearchKind, query: string, most: number) => Prisma.sql`
    (SELECT ${COLUMNS} FROM "SearchDocument" d WHERE d.kind = ${Prisma.raw(`'${one}'`)} AND d.words @@ ${query}::tsquery
      AND ${readableSql(one, actor)} ${passesSql(narrowing)} ORDER BY d."sourceId" DESC LIMIT ${most})`;
  const parts = [
    ...FEW.filter(wanted).map((one) => found(one, any, MOST[one])),
    ...(wanted("PROJECT")
      ? [
          found("PROJECT", titled, MOST.PROJECT / 2),
          found("PROJECT", all, MOST.PROJECT / 2),
          found("PROJECT", any, MOST.PROJECT / 2),
        ]
      : []),
    ...(wanted("PLAN") ? [found("PLAN", all, MOST.PLAN)] : []),
    ...(wanted("COMMENT") && actor ? [found("COMMENT", all, MOST.COMMENT)] : []),
  ];
  if (parts.length === 0) return [];
  return reads().$queryRaw<SearchDocument[]>`
    SELECT DISTINCT ON (kind, "sourceId") * FROM (${Prisma.join(parts, " UNION ALL ")}) AS found`;
}
