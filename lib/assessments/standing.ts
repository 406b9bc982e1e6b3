import { reads } from "@/lib/platform/database";
import { latestOfEach } from "./review";

/** How many assessors of the present review have not stepped back, and how many of them have handed in. */
export type AssessmentStanding = { asked: number; submitted: number };

/** How far the present review of each of these projects is; those of which nobody was asked are left out. */
export async function assessmentStandings(projectIds: number[]): Promise<Map<number, AssessmentStanding>> {
  const [sent, rows] = await Promise.all([
    reads().transition.groupBy({
      by: ["projectId"],
      where: { projectId: { in: projectIds }, to: "PROPOSED", planVersion: { not: null } },
      _max: { planVersion: true },
    }),
    reads().assessment.findMany({
      where: { projectId: { in: projectIds } },
      select: { projectId: true, assessorId: true, planVersion: true, status: true },
    }),
  ]);
  const begins = new Map(sent.map(({ projectId, _max }) => [projectId, _max.planVersion ?? 0]));
  const standings = projectIds.flatMap((id): [number, AssessmentStanding][] => {
    const review = rows.filter(
      ({ projectId, planVersion }) => projectId === id && planVersion >= (begins.get(id) ?? 0),
    );
    if (review.length === 0) return [];
    const counting = latestOfEach(review).filter(({ status }) => status !== "RECUSED");
    return [
      [id, { asked: counting.length, submitted: counting.filter(({ status }) => status === "SUBMITTED").length }],
    ];
  });
  return new Map(standings);
}
