import { isSecretariat, type MaybeActor } from "@/lib/access/actor";
import { Prisma } from "@/prisma/generated/client";

// Who may see a project, of many at once; `mayRead` (lib/project-rules/policy.ts) says it of one at hand, and
// lib/tracking/sql-parity.test.ts holds them together. What it depends on the database says itself, in two columns:
// Project.discarded and Partner.seesDraft.

const placesOf = (actor: MaybeActor) => actor?.coordinates.map(({ placeId }) => placeId) ?? [];

/** Which projects the actor may see, as a condition on rows. */
export const visibleTo = (actor: MaybeActor): Prisma.ProjectWhereInput => ({
  discarded: false,
  OR: [{ status: { not: "DRAFT" } }, { partners: { some: { placeId: { in: placesOf(actor) }, seesDraft: true } } }],
});

/**
 * Whether the actor may see the project `p`, as SQL. What is asked with IN is answered once for all projects, from an
 * index, and the planner knows it; of an EXISTS beside an OR it expects a search for each. The column itself would cost
 * more: it stands at the end of a row, behind all its texts.
 */
export const visibleSql = (actor: MaybeActor): Prisma.Sql => Prisma.sql`(p.status <> 'DRAFT' OR p.id IN (
      SELECT a."projectId" FROM "Partner" a WHERE a."placeId" = ANY (${placesOf(actor)}) AND a."seesDraft"))
    AND (p.status <> 'WITHDRAWN' OR p.id NOT IN (SELECT d.id FROM "Project" d WHERE d.discarded))`;

/** Whether the project `p` is a draft that the actor may see, as SQL: found from the actor's places. */
export const ownDraftsSql = (actor: MaybeActor): Prisma.Sql => Prisma.sql`(p.status = 'DRAFT' AND p.id = ANY (ARRAY(
      SELECT a."projectId" FROM "Partner" a WHERE a."placeId" = ANY (${placesOf(actor)}) AND a."seesDraft")))`;

/** Whether the project `p` concerns the actor, as SQL: what `isConcerned` (lib/project-rules/policy.ts) says of one. */
export const concernedSql = (actor: MaybeActor): Prisma.Sql =>
  isSecretariat(actor)
    ? Prisma.sql`true`
    : Prisma.sql`(p."clusterCode" = ANY (${actor?.leads ?? []}) OR p.id IN (
      SELECT a."projectId" FROM "Partner" a WHERE a."placeId" = ANY (${placesOf(actor)}) AND a.status = 'ACCEPTED'))`;
