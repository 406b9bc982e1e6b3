import { randomUUID } from "node:crypto";
import { Problem } from "@/lib/access/problems";
import { record } from "@/lib/notifications/record";
import { tellOwner } from "@/lib/people/account-mails";
import { accountOf, type Device, knowsAccount } from "@/lib/people/known-device";
import { pendingToken, type Way } from "@/lib/people/pending-sign-in";
import { hasSecondFactor } from "@/lib/people/second-factor/check-code";
import { SESSION_SECONDS } from "@/lib/people/session-token";
import { actorOfSession } from "@/lib/people/sessions";
import { now } from "@/lib/platform/clock";
import { demonstrationIsOpen } from "@/lib/platform/config";
import { primary, transact } from "@/lib/platform/database";
import { withoutFaults } from "@/lib/text/characters";
import { excerpt } from "@/lib/text/excerpt";

/** Where an attempt comes from. */
export type Origin = {
  address: string;
  userAgent: string | null;
  /** The browser, where it is known from before. */
  device?: Device | null;
  /** Whether it comes from the machine that the application runs on. */
  local?: boolean;
};

/** What a session was opened by, and whether two factors were given. */
export type Proof = { way: Way; secondFactor: boolean };

/** A session, or what waits for the second factor. */
export type Entry = { sessionId: string } | { pending: string };

/**
 * Lets somebody in who gave a first factor: into a session, or to where the second one is asked for that they set up.
 * Demonstration accounts, whose password everybody knows, open to the machine itself alone, unless the start said otherwise.
 */
export async function enter(personId: number, origin: Origin, proof: Proof): Promise<Entry> {
  const { isDemonstration } = await primary().person.findUniqueOrThrow({
    where: { id: personId },
    select: { isDemonstration: true },
  });
  if (isDemonstration && !origin.local && !demonstrationIsOpen()) throw new Problem(403, "demonstrationOnlyHere");
  if (!proof.secondFactor && (await hasSecondFactor(personId)))
    return { pending: await pendingToken(personId, proof.way) };
  return { sessionId: await openSession(personId, origin, proof) };
}

/**
 * Opens a session for somebody who has just proved who they are: where every way of signing in ends. 403 where the
 * secretariat closed the account, which nobody learns who could not sign in.
 */
export async function openSession(
  personId: number,
  { userAgent, device }: Origin,
  { way, secondFactor }: Proof,
): Promise<string> {
  const id = randomUUID();
  await transact(async (database) => {
    const createdAt = now();
    const { email, lastSeenAt } = await database.person.findUniqueOrThrow({
      where: { id: personId },
      select: { email: true, lastSeenAt: true },
    });
    const { count } = await database.person.updateMany({
      where: { id: personId, disabledAt: null },
      data: { lastSeenAt: createdAt },
    });
    if (count === 0) throw new Problem(403, "accountDisabled");
    const expiresAt = new Date(createdAt.getTime() + SESSION_SECONDS * 1000);
    await database.session.create({
      data: {
        id,
        personId,
        createdAt,
        expiresAt,
        lastUsedAt: createdAt,
        authenticatedAt: createdAt,
        way,
        secondFactor,
        userAgent: userAgent ? excerpt(withoutFaults(userAgent), 300) : null,
      },
    });
    // Whoever signs in for the first time knows; of earlier sessions none may be left.
    if (lastSeenAt !== null && !knowsAccount(device, accountOf(email)))
      await tellOwner(database, personId, "newDevice", { userAgent, once: `new-device:${id}` });
    await record(database, await actorOfSession(id), {
      type: "person.signedIn",
      subject: `person:${personId}`,
      detail: { way, secondFactor },
    });
  });
  return id;
}
