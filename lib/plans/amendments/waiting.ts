import type { Actor } from "@/lib/access/actor";
import { reads } from "@/lib/platform/database";
import type { ProjectCard } from "@/lib/projects/present";
import { PROJECT_ROWS } from "@/lib/projects/row";
import { cardOf } from "@/lib/projects/rows";
import { Prisma } from "@/prisma/generated/client";

type Row = {
  kind: "amendment" | "amendmentCluster" | "amendmentDraft";
  projectId: number;
  number: number;
  slug: string | null;
  nameEn: string | null;
  nameZh: string | null;
  since: Date;
};

/** An amendment that waits for somebody: for the answer of a place or of the cluster, or a draft to be sent. */
export type WaitingAmendment = {
  kind: Row["kind"];
  project: ProjectCard;
  place: { slug: string; name: { en: string; zh: string } } | null;
  number: number;
  since: string;
};

const RUNNING = Prisma.sql`p.status IN ('AGREED', 'IN_PROGRESS', 'ON_HOLD')`;

/** What waits for the actor, as rows; a place that takes part before or after an amendment is asked. */
export const waitingAmendmentsSql = (places: number[], clusters: string[]): Prisma.Sql => Prisma.sql`
  SELECT 'amendment' AS kind, a."projectId", a.number, l.slug, l."nameEn", l."nameZh", a."proposedAt" AS since
  FROM "Amendment" a
  JOIN "Project" p ON p.id = a."projectId" AND ${RUNNING}
  JOIN "PlanVersion" v ON v."projectId" = a."projectId" AND v.number = a."beforeVersion"
  JOIN "Place" l ON l.id = ANY (${places}) AND EXISTS (
    SELECT FROM jsonb_array_elements((a.after -> 'partners') || (v.content -> 'partners')) partner
    WHERE partner ->> 'place' = l.slug)
  WHERE a.status = 'PROPOSED'
    AND NOT EXISTS (SELECT FROM "AmendmentAnswer" w WHERE w."amendmentId" = a.id AND w."placeId" = l.id)
  UNION ALL
  SELECT 'amendmentCluster', a."projectId", a.number, NULL, NULL, NULL, a."proposedAt"
  FROM "Amendment" a JOIN "Project" p ON p.id = a."projectId" AND ${RUNNING} AND p."clusterCode" = ANY (${clusters})
  WHERE a.status = 'PROPOSED' AND cardinality(a."clusterLeadMustAgree") > 0
    AND NOT EXISTS (SELECT FROM "AmendmentAnswer" w WHERE w."amendmentId" = a.id AND w."placeId" IS NULL)
  UNION ALL
  SELECT 'amendmentDraft', a."projectId", a.number, NULL, NULL, NULL, a."createdAt"
  FROM "Amendment" a JOIN "Project" p ON p.id = a."projectId" AND ${RUNNING}
  JOIN "Partner" t ON t."projectId" = p.id AND t."placeId" = a."placeId" AND t.status = 'ACCEPTED' AND t.level <> 'VIEW'
  WHERE a.status = 'DRAFT' AND a."placeId" = ANY (${places})`;

/** The amendments that wait for the actor, each with its project. */
export async function waitingAmendments(actor: Actor): Promise<WaitingAmendment[]> {
  const places = actor.coordinates.map(({ placeId }) => placeId);
  if (places.length === 0 && actor.leads.length === 0) return [];
  const rows = await reads().$queryRaw<Row[]>(waitingAmendmentsSql(places, actor.leads));
  if (rows.length === 0) return [];
  const projects = await reads().project.findMany({
    where: { id: { in: rows.map(({ projectId }) => projectId) } },
    include: PROJECT_ROWS,
  });
  const cards = new Map(projects.map((project) => [project.id, cardOf(project)]));
  return rows.flatMap(({ kind, projectId, number, slug, nameEn, nameZh, since }) => {
    const project = cards.get(projectId);
    const place = slug ? { slug, name: { en: nameEn ?? slug, zh: nameZh ?? slug } } : null;
    return project ? { kind, project, place, number, since: since.toISOString() } : [];
  });
}
