import { z } from "zod";
import type { Actor, MaybeActor } from "@/lib/access/actor";
import { authorize, Problem } from "@/lib/access/problems";
import { record } from "@/lib/notifications/record";
import { assertKnowsPassword } from "@/lib/people/known-password";
import { assertion, type Site } from "@/lib/people/passkeys/schema";
import { ownerOfPasskey } from "@/lib/people/passkeys/sign-in";
import { maySeeMe } from "@/lib/people/policy";
import { hasSecondFactor, takeCode } from "@/lib/people/second-factor/check-code";
import { now } from "@/lib/platform/clock";
import { primary, transact } from "@/lib/platform/database";
import { line, matching, password } from "@/lib/text/schema";

/** How long a code may be as it is typed: of the application, or a recovery code. */
const LONGEST_CODE = 40;

/** By what somebody who is signed in proves once more who they are: what they would sign in by. */
export const confirmation = z.discriminatedUnion("by", [
  z.strictObject({ by: z.literal("password"), password, code: line(LONGEST_CODE).optional() }),
  z.strictObject({ by: z.literal("passkey"), sealed: matching(/^[\w.-]+$/, 2_000), answer: assertion }),
]);
export type Confirmation = z.output<typeof confirmation>;

type From = { site: () => Site; address: string };

/**
 * Proves once more who the actor is, by their password, with a code where one is asked for, or a passkey: their session
 * counts as opened just now for what asks for a fresh sign-in.
 */
export async function confirmMe(actor: MaybeActor, given: Confirmation, { site, address }: From): Promise<void> {
  authorize(maySeeMe(actor), actor);
  const { personId, sessionId } = actor as Actor;
  const twoFactors =
    given.by === "passkey" ? await assertOwn(personId, given, site(), address) : await assertKnown(personId, given);
  await transact(async (database) => {
    await database.session.update({
      where: { id: sessionId },
      data: { authenticatedAt: now(), ...(twoFactors && { secondFactor: true }) },
    });
    await record(database, actor, {
      type: "person.confirmed",
      subject: `person:${personId}`,
      detail: { by: given.by },
    });
  });
}

type By<B> = Extract<Confirmation, { by: B }>;

/** Makes sure of the password, and of the code where there is a second factor; returns whether there is. */
async function assertKnown(personId: number, { password: given, code }: By<"password">): Promise<boolean> {
  const { passwordHash: hash } = await primary().person.findUniqueOrThrow({
    where: { id: personId },
    select: { passwordHash: true },
  });
  if (hash === null) throw new Problem(422, "invalidInput", { fields: [{ path: "password", code: "wrongPassword" }] });
  await assertKnowsPassword(personId, { given, hash, path: "password" });
  if (!(await hasSecondFactor(personId))) return false;
  if (code && (await takeCode(personId, code))) return true;
  throw new Problem(422, "invalidInput", { fields: [{ path: "code", code: code ? "wrongCode" : "required" }] });
}

async function assertOwn(personId: number, signed: By<"passkey">, site: Site, address: string): Promise<true> {
  if ((await ownerOfPasskey(signed, site, address)) !== personId) throw new Problem(401, "passkeyUnknown");
  return true;
}
