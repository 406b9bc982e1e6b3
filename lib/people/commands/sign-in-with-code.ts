import { Problem } from "@/lib/access/problems";
import { pendingIn } from "@/lib/people/pending-sign-in";
import { takeCode } from "@/lib/people/second-factor/check-code";
import { log } from "@/lib/platform/log";
import { type Origin, openSession } from "./open-session";

/** Opens a session for whoever gave a first factor, `pending`, and now the code of the application or a recovery code. */
export async function signInWithCode(
  code: string,
  pending: string | undefined,
  origin: Origin,
): Promise<{ sessionId: string }> {
  const first = await pendingIn(pending);
  if (!first) throw new Problem(401, "codeTooLate");
  const { personId, way } = first;
  if (!(await takeCode(personId, code.slice(0, 40)))) {
    log("info", "A second factor was refused.", { personId, address: origin.address });
    throw new Problem(422, "invalidInput", {
      fields: [{ path: "code", code: code.trim() ? "wrongCode" : "required" }],
    });
  }
  return { sessionId: await openSession(personId, origin, { way, secondFactor: true }) };
}
