import { Problem } from "@/lib/access/problems";
import { passwordFits } from "@/lib/people/password";
import { consume, reset } from "@/lib/platform/limits";

/**
 * Makes sure that somebody who is signed in knows their present password; 422 at the field where they do not. Counted like
 * signing in: a browser left open is no place to guess passwords at.
 */
export async function assertKnowsPassword(
  personId: number,
  { given, hash, path }: { given: string | undefined; hash: string; path: string },
): Promise<void> {
  const wrong = (code: string) => new Problem(422, "invalidInput", { fields: [{ path, code }] });
  if (!given) throw wrong("required");
  await consume("signInAgain", String(personId));
  if (!(await passwordFits(given, hash, { ahead: true }))) throw wrong("wrongPassword");
  await reset("signInAgain", String(personId));
}
