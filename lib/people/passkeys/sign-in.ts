import { generateAuthenticationOptions, verifyAuthenticationResponse } from "@simplewebauthn/server";
import { Problem } from "@/lib/access/problems";
import { type Entry, enter, type Origin } from "@/lib/people/commands/open-session";
import { now } from "@/lib/platform/clock";
import { primary, transact } from "@/lib/platform/database";
import { check } from "@/lib/platform/field-errors";
import { consume } from "@/lib/platform/limits";
import { log } from "@/lib/platform/log";
import { sealChallenge, takeChallenge } from "./challenge";
import { answerIn, assertion, type Site } from "./schema";

/** What a browser needs to sign in with a passkey, whosever it is, and the sealed challenge to send back with it. */
export async function passkeyOptions({ rpId }: Site, { address }: Origin) {
  await consume("signInPasskeys", address);
  const options = await generateAuthenticationOptions({ rpID: rpId, userVerification: "required" });
  return { options, sealed: await sealChallenge(options.challenge, "sign-in") };
}

/** What a browser signed with a passkey, and the sealed challenge that it was asked to sign. */
type Signed = { sealed: string; answer: unknown };

/**
 * Whose passkey signed: the device, and what unlocks it, are two factors. 401 where it is none of ours (any more), for
 * another site, or was sent before.
 */
export async function ownerOfPasskey({ sealed, answer }: Signed, site: Site, address: string): Promise<number> {
  await consume("signInPasskeys", address);
  const expectedChallenge = await takeChallenge(sealed, "sign-in");
  const read = check(assertion, answer);
  const passkey = read.ok ? await primary().passkey.findUnique({ where: { id: read.value.id } }) : null;
  const refused = () => {
    log("info", "A passkey was refused.", { personId: passkey?.personId ?? null, address });
    return new Problem(401, "passkeyUnknown");
  };
  if (!read.ok || !passkey) throw refused();
  const verified = await verifyAuthenticationResponse({
    response: { ...read.value, clientExtensionResults: {} },
    expectedChallenge,
    expectedOrigin: site.origin,
    expectedRPID: passkey.rpId,
    credential: { id: passkey.id, publicKey: new Uint8Array(passkey.publicKey), counter: Number(passkey.counter) },
  }).catch(() => null);
  if (!verified?.verified || passkey.rpId !== site.rpId) throw refused();
  await transact((database) =>
    database.passkey.update({
      where: { id: passkey.id },
      data: { counter: verified.authenticationInfo.newCounter, lastUsedAt: now() },
    }),
  );
  return passkey.personId;
}

/** Lets in whoever signs with a passkey. */
export async function signInWithPasskey(sealed: string, answer: string, site: Site, origin: Origin): Promise<Entry> {
  const personId = await ownerOfPasskey({ sealed, answer: answerIn(answer) }, site, origin.address);
  return enter(personId, origin, { way: "passkey", secondFactor: true });
}
