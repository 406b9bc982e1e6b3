import { generateRegistrationOptions, verifyRegistrationResponse } from "@simplewebauthn/server";
import type { Actor, MaybeActor } from "@/lib/access/actor";
import { authorize, Problem } from "@/lib/access/problems";
import { record } from "@/lib/notifications/record";
import { tellOwner } from "@/lib/people/account-mails";
import { mayChangeAccount, maySeeMe } from "@/lib/people/policy";
import { now } from "@/lib/platform/clock";
import { primary, transact } from "@/lib/platform/database";
import { sealedDigest } from "@/lib/platform/sealed";
import { sealChallenge, takeChallenge } from "./challenge";
import { MOST_PASSKEYS, type NewPasskey, type Site } from "./schema";

/** What a browser needs to make a passkey for the person on this site, and the sealed challenge to send back with it. */
export async function beginPasskey(actor: MaybeActor, { rpId }: Site) {
  authorize(mayChangeAccount(actor), actor);
  const { personId, email, nameEn, nameZh, locale } = actor as Actor;
  const there = await primary().passkey.findMany({ where: { personId }, select: { id: true, transports: true } });
  if (there.length >= MOST_PASSKEYS) throw new Problem(409, "tooManyPasskeys", { params: { count: MOST_PASSKEYS } });
  const options = await generateRegistrationOptions({
    rpName: "Tandem 同舟",
    rpID: rpId,
    userName: email,
    userDisplayName: locale === "zh" ? nameZh : nameEn,
    // The same each time, so that an authenticator replaces its own, and says nothing of who it is.
    userID: new Uint8Array(Buffer.from(sealedDigest(String(personId), "passkey"), "base64url")),
    excludeCredentials: there,
    authenticatorSelection: { residentKey: "required", userVerification: "required" },
  });
  return { options, sealed: await sealChallenge(options.challenge, personId) };
}

/** Keeps a passkey that the person's browser has made. */
export async function addPasskey(
  actor: MaybeActor,
  { name, sealed, answer }: NewPasskey,
  { origin, rpId, userAgent }: Site & { userAgent: string | null },
): Promise<{ id: string }> {
  authorize(mayChangeAccount(actor), actor);
  const { personId } = actor as Actor;
  const expectedChallenge = await takeChallenge(sealed, personId);
  const verified = await verifyRegistrationResponse({
    response: { ...answer, clientExtensionResults: {} },
    expectedChallenge,
    expectedOrigin: origin,
    expectedRPID: rpId,
  }).catch(() => null);
  if (!verified?.verified) throw new Problem(422, "passkeyRefused");
  const { id, publicKey, counter } = verified.registrationInfo.credential;
  await transact(async (database) => {
    if (await database.passkey.findUnique({ where: { id } })) throw new Problem(409, "passkeyThere");
    await database.passkey.create({
      data: {
        id,
        personId,
        name,
        rpId,
        publicKey: Buffer.from(publicKey),
        counter,
        transports: answer.response.transports ?? [],
        createdAt: now(),
      },
    });
    await tellOwner(database, personId, "passkeyAdded", { userAgent });
    await record(database, actor, { type: "person.passkeyAdded", subject: `person:${personId}`, detail: { id, name } });
  });
  return { id };
}

/** Takes a passkey of the actor's own away; somebody else's is not found. */
export async function removePasskey(actor: MaybeActor, id: string): Promise<void> {
  authorize(maySeeMe(actor), actor);
  const { personId } = actor as Actor;
  await transact(async (database) => {
    const { count } = await database.passkey.deleteMany({ where: { id, personId } });
    if (count === 0) throw new Problem(404, "notFound");
    await record(database, actor, { type: "person.passkeyRemoved", subject: `person:${personId}`, detail: { id } });
  });
}

/** The actor's own passkeys, the newest first. */
export async function passkeysOf(actor: MaybeActor) {
  authorize(maySeeMe(actor), actor);
  const passkeys = await primary().passkey.findMany({
    where: { personId: (actor as Actor).personId },
    orderBy: { createdAt: "desc" },
  });
  return passkeys.map(({ id, name, rpId, createdAt, lastUsedAt }) => ({
    id,
    name,
    site: rpId,
    createdAt: createdAt.toISOString(),
    lastUsedAt: lastUsedAt?.toISOString() ?? null,
  }));
}
