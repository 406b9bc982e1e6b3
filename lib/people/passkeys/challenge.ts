import { decode, encode } from "next-auth/jwt";
import { z } from "zod";
import { Problem } from "@/lib/access/problems";
import { config } from "@/lib/platform/config";
import { consume } from "@/lib/platform/limits";

/** For how many seconds an authenticator may take. */
const SECONDS = 5 * 60;
const SALT = "tandem passkey";
const content = z.object({ chl: z.string(), pid: z.int().nullable() });

/** What an authenticator is to sign, sealed: for somebody who adds a passkey, or, without a person, to sign in. */
export const sealChallenge = (challenge: string, personId: number | null): Promise<string> =>
  encode({ token: { chl: challenge, pid: personId }, secret: config().secret, salt: SALT, maxAge: SECONDS });

/** The challenge that was sealed for this person, once; 401 where it is none, too old, or was used before. */
export async function takeChallenge(sealed: string, personId: number | null): Promise<string> {
  const token = await decode({ token: sealed, secret: config().secret, salt: SALT }).catch(() => null);
  const read = content.safeParse(token);
  if (!read.success || read.data.pid !== personId) throw new Problem(401, "passkeyTooLate");
  await consume("signInChallenge", read.data.chl).catch(() => {
    throw new Problem(401, "passkeyTooLate");
  });
  return read.data.chl;
}
