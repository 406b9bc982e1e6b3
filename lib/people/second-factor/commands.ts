import type { Actor, MaybeActor } from "@/lib/access/actor";
import { authorize, Problem } from "@/lib/access/problems";
import { record } from "@/lib/notifications/record";
import { tellOwner } from "@/lib/people/account-mails";
import { endSessionsOf } from "@/lib/people/commands/change-password";
import { mayChangeAccount, maySeeMe } from "@/lib/people/policy";
import { now } from "@/lib/platform/clock";
import { primary, transact } from "@/lib/platform/database";
import { consume, reset } from "@/lib/platform/limits";
import { seal } from "@/lib/platform/sealed";
import { takeTotp } from "./check-code";
import { renewRecoveryCodes } from "./recovery-codes";
import { base32, newTotpSecret, totpAddress } from "./totp";

/** What an authenticator application is given: as a square or by hand. It asks for nothing until a first code was entered. */
export async function beginSecondFactor(actor: MaybeActor): Promise<{ address: string; secret: string }> {
  authorize(maySeeMe(actor), actor);
  authorize(mayChangeAccount(actor), actor);
  const { personId, email } = actor as Actor;
  const secret = newTotpSecret();
  const sealed = { secret: seal(secret, "second factor"), lastStep: 0, createdAt: now() };
  await transact(async (database) => {
    const { count } = await database.secondFactor.updateMany({ where: { personId, confirmedAt: null }, data: sealed });
    if (count === 1) return;
    if (await database.secondFactor.findUnique({ where: { personId } })) throw new Problem(409, "secondFactorThere");
    await database.secondFactor.create({ data: { personId, ...sealed } });
  });
  return { address: totpAddress(secret, email), secret: base32(secret) };
}

/**
 * Asks for a second factor from now on, once the application shows the right code; tells the recovery codes this once. The
 * person's other sessions, which gave none, end.
 */
export async function confirmSecondFactor(actor: MaybeActor, code: string): Promise<{ recoveryCodes: string[] }> {
  authorize(maySeeMe(actor), actor);
  const { personId, sessionId } = actor as Actor;
  const factor = await primary().secondFactor.findUnique({ where: { personId }, select: { confirmedAt: true } });
  if (!factor) throw new Problem(409, "secondFactorNotBegun");
  if (factor.confirmedAt) throw new Problem(409, "secondFactorThere");
  await consume("signInByCode", String(personId));
  const recoveryCodes = await transact(async (database) => {
    if (!(await takeTotp(database, personId, code)))
      throw new Problem(422, "invalidInput", { fields: [{ path: "code", code: "wrongCode" }] });
    await database.secondFactor.update({ where: { personId }, data: { confirmedAt: now() } });
    await database.session.update({ where: { id: sessionId }, data: { secondFactor: true } });
    await endSessionsOf(database, personId, sessionId);
    await tellOwner(database, personId, "secondFactorSet");
    await record(database, actor, { type: "person.secondFactorSet", subject: `person:${personId}` });
    return renewRecoveryCodes(database, personId);
  });
  await reset("signInByCode", String(personId));
  return { recoveryCodes };
}

/** Asks for no second factor any more. Roles that need one rest from then on. */
export async function removeSecondFactor(actor: MaybeActor): Promise<void> {
  authorize(maySeeMe(actor), actor);
  const { personId } = actor as Actor;
  await transact(async (database) => {
    const { count } = await database.secondFactor.deleteMany({ where: { personId } });
    if (count === 0) return;
    await database.recoveryCode.deleteMany({ where: { personId } });
    // A passkey is two factors by itself; whatever else a session was opened by may have needed the code that goes.
    await database.session.updateMany({ where: { personId, way: { not: "passkey" } }, data: { secondFactor: false } });
    await tellOwner(database, personId, "secondFactorRemoved");
    await record(database, actor, { type: "person.secondFactorRemoved", subject: `person:${personId}` });
  });
}

/** New recovery codes, in the place of those before. */
export async function makeRecoveryCodes(actor: MaybeActor): Promise<{ recoveryCodes: string[] }> {
  authorize(maySeeMe(actor), actor);
  const { personId } = actor as Actor;
  return transact(async (database) => {
    if ((await database.secondFactor.count({ where: { personId, confirmedAt: { not: null } } })) === 0)
      throw new Problem(409, "secondFactorNotBegun");
    await record(database, actor, { type: "person.recoveryCodesMade", subject: `person:${personId}` });
    return { recoveryCodes: await renewRecoveryCodes(database, personId) };
  });
}
