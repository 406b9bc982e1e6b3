import type { Database } from "@/lib/platform/database";
import type { ProjectRow } from "@/lib/projects/row";
import { inReview, reviewOf } from "../review";

/**
 * Takes the assessments that are still open over to a new version of the plan; what was handed in stays with the version
 * it was given for. Returns everybody who assesses it, to be told of the new version.
 */
export async function followVersion(database: Database, project: ProjectRow, number: number): Promise<number[]> {
  const review = await reviewOf(project.id, number);
  await database.assessment.updateMany({
    where: { ...inReview(project.id, review), status: { in: ["ASSIGNED", "STARTED"] } },
    data: { planVersion: number },
  });
  const rows = await database.assessment.findMany({
    where: { ...inReview(project.id, review), status: { not: "RECUSED" } },
    select: { assessorId: true },
  });
  return [...new Set(rows.map(({ assessorId }) => assessorId))];
}
