import { randomUUID } from "node:crypto";
import { passwordFits } from "@/lib/people/password";
import { type SignIn, signInSchema } from "@/lib/people/schema";
import { SESSION_SECONDS } from "@/lib/people/session-token";
import { actorOfSession } from "@/lib/people/sessions";
import { primary, transact } from "@/lib/platform/database";
import { Problem } from "@/lib/platform/errors";
import { record } from "@/lib/platform/events";
import { check } from "@/lib/platform/field-errors";
import { forget, giveBack, spend } from "@/lib/platform/limits";
import { log } from "@/lib/platform/log";
import { withoutFaults } from "@/lib/text/characters";
import { excerpt } from "@/lib/text/excerpt";

/** Where an attempt comes from. */
export type Origin = { address: string; userAgent: string | null };

/**
 * Opens a session for whoever knows the password. Every attempt counts against the e-mail and the network address
 * before anything is compared; an unknown e-mail takes as long and says the same as a wrong password.
 */
export async function signIn(input: unknown, origin: Origin): Promise<{ sessionId: string }> {
  const checked = check(signInSchema, input);
  if (!checked.ok) throw new Problem(422, "invalidInput", { fields: checked.errors });
  const { email, password }: SignIn = checked.value;
  const account = email.toLowerCase();
  await spend("signInByAddress", origin.address);
  await spend("signInByEmail", account);

  const person = await primary().person.findUnique({ where: { email }, select: { id: true, passwordHash: true } });
  if (!(await passwordFits(password, person?.passwordHash ?? null)) || !person) {
    log("info", "A sign-in was refused.", { personId: person?.id ?? null, address: origin.address });
    throw new Problem(401, "wrongEmailOrPassword");
  }
  await forget("signInByEmail", account);
  await giveBack("signInByAddress", origin.address);
  return { sessionId: await openSession(person.id, origin) };
}

async function openSession(personId: number, { userAgent }: Origin): Promise<string> {
  const id = randomUUID();
  await transact(async (database) => {
    const now = Date.now();
    const expiresAt = new Date(now + SESSION_SECONDS * 1000);
    const createdAt = new Date(now);
    await database.session.create({
      data: {
        id,
        personId,
        createdAt,
        expiresAt,
        userAgent: userAgent ? excerpt(withoutFaults(userAgent), 300) : null,
      },
    });
    await record(database, await actorOfSession(id), { type: "person.signedIn", subject: `person:${personId}` });
  });
  return id;
}
