import type { Actor, MaybeActor } from "@/lib/access/actor";
import { authorize, Problem } from "@/lib/access/problems";
import { record } from "@/lib/notifications/record";
import { mayManageSessions, maySeeMe } from "@/lib/people/policy";
import { transact } from "@/lib/platform/database";

/** Ends one session of the actor's own, at once; somebody else's is not found. */
export async function endSession(actor: MaybeActor, sessionId: string): Promise<void> {
  authorize(maySeeMe(actor), actor);
  await transact(async (database) => {
    const session = await database.session.findUnique({ where: { id: sessionId } });
    if (!session || !mayManageSessions(actor, session).allowed) throw new Problem(404, "notFound");
    if (session.revokedAt) return;
    await database.session.update({ where: { id: sessionId }, data: { revokedAt: new Date() } });
    await record(database, actor, { type: "person.signedOut", subject: `person:${session.personId}` });
  });
}

/** Ends every session of the actor's, this one too. */
export async function endAllSessions(actor: MaybeActor): Promise<void> {
  authorize(maySeeMe(actor), actor);
  const { personId } = actor as Actor;
  await transact(async (database) => {
    await database.session.updateMany({ where: { personId, revokedAt: null }, data: { revokedAt: new Date() } });
    await record(database, actor, { type: "person.signedOutEverywhere", subject: `person:${personId}` });
  });
}
