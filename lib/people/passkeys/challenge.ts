import { decode, encode } from "next-auth/jwt";
import { z } from "zod";
import { Problem } from "@/lib/access/problems";
import { config } from "@/lib/platform/config";
import { consume } from "@/lib/platform/limits";

/** For how many seconds an authenticator may take. */
const SECONDS = 5 * 60;
const SALT = "tandem passkey";
const content = z.object({ chl: z.string(), for: z.string() });

/** What a passkey is asked for: to sign in, for somebody who adds one, or for whoever takes an invitation up with it. */
export type Asking = "sign-in" | `person:${number}` | `invitation:${number}`;

/** What an authenticator is to sign, sealed with what it is asked for. */
export const sealChallenge = (challenge: string, asking: Asking): Promise<string> =>
  encode({ token: { chl: challenge, for: asking }, secret: config().secret, salt: SALT, maxAge: SECONDS });

/** The challenge that was sealed for this, once; 401 where it is none, too old, or was used before. */
export async function takeChallenge(sealed: string, asking: Asking): Promise<string> {
  const token = await decode({ token: sealed, secret: config().secret, salt: SALT }).catch(() => null);
  const read = content.safeParse(token);
  if (!read.success || read.data.for !== asking) throw new Problem(401, "passkeyTooLate");
  await consume("signInChallenge", read.data.chl).catch(() => {
    throw new Problem(401, "passkeyTooLate");
  });
  return read.data.chl;
}
