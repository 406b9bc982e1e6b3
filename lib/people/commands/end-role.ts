import type { MaybeActor } from "@/lib/access/actor";
import { authorize, Problem } from "@/lib/access/problems";
import { record } from "@/lib/notifications/record";
import { mayEndRole } from "@/lib/people/policy";
import { transact } from "@/lib/platform/database";
import { nextVersion } from "./change-person";
import { assertOthersLeft } from "./others-left";
import { endStandIns } from "./stand-in";

/**
 * Ends a role of somebody's. Projects, drafts and duties belong to the place or the cluster and stay there; what the
 * person wrote keeps their name. Who leaves the secretariat stands in for no place any more. 409 where nobody would be
 * left to run the programme.
 */
export async function endRole(
  actor: MaybeActor,
  personId: number,
  membershipId: number,
  version: number,
): Promise<void> {
  await transact(async (database) => {
    authorize(mayEndRole(actor, { personId }), actor);
    const held = await database.membership.findUnique({
      where: { id: membershipId },
      include: { place: { select: { slug: true } } },
    });
    if (held?.personId !== personId) throw new Problem(404, "noSuchRole");
    if (held.role === "SECRETARIAT") await assertOthersLeft(database, personId);
    await nextVersion(database, actor, personId, version);
    await database.membership.delete({ where: { id: membershipId } });
    const detail = { role: held.role, place: held.place?.slug ?? null, cluster: held.clusterCode };
    await record(database, actor, { type: "person.roleEnded", subject: `person:${personId}`, detail });
    if (held.role === "SECRETARIAT") await endStandIns(database, actor, { personId }, null);
  });
}
