import type { Actor } from "@/lib/access/actor";
import { reportAskedSql } from "@/lib/final-report/due-report";
import { waitingAmendmentsSql } from "@/lib/plans/amendments/waiting";
import { now } from "@/lib/platform/clock";
import { reads } from "@/lib/platform/database";
import { updateAskedSql } from "@/lib/progress/due-updates";
import { isEnded, STATUSES } from "@/lib/project-rules/status";
import { visibleSql } from "@/lib/projects/visibility";
import { waitingMergersSql } from "@/lib/workflow/mergers/waiting";

const ENDED = STATUSES.filter(isEnded);

/**
 * How many things wait for somebody: the number beside “my work”, on every page, so it only counts and in one query.
 * What it counts is the list `waiting` of `myWork`; a test holds the two together.
 */
export async function waitingCount(actor: Actor): Promise<number> {
  const own = actor.coordinates.map(({ placeId }) => placeId);
  const [row] = await reads().$queryRaw<{ count: number }[]>`
    SELECT (
      (SELECT count(*) FROM "Partner" i JOIN "Project" p ON p.id = i."projectId"
        WHERE i.status = 'INVITED' AND i."placeId" = ANY (${own})
          AND p.status <> ALL (${ENDED}::"ProjectStatus"[])
          AND ${visibleSql(actor)})
      + (SELECT count(*) FROM "Partner" l JOIN "Project" p ON p.id = l."projectId"
        WHERE l.role = 'LEAD' AND l."placeId" = ANY (${own}) AND p.status IN ('DRAFT', 'CHANGES_REQUESTED', 'AGREED'))
      + (SELECT count(*) FROM "Partner" l JOIN "Project" p ON p.id = l."projectId"
        WHERE l.role = 'LEAD' AND l."placeId" = ANY (${own}) AND ${reportAskedSql(now())})
      + (SELECT count(*) FROM "Project" p
        WHERE p."clusterCode" = ANY (${actor.leads}) AND p.status IN ('PROPOSED', 'UNDER_REVIEW'))
      + (SELECT count(*) FROM "Partner" a JOIN "Project" p ON p.id = a."projectId"
        WHERE a.status = 'ACCEPTED' AND a."placeId" = ANY (${own}) AND ${updateAskedSql(now())}
          AND (a.role = 'LEAD' OR NOT EXISTS (
            SELECT FROM "UpdatePart" w
            WHERE w."projectId" = p.id AND w."placeId" = a."placeId" AND w."updateId" IS NULL AND w.body <> '')))
      + (SELECT count(*) FROM (${waitingAmendmentsSql(own, actor.leads)}) amendment)
      + (SELECT count(*) FROM (${waitingMergersSql(own)}) merger)
      + (SELECT count(*) FROM "Assessment" s JOIN "Project" p ON p.id = s."projectId"
        WHERE s."assessorId" = ${actor.personId} AND s.status IN ('ASSIGNED', 'STARTED')
          AND p.status IN ('PROPOSED', 'UNDER_REVIEW'))
      + (SELECT count(*) FROM "ProfileRevision" r
        WHERE (r.status = 'SUBMITTED' AND ${actor.isSecretariat})
          OR (r.status = 'DRAFT' AND r."returnedAt" >= r."submittedAt" AND r."placeId" = ANY (${own})))
    )::int AS count`;
  return row?.count ?? 0;
}
