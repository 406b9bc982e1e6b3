import { reads } from "@/lib/platform/database";
import type { Assessed } from "@/lib/project-rules/assessments-policy";

/** The versions that one review is about: from the one it began with to the last before the next review. */
export type Review = { first: number; before: number | null };

/**
 * The review that a version belongs to. It begins when a proposal is sent, or sent again after changes were asked for;
 * a version that is sent while the proposal waits for its decision belongs to the same one.
 */
export async function reviewOf(projectId: number, version: number): Promise<Review> {
  const rows = await reads().transition.findMany({
    where: { projectId, to: "PROPOSED", planVersion: { not: null } },
    select: { planVersion: true },
    orderBy: { planVersion: "asc" },
  });
  const starts = rows.flatMap(({ planVersion }) => planVersion ?? []);
  return {
    first: starts.findLast((start) => start <= version) ?? version,
    before: starts.find((start) => start > version) ?? null,
  };
}

/** The assessments of a review, as a condition on rows. */
export const inReview = (projectId: number, { first, before }: Review) => ({
  projectId,
  planVersion: { gte: first, ...(before && { lt: before }) },
});

/** Of each assessor the latest assessment: who was asked again for a newer version counts with that one. */
export function latestOfEach<A extends Pick<Assessed, "assessorId"> & { planVersion: number }>(all: A[]): A[] {
  return all.filter(
    (one) => !all.some((other) => other.assessorId === one.assessorId && other.planVersion > one.planVersion),
  );
}
