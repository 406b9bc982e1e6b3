import { reads } from "@/lib/platform/database";
import { STATUSES } from "@/lib/project-rules/status";
import { isDrawnSolid } from "@/lib/projects/drawn-thread";
import { matching } from "@/lib/tracking/matching";

/** The clusters in which a place has something agreed, as every visitor sees it: asked without reading its projects. */
export async function agreedClusters(slug: string): Promise<string[]> {
  const rows = await reads().$queryRaw<{ cluster: string }[]>`
    SELECT DISTINCT p."clusterCode" AS cluster FROM "Project" p
    WHERE p.status = ANY (${STATUSES.filter(isDrawnSolid)}::"ProjectStatus"[]) AND ${matching({ place: [slug] }, null)}
    ORDER BY 1`;
  return rows.map(({ cluster }) => cluster);
}
