import { now } from "@/lib/platform/clock";
import { transact } from "@/lib/platform/database";
import { forget, giveBack, spend } from "@/lib/platform/limits";
import { type Device, knowsAccount } from "./known-device";

/** Whose attempt it is: which account, from which network address, by which browser. */
export type Attempt = { account: string; address: string; device?: Device | null };

/** So many attempts of strangers in a quarter of an hour are worth telling the owner. */
const WORTH_TELLING = 10;
const TOLD_EVERY_MS = 24 * 60 * 60 * 1000;

const pairOf = ({ account, address }: Attempt) => `${account} ${address}`;
const deviceKeyOf = (device: Device, account: string) => `${device.id} ${account}`;

/**
 * Counts an attempt before anything is compared; 429 when there were too many. A browser that signed in to the account
 * before is counted by itself, so that nobody else's wrong passwords keep its owner out; any other is counted by its
 * address and account together, by its address, and loosely by the account. Tells how many strangers tried it lately.
 */
export async function countAttempt(attempt: Attempt): Promise<{ strangers: number }> {
  const { account, address, device } = attempt;
  if (knowsAccount(device, account)) {
    await spend("signInByDevice", deviceKeyOf(device, account));
    return { strangers: 0 };
  }
  await spend("signInByAddress", address);
  await spend("signInByPair", pairOf(attempt));
  return { strangers: await spend("signInByEmail", account) };
}

/** Takes back what was counted of somebody who then did sign in. */
export async function uncountAttempt(attempt: Attempt): Promise<void> {
  const { account, address, device } = attempt;
  if (knowsAccount(device, account)) return forget("signInByDevice", deviceKeyOf(device, account));
  await forget("signInByPair", pairOf(attempt));
  await giveBack("signInByAddress", address);
  await giveBack("signInByEmail", account);
}

/**
 * Tells the owner, at most once a day, that strangers try passwords. It asks the same of the database whether the account
 * exists or not, so that the answer takes as long.
 */
export async function tellOwner(email: string, strangers: number): Promise<void> {
  if (strangers < WORTH_TELLING) return;
  const since = new Date(now().getTime() - TOLD_EVERY_MS);
  await transact(
    (database) => database.$executeRaw`
      INSERT INTO "Notification" ("personId", "type", "detail", "createdAt")
      SELECT p.id, 'account.wrong-passwords', '{}'::jsonb, ${now()}::timestamptz FROM "Person" p
      WHERE p.email = ${email}::citext AND NOT EXISTS (SELECT FROM "Notification" n
        WHERE n."personId" = p.id AND n.type = 'account.wrong-passwords' AND n."createdAt" > ${since}::timestamptz)`,
  );
}
