import type { Actor, MaybeActor } from "@/lib/access/actor";
import { authorize, Problem } from "@/lib/access/problems";
import { record } from "@/lib/notifications/record";
import { tellOwner } from "@/lib/people/account-mails";
import { assertFresh } from "@/lib/people/fresh";
import { assertKnowsPassword } from "@/lib/people/known-password";
import { hashPassword, passwordFits } from "@/lib/people/password";
import { assertGoodPassword } from "@/lib/people/password-strength";
import { mayChangeAccount } from "@/lib/people/policy";
import type { PasswordChange } from "@/lib/people/schema";
import { now } from "@/lib/platform/clock";
import { type Database, primary, transact } from "@/lib/platform/database";

/**
 * Gives oneself another password, for the present one; whoever has none yet sets one shortly after signing in. Ends every
 * other session of the person and all their personal tokens: whoever knew the old password may have one.
 */
export async function changePassword(actor: MaybeActor, { current, password }: PasswordChange): Promise<void> {
  authorize(mayChangeAccount(actor), actor);
  const { personId, sessionId } = actor as Actor;
  const person = await primary().person.findUniqueOrThrow({
    where: { id: personId },
    select: { passwordHash: true, email: true, nameEn: true, nameZh: true },
  });
  if (person.passwordHash === null) await assertFresh(actor as Actor);
  else await assertKnowsPassword(personId, { given: current, hash: person.passwordHash, path: "current" });
  await assertGoodPassword(password, person);
  if (await passwordFits(password, person.passwordHash, { ahead: true }))
    throw new Problem(422, "invalidInput", { fields: [{ path: "password", code: "samePassword" }] });
  const passwordHash = await hashPassword(password);
  await transact(async (database) => {
    await database.person.update({ where: { id: personId }, data: { passwordHash } });
    await endSessionsOf(database, personId, sessionId);
    await endTokensOf(database, personId);
    await tellOwner(database, personId, "passwordChanged");
    await record(database, actor, { type: "person.passwordChanged", subject: `person:${personId}` });
  });
}

/** Ends every personal token of a person: whoever made it may have known the password before. */
export async function endTokensOf(database: Database, personId: number): Promise<void> {
  await database.accessToken.updateMany({ where: { personId, revokedAt: null }, data: { revokedAt: now() } });
}

/** Ends every session of a person but one. */
export async function endSessionsOf(database: Database, personId: number, but: string | null): Promise<void> {
  await database.session.updateMany({
    where: { personId, revokedAt: null, ...(but && { id: { not: but } }) },
    data: { revokedAt: now() },
  });
}
