import type { MaybeActor } from "@/lib/access/actor";
import { authorize, Problem } from "@/lib/access/problems";
import { record } from "@/lib/notifications/record";
import { personById } from "@/lib/people/directory/queries";
import type { PersonChange, PersonView } from "@/lib/people/directory/schema";
import { mayChangePerson } from "@/lib/people/policy";
import { now } from "@/lib/platform/clock";
import { type Database, transact } from "@/lib/platform/database";
import { assertOthersLeft } from "./others-left";
import { endStandIns } from "./stand-in";

/** Counts a person's version up; 412 with how they stand now when it was another. */
export async function nextVersion(
  database: Database,
  actor: MaybeActor,
  personId: number,
  version: number,
): Promise<void> {
  const { count } = await database.person.updateMany({
    where: { id: personId, version },
    data: { version: { increment: 1 } },
  });
  if (count === 0) throw new Problem(412, "stale", { extra: { current: await personById(personId, actor) } });
}

/**
 * Closes an account or opens it again. Whoever is kept out is signed out everywhere in the same moment, is told nothing
 * more and named by no profile; roles, drafts and words stay as they are. 409 where nobody would be left in the secretariat.
 */
export async function changePerson(
  actor: MaybeActor,
  personId: number,
  version: number,
  { disabled }: PersonChange,
): Promise<PersonView> {
  return transact(async (database) => {
    const before = await personById(personId, actor);
    authorize(mayChangePerson(actor, { personId }), actor);
    if (disabled) await assertOthersLeft(database, personId);
    await nextVersion(database, actor, personId, version);
    if (disabled === (before.state === "DISABLED")) return personById(personId, actor);
    const at = now();
    await database.person.update({ where: { id: personId }, data: { disabledAt: disabled ? at : null } });
    if (disabled) await database.session.updateMany({ where: { personId, revokedAt: null }, data: { revokedAt: at } });
    if (!disabled) await takeUpAgain(database, actor, personId);
    const type = disabled ? "person.disabled" : "person.enabled";
    await record(database, actor, { type, subject: `person:${personId}` });
    return personById(personId, actor);
  });
}

/** Whoever is let in again acts for their own places: nobody stands in there any more. */
async function takeUpAgain(database: Database, actor: MaybeActor, personId: number): Promise<void> {
  const where = { personId, role: "COORDINATOR", standsIn: false } as const;
  const own = await database.membership.findMany({ where, select: { placeId: true } });
  await endStandIns(database, actor, { placeId: { in: own.flatMap(({ placeId }) => placeId ?? []) } }, personId);
}
