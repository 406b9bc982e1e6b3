import { reads } from "@/lib/platform/database";
import type { ProjectStatus } from "@/lib/project-rules/status";
import { visibleTo } from "@/lib/projects/visibility";

/** How many projects of each cluster, which anybody may see, stand in which status. */
export async function standingByCluster(): Promise<{ cluster: string; status: ProjectStatus; count: number }[]> {
  const counts = await reads().project.groupBy({
    by: ["clusterCode", "status"],
    where: { ...visibleTo(null), status: { not: "DRAFT" } },
    _count: true,
  });
  return counts.map(({ clusterCode, status, _count }) => ({ cluster: clusterCode, status, count: _count }));
}
