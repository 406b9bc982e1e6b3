import { Problem } from "@/lib/access/problems";
import { accountOf, knowsAccount } from "@/lib/people/known-device";
import { passwordFits } from "@/lib/people/password";
import { type SignIn, signInSchema } from "@/lib/people/schema";
import { countAttempt, notifyOwner, slowDown, uncountAttempt } from "@/lib/people/sign-in-limits";
import { primary } from "@/lib/platform/database";
import { check } from "@/lib/platform/field-errors";
import { log } from "@/lib/platform/log";
import { type Entry, enter, type Origin } from "./open-session";

/**
 * Lets in whoever knows the password, or to where the second factor is asked for. Every attempt is counted, and slowed down where strangers made many,
 * before anything is compared; an unknown e-mail takes as long and says the same as a wrong password.
 */
export async function signIn(input: unknown, origin: Origin): Promise<Entry> {
  const checked = check(signInSchema, input);
  if (!checked.ok) throw new Problem(422, "invalidInput", { fields: checked.errors });
  const { email, password }: SignIn = checked.value;
  const attempt = { account: accountOf(email), address: origin.address, device: origin.device };
  const { strangers } = await countAttempt(attempt);
  await slowDown(attempt, strangers);

  const person = await primary().person.findUnique({
    where: { email },
    select: { id: true, passwordHash: true },
  });
  const ahead = knowsAccount(attempt.device, attempt.account);
  if (!(await passwordFits(password, person?.passwordHash ?? null, { ahead })) || !person) {
    log("info", "A sign-in was refused.", { personId: person?.id ?? null, address: origin.address });
    await notifyOwner(email, strangers);
    throw new Problem(401, "wrongEmailOrPassword");
  }
  // The password was right, also where the account stays shut.
  await uncountAttempt(attempt);
  return enter(person.id, origin, { way: "password", secondFactor: false });
}
