import { planContent } from "@/lib/plan-model/content";
import { fingerprintOf } from "@/lib/plan-model/fingerprint";
import { reads } from "@/lib/platform/database";
import { readStored } from "@/lib/platform/stored";
import type { ProjectRow } from "@/lib/projects/row";
import { planNow } from "../sections/current";

/**
 * Whether a project is what the version last sent says, so that agreeing to the one is agreeing to the other: the same
 * plan, no place that came in since, none that is gone. A place that was asked then and has not accepted does not count.
 */
export async function isAsSent(row: ProjectRow): Promise<boolean> {
  const number = row.planVersions[0]?.number;
  if (number === undefined) return true;
  const [present, stored] = await Promise.all([
    planNow(row.id),
    reads().planVersion.findUniqueOrThrow({
      where: { projectId_number: { projectId: row.id, number } },
      select: { content: true },
    }),
  ]);
  const sent = readStored(planContent, stored.content);
  const named = new Set(sent.partners.map(({ place }) => place));
  const known = new Set(row.partners.map(({ place }) => place.slug));
  const taking = row.partners.filter(({ status }) => status === "ACCEPTED").map(({ place }) => place.slug);
  return (
    taking.every((place) => named.has(place)) &&
    [...named].every((place) => known.has(place)) &&
    fingerprintOf({ ...present, partners: [] }) === fingerprintOf({ ...sent, partners: [] })
  );
}
