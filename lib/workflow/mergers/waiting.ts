import type { Actor } from "@/lib/access/actor";
import { reads } from "@/lib/platform/database";
import type { ProjectCard } from "@/lib/projects/present";
import { PROJECT_ROWS } from "@/lib/projects/row";
import { cardOf } from "@/lib/projects/rows";
import { Prisma } from "@/prisma/generated/client";

/** An offer to let another proposal go on in one that the actor's place leads. */
export type WaitingMerger = { kind: "merger"; project: ProjectCard; place: null; since: string };

/** The open offers that wait for the leads of these places, as rows: while both are proposals. */
export const waitingMergersSql = (places: number[]): Prisma.Sql => Prisma.sql`
  SELECT m."intoId", m."offeredAt" AS since
  FROM "Merger" m JOIN "Project" i ON i.id = m."intoId" JOIN "Project" f ON f.id = m."fromId"
  JOIN "Partner" l ON l."projectId" = i.id AND l.role = 'LEAD' AND l."placeId" = ANY (${places})
  WHERE m.accepted IS NULL AND i.status IN ('PROPOSED', 'UNDER_REVIEW', 'CHANGES_REQUESTED')
    AND f.status IN ('PROPOSED', 'UNDER_REVIEW', 'CHANGES_REQUESTED')`;

/** The offers that wait for the actor's answer, each with the project that would take the other in. */
export async function waitingMergers(actor: Actor): Promise<WaitingMerger[]> {
  const places = actor.coordinates.map(({ placeId }) => placeId);
  if (places.length === 0) return [];
  const rows = await reads().$queryRaw<{ intoId: number; since: Date }[]>(waitingMergersSql(places));
  if (rows.length === 0) return [];
  const projects = await reads().project.findMany({
    where: { id: { in: rows.map(({ intoId }) => intoId) } },
    include: PROJECT_ROWS,
  });
  return rows.flatMap(({ intoId, since }) => {
    const project = projects.find(({ id }) => id === intoId);
    return project
      ? { kind: "merger" as const, project: cardOf(project), place: null, since: since.toISOString() }
      : [];
  });
}
