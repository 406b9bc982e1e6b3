import { decode, encode } from "next-auth/jwt";
import { z } from "zod";
import { config } from "@/lib/platform/config";

/** How somebody proves who they are, to begin with. */
export const WAYS = ["password", "link", "passkey", "oidc"] as const;
export type Way = (typeof WAYS)[number];

/** The cookie of somebody who proved who they are in one way, and is asked for a second one. */
export const PENDING_COOKIE = "tandem.second-factor";
/** For how many seconds the second one is waited for. */
export const PENDING_SECONDS = 10 * 60;

const SALT = "tandem second factor";
const content = z.object({ pid: z.int(), way: z.enum(WAYS) });

/** Who gave a first factor, and which; nobody else can write it, and it opens nothing by itself. */
export const pendingToken = (personId: number, way: Way): Promise<string> =>
  encode({ token: { pid: personId, way }, secret: config().secret, salt: SALT, maxAge: PENDING_SECONDS });

/** Reads it back; null when there is none, it is not of our making, or too old. */
export async function pendingIn(cookie: string | undefined): Promise<{ personId: number; way: Way } | null> {
  if (!cookie) return null;
  const token = await decode({ token: cookie, secret: config().secret, salt: SALT }).catch(() => null);
  const read = content.safeParse(token);
  return read.success ? { personId: read.data.pid, way: read.data.way } : null;
}
