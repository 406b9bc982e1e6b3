import { reads } from "@/lib/platform/database";
import type { ProjectStatus } from "@/lib/project-rules/status";

/** How many projects of each cluster, which anybody may see, stand in which status. */
export const standingByCluster = (): Promise<{ cluster: string; status: ProjectStatus; count: number }[]> =>
  reads().$queryRaw`
    SELECT t.cluster, t.status::text, t.count FROM "ProjectTally" t WHERE t.kind = 'PROJECT' AND t.count > 0`;
