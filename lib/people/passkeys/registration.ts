import { generateRegistrationOptions, verifyRegistrationResponse } from "@simplewebauthn/server";
import { Problem } from "@/lib/access/problems";
import { now } from "@/lib/platform/clock";
import type { Database } from "@/lib/platform/database";
import { sealedDigest } from "@/lib/platform/sealed";
import { type Asking, sealChallenge, takeChallenge } from "./challenge";
import type { NewPasskey, Site } from "./schema";

type Owner = { email: string; name: string; has: { id: string }[] };

/** What a browser needs to make a passkey on this site, and the sealed challenge to send back with it. */
export async function passkeyToMake(asking: Asking, { email, name, has }: Owner, { rpId }: Site) {
  const options = await generateRegistrationOptions({
    rpName: "Tandem 同舟",
    rpID: rpId,
    userName: email,
    userDisplayName: name,
    // The same each time, so that an authenticator replaces its own, and says nothing of who it is.
    userID: new Uint8Array(Buffer.from(sealedDigest(asking, "passkey"), "base64url")),
    excludeCredentials: has,
    authenticatorSelection: { residentKey: "required", userVerification: "required" },
  });
  return { options, sealed: await sealChallenge(options.challenge, asking) };
}

/** A passkey that a browser has made, as far as it is kept. */
export type MadePasskey = {
  id: string;
  name: string;
  rpId: string;
  publicKey: Uint8Array<ArrayBuffer>;
  counter: number;
  transports: string[];
};

/** Makes sure that a browser has made the passkey for what it was asked for, on this site; 422 where it has not. */
export async function passkeyMade(
  asking: Asking,
  { name, sealed, answer }: NewPasskey,
  { origin, rpId }: Site,
): Promise<MadePasskey> {
  const expectedChallenge = await takeChallenge(sealed, asking);
  const verified = await verifyRegistrationResponse({
    response: { ...answer, clientExtensionResults: {} },
    expectedChallenge,
    expectedOrigin: origin,
    expectedRPID: rpId,
  }).catch(() => null);
  if (!verified?.verified) throw new Problem(422, "passkeyRefused");
  const { id, publicKey, counter } = verified.registrationInfo.credential;
  return { id, name, rpId, publicKey: Buffer.from(publicKey), counter, transports: answer.response.transports ?? [] };
}

/** Keeps a passkey for somebody, in the caller's transaction; 409 where it is kept already. */
export async function keepPasskey(database: Database, personId: number, made: MadePasskey): Promise<void> {
  if (await database.passkey.findUnique({ where: { id: made.id } })) throw new Problem(409, "passkeyThere");
  await database.passkey.create({ data: { ...made, personId, createdAt: now() } });
}
