import { record } from "@/lib/notifications/record";
import { tellOwner } from "@/lib/people/account-mails";
import { now } from "@/lib/platform/clock";
import { type Database, primary, transact } from "@/lib/platform/database";
import { consume, reset } from "@/lib/platform/limits";
import { unseal } from "@/lib/platform/sealed";
import { spendRecoveryCode } from "./recovery-codes";
import { stepOfCode } from "./totp";

/** Whether somebody is asked for a code after the password. */
export const hasSecondFactor = async (personId: number): Promise<boolean> =>
  (await primary().secondFactor.count({ where: { personId, confirmedAt: { not: null } } })) === 1;

/** Takes a code of the authenticator application, once; false when it is none of now, or was taken before. */
export async function takeTotp(database: Database, personId: number, code: string): Promise<boolean> {
  const factor = await database.secondFactor.findUnique({ where: { personId } });
  if (!factor) return false;
  const step = stepOfCode(code, unseal(factor.secret, "second factor"), { time: now(), after: factor.lastStep });
  if (step === null) return false;
  // Of two who send the same code at once one is taken.
  const { count } = await database.secondFactor.updateMany({
    where: { personId, lastStep: { lt: step } },
    data: { lastStep: step },
  });
  return count === 1;
}

/**
 * Whether the code is the person's: of the application, or one of the recovery codes. Every try is counted before anything
 * is compared; 429 when there were too many.
 */
export async function takeCode(personId: number, code: string): Promise<boolean> {
  await consume("signInByCode", String(personId));
  const taken = await transact(async (database) => {
    if (/^\s*\d{3}\s?\d{3}\s*$/.test(code)) return takeTotp(database, personId, code);
    if (!(await spendRecoveryCode(database, personId, code))) return false;
    await tellOwner(database, personId, "recoveryCodeUsed");
    await record(database, null, { type: "person.recoveryCodeUsed", subject: `person:${personId}` });
    return true;
  });
  if (taken) await reset("signInByCode", String(personId));
  return taken;
}
