import { isSecretariat, type MaybeActor } from "@/lib/access/actor";
import { authorize, Problem } from "@/lib/access/problems";
import { maySeePeople } from "@/lib/people/policy";
import { primary } from "@/lib/platform/database";
import { pageFrom, positionOf } from "@/lib/platform/page";
import { anywhere } from "@/lib/text/fold";
import { Prisma } from "@/prisma/generated/client";
import { PERSON_ROWS, type PersonRow, personView } from "./rows";
import type { AccountState, PeopleQuery, PersonView } from "./schema";

const { sql } = Prisma;

/** The people `p` whom the actor looks after: the secretariat everybody, a coordinator those of their own places; who erased their account is nobody's. */
function lookedAfterBy(actor: MaybeActor): Prisma.Sql {
  if (isSecretariat(actor)) return sql`p."erasedAt" IS NULL`;
  const places = actor?.coordinates.map(({ placeId }) => placeId) ?? [];
  return sql`p."erasedAt" IS NULL AND p.id IN (SELECT m."personId" FROM "Membership" m WHERE m."placeId" = ANY (${places}))`;
}

const STATES: Record<AccountState, Prisma.Sql> = {
  DISABLED: sql`p."disabledAt" IS NOT NULL`,
  SEEN: sql`p."disabledAt" IS NULL AND p."lastSeenAt" IS NOT NULL`,
  NEVER_SEEN: sql`p."disabledAt" IS NULL AND p."lastSeenAt" IS NULL`,
};

function narrowed(actor: MaybeActor, { q, role, place, state }: PeopleQuery): Prisma.Sql {
  const conditions = [
    lookedAfterBy(actor),
    ...(q ? [sql`fold(p."nameEn" || ' ' || p."nameZh" || ' ' || p.email::text) LIKE ${anywhere(q)}`] : []),
    ...(role ? [sql`p.id IN (SELECT m."personId" FROM "Membership" m WHERE m.role = ${role}::"Role")`] : []),
    ...(place
      ? [
          sql`p.id IN (SELECT m."personId" FROM "Membership" m JOIN "Place" l ON l.id = m."placeId" WHERE l.slug = ${place})`,
        ]
      : []),
    ...(state ? [STATES[state]] : []),
  ];
  return Prisma.join(conditions, " AND ");
}

const LIST = "people";
const positionIn = ({ id, nameEn }: PersonRow) => JSON.stringify([nameEn, id]);

/** After whom the page goes on, in the order of names. */
function after(cursor: string | undefined): Prisma.Sql {
  const position = positionOf(LIST, cursor);
  if (position === undefined) return sql`true`;
  const [name, id] = JSON.parse(position) as [string, number];
  return sql`(p."nameEn", p.id) > (${name}, ${id})`;
}

/** A page of the people whom the actor looks after, by name. */
export async function listPeople(actor: MaybeActor, query: PeopleQuery) {
  authorize(maySeePeople(actor), actor);
  const where = narrowed(actor, query);
  const [ids, counted] = await Promise.all([
    primary().$queryRaw<{ id: number }[]>`SELECT p.id FROM "Person" p WHERE ${where} AND ${after(query.cursor)}
      ORDER BY p."nameEn", p.id LIMIT ${query.limit + 1}`,
    primary().$queryRaw<{ total: number }[]>`SELECT count(*)::int AS total FROM "Person" p WHERE ${where}`,
  ]);
  const rows = await primary().person.findMany({ where: { id: { in: ids.map(({ id }) => id) } }, select: PERSON_ROWS });
  const ordered = ids.flatMap(({ id }) => rows.find((row) => row.id === id) ?? []);
  return pageFrom(LIST, ordered, query, counted[0]?.total ?? 0, (row) => personView(row, actor), positionIn);
}

/** One person whom the actor looks after; 404 for anybody else. */
export async function personById(id: number, actor: MaybeActor): Promise<PersonView> {
  authorize(maySeePeople(actor), actor);
  const [seen] = await primary().$queryRaw<object[]>`
    SELECT 1 FROM "Person" p WHERE p.id = ${id} AND ${lookedAfterBy(actor)}`;
  const row = seen && (await primary().person.findUnique({ where: { id }, select: PERSON_ROWS }));
  if (!row) throw new Problem(404, "noSuchPerson");
  return personView(row, actor);
}
