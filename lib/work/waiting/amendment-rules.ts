import { Prisma } from "@/prisma/generated/client";
import { type Reader, RUNNING, row } from "./columns";

const { sql } = Prisma;

/** Whether the amendment `a`, of the plan version `v`, needs the answer of the place `l`: it takes part before or after it. */
export const IS_PARTY = sql`EXISTS (
  SELECT FROM jsonb_array_elements((a.after -> 'partners') || (v.content -> 'partners')) partner
  WHERE partner ->> 'place' = l.slug)`;
/** Whether the place `l` has not answered the amendment `a`. */
export const PLACE_AWAITED = sql`NOT EXISTS (
  SELECT FROM "AmendmentAnswer" w WHERE w."amendmentId" = a.id AND w."placeId" = l.id)`;
/** Whether the amendment `a` needs the answer of the cluster's lead and has it not. */
export const LEAD_AWAITED = sql`(cardinality(a."clusterLeadMustAgree") > 0 AND NOT EXISTS (
  SELECT FROM "AmendmentAnswer" w WHERE w."amendmentId" = a.id AND w."placeId" IS NULL))`;

const asked = (kind: Prisma.Sql, place: Prisma.Sql) =>
  row({ kind, project: sql`p.id`, place, by: sql`a."placeId"`, item: sql`a.number`, since: sql`a."proposedAt"` });

/** `mayAnswerAmendment` for a place: one that takes part before or after the amendment is asked. */
export const answersOfPlaces = ({ places }: Reader): Prisma.Sql => sql`
  SELECT ${asked(sql`'amendment'`, sql`l.id`)}
  FROM "Amendment" a JOIN "Project" p ON p.id = a."projectId" AND ${RUNNING}
  JOIN "PlanVersion" v ON v."projectId" = a."projectId" AND v.number = a."beforeVersion"
  JOIN "Place" l ON l.id = ANY (${places}) AND ${IS_PARTY}
  WHERE a.status = 'PROPOSED' AND ${PLACE_AWAITED}`;

/** `mayAnswerAmendment` for the cluster. */
export const answersOfClusters = ({ leads }: Reader): Prisma.Sql => sql`
  SELECT ${asked(sql`'amendmentCluster'`, sql`NULL`)}
  FROM "Amendment" a JOIN "Project" p ON p.id = a."projectId" AND ${RUNNING} AND p."clusterCode" = ANY (${leads})
  WHERE a.status = 'PROPOSED' AND ${LEAD_AWAITED}`;

/** `mayPropose`: a draft of the reader's place, which still takes part, where one of theirs may edit. */
export const amendmentDrafts = ({ places }: Reader): Prisma.Sql => {
  const own = sql`ANY (${places})`;
  return sql`
  SELECT ${row({ kind: sql`'amendmentDraft'`, project: sql`p.id`, item: sql`a.number`, since: sql`a."createdAt"` })}
  FROM "Amendment" a JOIN "Project" p ON p.id = a."projectId" AND ${RUNNING}
  JOIN "Partner" t ON t."projectId" = p.id AND t."placeId" = a."placeId" AND t.status = 'ACCEPTED'
  WHERE a.status = 'DRAFT' AND a."placeId" = ${own} AND EXISTS (SELECT FROM "Partner" e
    WHERE e."projectId" = p.id AND e.status = 'ACCEPTED' AND e.level <> 'VIEW' AND e."placeId" = ${own})`;
};
