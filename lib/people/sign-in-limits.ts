import { Problem } from "@/lib/access/problems";
import type { EventName } from "@/lib/notifications/rules";
import { now } from "@/lib/platform/clock";
import { transact } from "@/lib/platform/database";
import { consume, count, refund, reset } from "@/lib/platform/limits";
import { WaitingRoom } from "@/lib/platform/waiting-room";
import { type Device, knowsAccount } from "./known-device";

/** Whose attempt it is: which account, from which network address, by which browser. */
export type Attempt = { account: string; address: string; device?: Device | null };

/** So many attempts of strangers in a quarter of an hour are worth telling the owner. */
const WORTH_TELLING = 10;
const TOLD_EVERY_MS = 24 * 60 * 60 * 1000;

const pairOf = ({ account, address }: Attempt) => `${account} ${address}`;
const deviceKeyOf = (device: Device, account: string) => `${device.id} ${account}`;

/** How much longer each further attempt of a stranger takes, and how long at most. */
const DELAY_STEP_MS = 100;
const LONGEST_DELAY_MS = 8_000;
const WAITING = 1_000;

const slowedDown = new WaitingRoom(WAITING);

/** How long a stranger waits before the password is compared, after so many strangers' attempts on the account. */
export const delayAfter = (strangers: number): number =>
  Math.min(Math.max(0, strangers - WORTH_TELLING) * DELAY_STEP_MS, LONGEST_DELAY_MS);

/**
 * Counts an attempt before anything is compared; 429 when there were too many. A browser that signed in to the account
 * before is counted by itself, so that nobody else's wrong passwords keep its owner out; any other is counted by its
 * address and account together, and by its address. The account's strangers are counted too, but that only slows down.
 * Tells how many they were lately.
 */
export async function countAttempt(attempt: Attempt): Promise<{ strangers: number }> {
  const { account, address, device } = attempt;
  if (knowsAccount(device, account)) {
    await consume("signInByDevice", deviceKeyOf(device, account));
    return { strangers: 0 };
  }
  await consume("signInByAddress", address);
  await consume("signInByPair", pairOf(attempt));
  return { strangers: await count("strangersByAccount", account) };
}

/**
 * Lets a stranger wait where many tried the account. One of each address and account waits, the latest: the one before is
 * answered 429.
 */
export async function slowDown(attempt: Attempt, strangers: number): Promise<void> {
  const delay = delayAfter(strangers);
  if (delay === 0 || (await slowedDown.wait(pairOf(attempt), delay)) === "over") return;
  const seconds = Math.ceil(delay / 1000);
  throw new Problem(429, "attemptReplaced", { headers: { "retry-after": String(seconds) } });
}

/** Takes back what was counted of somebody who then did sign in. */
export async function uncountAttempt(attempt: Attempt): Promise<void> {
  const { account, address, device } = attempt;
  if (knowsAccount(device, account)) return reset("signInByDevice", deviceKeyOf(device, account));
  await reset("signInByPair", pairOf(attempt));
  await refund("signInByAddress", address);
  await refund("strangersByAccount", account);
}

const WRONG_PASSWORDS = "account.wrong-passwords" satisfies EventName;

/**
 * Tells the owner, at most once a day, that strangers try passwords. It asks the same of the database whether the account
 * exists or not, so that the answer takes as long.
 */
export async function notifyOwner(email: string, strangers: number): Promise<void> {
  if (strangers < WORTH_TELLING) return;
  const since = new Date(now().getTime() - TOLD_EVERY_MS);
  await transact(
    (database) => database.$executeRaw`
      INSERT INTO "Notification" ("personId", "type", "detail", "createdAt")
      SELECT p.id, ${WRONG_PASSWORDS}, '{}'::jsonb, ${now()}::timestamptz FROM "Person" p
      WHERE p.email = ${email}::citext AND NOT EXISTS (SELECT FROM "Notification" n
        WHERE n."personId" = p.id AND n.type = ${WRONG_PASSWORDS} AND n."createdAt" > ${since}::timestamptz)`,
  );
}
