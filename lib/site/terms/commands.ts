import { isSecretariat, type MaybeActor } from "@/lib/access/actor";
import { ALLOWED, authorize, type Decision, deny, Problem } from "@/lib/access/problems";
import { record } from "@/lib/notifications/record";
import { now } from "@/lib/platform/clock";
import { type Database, onceCommitted, transact } from "@/lib/platform/database";
import { forgetTaxonomy } from "@/lib/taxonomy/queries";
import { Prisma } from "@/prisma/generated/client";
import type { TermChange, TermList, TermRecord } from "./schema";

/** The secretariat names the programme's terms, puts them in order, retires them and brings them back. */
export const mayChangeTerms = (actor: MaybeActor): Decision =>
  isSecretariat(actor) ? ALLOWED : deny(actor ? "secretariatOnly" : "signInFirst");

const TABLES = { clusters: '"Cluster"', themes: '"Theme"', challenges: '"Challenge"' } as const satisfies Record<
  TermList,
  string
>;
const table = (list: TermList) => Prisma.raw(TABLES[list]);

type Row = {
  code: string;
  rank: number;
  version: number;
  nameEn: string;
  nameZh: string;
  shortNameEn: string | null;
  shortNameZh: string | null;
  retiredAt: Date | null;
  /** What it is put in order within. */
  among: string;
};

const recordOf = (row: Row): TermRecord => ({
  code: row.code,
  name: { en: row.nameEn, zh: row.nameZh },
  shortName: row.shortNameEn && row.shortNameZh ? { en: row.shortNameEn, zh: row.shortNameZh } : null,
  retired: row.retiredAt !== null,
  version: row.version,
});

/** The list in its order, until the transaction ends nobody else's to change. */
async function lockedRows(database: Database, list: TermList): Promise<Row[]> {
  await database.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('taxonomy'))`;
  const short =
    list === "clusters"
      ? Prisma.sql`"shortNameEn", "shortNameZh"`
      : Prisma.sql`NULL AS "shortNameEn", NULL AS "shortNameZh"`;
  const among = list === "themes" ? Prisma.sql`"clusterCode"` : Prisma.sql`''`;
  return database.$queryRaw<Row[]>`
    SELECT code, rank, version, "nameEn", "nameZh", ${short}, "retiredAt", ${among} AS among
    FROM ${table(list)} ORDER BY rank, code`;
}

/** Puts a term at a position among its like: the places in the order stay, and others come to stand on them. */
async function putAt(
  database: Database,
  list: TermList,
  rows: Row[],
  { row, position }: { row: Row; position: number },
) {
  const others = rows.filter(({ among, code, retiredAt }) => among === row.among && code !== row.code && !retiredAt);
  const ordered = [...others.slice(0, position), row, ...others.slice(position)];
  const ranks = rows.filter((each) => ordered.includes(each)).map(({ rank }) => rank);
  const distinct = new Set(ranks).size === ranks.length;
  for (const [index, { code, rank }] of ordered.entries()) {
    const wanted = distinct ? (ranks[index] ?? index) : index;
    if (wanted === rank) continue;
    await database.$executeRaw`
      UPDATE ${table(list)} SET rank = ${wanted}, "changedAt" = ${now()}::timestamptz WHERE code = ${code}`;
  }
}

function assertPossible(list: TermList, rows: Row[], row: Row, { shortName, retired }: TermChange): void {
  if (shortName && list !== "clusters")
    throw new Problem(422, "invalidInput", { fields: [{ path: "shortName", code: "unknownField" }] });
  const left = rows.some(({ code, retiredAt }) => code !== row.code && !retiredAt);
  if (retired && list === "clusters" && !left) throw new Problem(409, "lastCluster");
}

/**
 * Renames a term of the programme, puts it elsewhere, retires it or brings it back. What has it keeps it: the code stays.
 * From then on the programme's file names and orders it no more. 412 when somebody changed it meanwhile.
 */
export async function changeTerm(
  actor: MaybeActor,
  { list, code, version }: { list: TermList; code: string; version: number },
  change: TermChange,
): Promise<TermRecord> {
  authorize(mayChangeTerms(actor), actor);
  return transact(async (database) => {
    const rows = await lockedRows(database, list);
    const row = rows.find((each) => each.code === code);
    if (!row) throw new Problem(404, "noSuchTerm");
    if (row.version !== version) throw new Problem(412, "stale", { extra: { current: recordOf(row) } });
    assertPossible(list, rows, row, change);
    const { name, shortName, retired, position } = change;
    const after: Row = {
      ...row,
      ...(name && { nameEn: name.en, nameZh: name.zh }),
      ...(shortName && { shortNameEn: shortName.en, shortNameZh: shortName.zh }),
      ...(retired !== undefined && { retiredAt: retired ? (row.retiredAt ?? now()) : null }),
      version: version + 1,
    };
    const short = shortName
      ? Prisma.sql`"shortNameEn" = ${after.shortNameEn}, "shortNameZh" = ${after.shortNameZh},`
      : Prisma.empty;
    await database.$executeRaw`
      UPDATE ${table(list)} SET "nameEn" = ${after.nameEn}, "nameZh" = ${after.nameZh}, ${short}
        "retiredAt" = ${after.retiredAt}::timestamptz, "changedAt" = ${now()}::timestamptz, version = ${after.version}
      WHERE code = ${code}`;
    if (position !== undefined) await putAt(database, list, rows, { row, position });
    await record(database, actor, { type: "taxonomy.changed", subject: `${list}:${code}`, detail: change });
    onceCommitted(forgetTaxonomy);
    return recordOf(after);
  });
}
