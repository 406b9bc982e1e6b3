import type { MaybeActor } from "@/lib/access/actor";
import { concernedSql, visibleSql } from "@/lib/projects/visibility";
import { Prisma } from "@/prisma/generated/client";
import type { SearchKind } from "@/prisma/generated/enums";

/**
 * Whether the actor may read the document `d`, as SQL. Profiles, calls and the people who are shown are there for
 * everybody; a project and its plan for whom the project is; comments for who signed in, and those for the partners alone
 * for whom the project concerns.
 */
export function readableSql(kind: SearchKind, actor: MaybeActor): Prisma.Sql {
  const project = Prisma.sql`(SELECT FROM "Project" p WHERE p.id = d."projectId" AND ${visibleSql(actor)})`;
  if (kind === "PROJECT" || kind === "PLAN") return Prisma.sql`EXISTS ${project}`;
  if (kind !== "COMMENT") return Prisma.sql`true`;
  if (!actor) return Prisma.sql`false`;
  return Prisma.sql`(d."projectId" IS NULL OR EXISTS ${project})
    AND (NOT d."partnersOnly" OR EXISTS (
      SELECT FROM "Project" p WHERE p.id = d."projectId" AND ${concernedSql(actor)}))`;
}
