import type { Actor } from "@/lib/access/actor";
import { Prisma } from "@/prisma/generated/client";

const { sql } = Prisma;

/** Whom a rule is read for, with their roles, as one statement names them: somebody, or each of many. */
export type Reader = Record<"personId" | "places" | "leads" | "secretariat", Prisma.Sql>;

export const readerOf = ({ personId, coordinates, leads, isSecretariat }: Actor): Reader => ({
  personId: sql`${personId}::int`,
  places: sql`${coordinates.map(({ placeId }) => placeId)}::int[]`,
  leads: sql`${leads}::text[]`,
  secretariat: sql`${isSecretariat}::boolean`,
});

type Columns = {
  kind: Prisma.Sql;
  project?: Prisma.Sql;
  /** The place of the reader's that it waits for, or that it is about. */
  place?: Prisma.Sql;
  /** The place that waits. */
  by?: Prisma.Sql;
  /** What of the project it is: the number of an amendment, the id of a milestone, the version of an invitation. */
  item?: Prisma.Sql;
  /** What somebody wrote, and in which language. */
  text?: Prisma.Sql;
  language?: Prisma.Sql;
  since: Prisma.Sql;
  dueOn?: Prisma.Sql;
  expectedOn?: Prisma.Sql;
};

/** The columns that every rule answers with, so that all can be asked in one statement. */
export const row = (columns: Columns): Prisma.Sql => sql`
  (${columns.kind})::text AS kind, (${columns.project ?? sql`NULL`})::int AS "projectId",
  (${columns.place ?? sql`NULL`})::int AS "placeId", (${columns.by ?? sql`NULL`})::int AS "byId",
  (${columns.item ?? sql`NULL`})::int AS item, (${columns.text ?? sql`NULL`})::text AS text,
  (${columns.language ?? sql`NULL`})::text AS language, (${columns.since})::timestamptz AS since,
  (${columns.dueOn ?? sql`NULL`})::date AS "dueOn", (${columns.expectedOn ?? sql`NULL`})::date AS "expectedOn"`;

/** When the project `p` came into its status. */
export const STATUS_SINCE = sql`coalesce(
  (SELECT max(t.at) FROM "Transition" t WHERE t."projectId" = p.id), p."createdAt")`;

export const IN_PROPOSAL = sql`p.status IN ('PROPOSED', 'UNDER_REVIEW', 'CHANGES_REQUESTED')`;
export const AWAITING_DECISION = sql`p.status IN ('PROPOSED', 'UNDER_REVIEW')`;
export const RUNNING = sql`p.status IN ('AGREED', 'IN_PROGRESS', 'ON_HOLD')`;
/** Agreed or at work: a pause is neither on track nor late. */
export const AT_WORK = sql`p.status IN ('AGREED', 'IN_PROGRESS')`;

/** Whether the invitation `i` into the project `p` can be answered. */
export const ANSWERABLE = sql`(i.status = 'INVITED' AND i.role = 'PARTNER'
  AND (${IN_PROPOSAL} OR (p.status = 'DRAFT' AND i."sharedAt" IS NOT NULL)))`;

/**
 * Whether what the invited place `i` would have otherwise waits for an answer: no comment that stands has answered it
 * since, and no new version was sent, which the place reads instead.
 */
export const WISH_OPEN = sql`(i."wishedAt" IS NOT NULL
  AND NOT EXISTS (SELECT FROM "PlanVersion" v
    WHERE v."projectId" = p.id AND v.cause = 'SENT' AND v.at > i."wishedAt")
  AND NOT EXISTS (SELECT FROM "WishAnswer" answer
    JOIN "Comment" c ON c.id = answer."commentId" AND c."deletedAt" IS NULL AND c."createdAt" > i."wishedAt"
    JOIN "Thread" th ON th.id = c."threadId" AND th."projectId" = p.id
    WHERE answer."placeId" = i."placeId"))`;

/** Whether nobody on the other side of the project `p` takes part or is asked to: without a partner it cannot be agreed. */
export const WITHOUT_PARTNER = sql`NOT EXISTS (SELECT FROM "Partner" o JOIN "Place" there ON there.id = o."placeId"
  JOIN "Partner" first ON first."projectId" = p.id AND first.role = 'LEAD'
  JOIN "Place" here ON here.id = first."placeId" AND here."sideCode" <> there."sideCode"
  WHERE o."projectId" = p.id AND o.status <> 'DECLINED')`;

/** Whether the project `p`, which `l` leads, could start: nothing is open that its agreement waits for. */
export const STARTABLE = sql`(p.status = 'AGREED'
  AND NOT EXISTS (SELECT FROM "Condition" c WHERE c."projectId" = p.id AND c."metAt" IS NULL AND c."droppedAt" IS NULL)
  AND EXISTS (SELECT FROM "Partner" o JOIN "Place" there ON there.id = o."placeId"
    JOIN "Place" here ON here.id = l."placeId" AND here."sideCode" <> there."sideCode"
    WHERE o."projectId" = p.id AND o.status = 'ACCEPTED'))`;

/** Whom the milestone `m` of the project `p` is left to: who no longer takes part, or is kept out, is nobody. */
export const OWNER = sql`(SELECT max(r."personId") FROM "Membership" r
  JOIN "Person" held ON held.id = r."personId" AND held."disabledAt" IS NULL
  JOIN "Partner" x ON x."projectId" = p.id AND x."placeId" = r."placeId" AND x.status = 'ACCEPTED'
  WHERE r."personId" = m."ownerId" AND r.role = 'COORDINATOR')`;
export const OWNER_PLACE = sql`(SELECT x."placeId" FROM "Partner" x
  WHERE x."projectId" = p.id AND x."placeId" = m."placeId" AND x.status = 'ACCEPTED')`;
